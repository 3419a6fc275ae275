/** Stages of an offer: what an asset promises on a day on which another stage runs. */
import {
  type AssetFacts,
  type Brief,
  type BriefOffer,
  type Campaign,
  type CampaignReport,
  dayInWords,
} from 'brandlint/rule';

/** An asset that goes out after a stage ended, says its percentage, and not that of the stage that runs. */
export function* stagesOver({ brief, assets }: Campaign): Iterable<CampaignReport> {
  if (!brief) return;
  for (const asset of assets) {
    const { scheduled } = asset;
    const found = scheduled === null ? null : stageOver(asset, brief.for(asset), scheduled);
    if (found)
      yield {
        at: asset,
        report: {
          messageId: 'stage',
          range: found.fact.range,
          actual: found.fact.text,
          expected: `${found.running.percent!.value}%`,
          field: found.fact.field,
          verdict: 'likely',
          data: { ended: dayInWords(found.over.ends!.value.day), day: dayInWords(scheduled!) },
          related: [
            { path: brief.path, range: found.over.ends!.range, message: 'the brief: where this stage ends' },
          ],
        },
      };
  }
}

function stageOver({ facts }: AssetFacts, { offers }: Brief, day: string) {
  const staged = offers.filter(
    ({ percent, starts, ends, products }) => percent && (starts || ends) && products.length === 0,
  );
  const isOver = ({ ends }: BriefOffer) => ends !== null && ends.value.day < day;
  const running = staged.find(
    (offer) => !isOver(offer) && (offer.starts === null || offer.starts.value.day <= day),
  );
  if (!running) return null;
  const percents = facts.filter(
    ({ kind, subject, isSure }) => kind === 'offer' && subject === 'percent' && isSure,
  );
  const saying = (offer: BriefOffer) => percents.find(({ value }) => value === String(offer.percent!.value));
  const over = staged.find((offer) => isOver(offer) && saying(offer));
  // The same percentage, or both side by side ("30% is over, 20% is not").
  if (!over || offers.some((offer) => !isOver(offer) && offer.percent && saying(offer))) return null;
  return { fact: saying(over)!, over, running };
}
