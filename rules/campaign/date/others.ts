/** Days that assets name beside the offer's, held to one another where there is no brief. */
import {
  type Campaign,
  type CampaignReport,
  dayInWords,
  type Fact,
  isNearDay,
  isSameDay,
} from 'brandlint/rule';
import { relatedOf } from '../compare.ts';
import { boundsWrong, dayOf, isOtherWeekday, isOtherYear, isSameMoment } from './days.ts';

const MANY = 2;

/**
 * A campaign speaks of many days. One is wrong only where it must have been meant to be another that several assets
 * name and this one does not.
 */
export function* amongOthers({ assets }: Campaign): Iterable<CampaignReport> {
  const all = assets.flatMap((asset) =>
    asset.facts
      .filter(({ kind, subject }) => kind === 'date' && subject === 'on')
      .map((fact) => ({ asset, fact })),
  );
  const reported = new Set<unknown>();
  for (const { asset, fact } of all) {
    if (reported.has(asset)) continue;
    const rivals = all.filter((other) => other.asset !== asset && isSlip(fact, other.fact));
    const right = rivals.filter((other) => isSameMoment(other.fact, rivals[0]!.fact));
    const sayRight = new Set(right.map((other) => other.asset));
    if (sayRight.size < MANY) continue;
    const value = dayOf(right[0]!.fact);
    const saysBoth = all.some((other) => other.asset === asset && isSameDay(dayOf(other.fact), value));
    const isAlone = all.every((other) => other.asset === asset || !isSameMoment(other.fact, fact));
    // A period as long as the right one and days later is the right one moved, also beside it.
    const isMoved = fact.value.includes('/') && boundsWrong(fact.value, right[0]!.fact.value) === 'both';
    if ((saysBoth && !isMoved) || !isAlone) continue;
    reported.add(asset);
    yield {
      at: asset,
      report: {
        messageId: 'lone',
        range: fact.range,
        actual: dayInWords(dayOf(fact)),
        expected: dayInWords(value),
        field: fact.field,
        verdict: 'likely',
        data: { others: sayRight.size },
        related: right.slice(0, 5).map(relatedOf),
      },
    };
  }
}

function isSlip(fact: Fact, other: Fact): boolean {
  const isPeriod = fact.value.includes('/');
  if (isPeriod !== other.value.includes('/')) return false;
  if (!isPeriod)
    return (
      isOtherYear(fact.value, other.value) ||
      (isNearDay(fact.value, other.value) && isOtherWeekday(fact, other.value))
    );
  if (fact.qualifier !== other.qualifier) return false;
  const wrong = boundsWrong(fact.value, other.value);
  return wrong === fact.qualifier || (wrong === 'both' && fact.qualifier === 'first');
}
