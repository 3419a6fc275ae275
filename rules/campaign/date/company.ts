/** Ends and starts where no brief says of what: told apart by what stands beside them. */
import type { AssetFacts, Campaign, CampaignReport, Fact } from 'brandlint/rule';
import { type Comparison, compare } from '../compare.ts';

/**
 * "£80 until 28 February with EARLYTIDE" and "every gift doubled until 31 January" are ends of two things. A day is
 * held to the days of other assets that stand with the same code, price or promise; one without company to those without.
 */
export function* byCompany(campaign: Campaign, comparison: Comparison): Iterable<CampaignReport> {
  const subjects = comparison.subjects!;
  const codes = new Set(
    campaign.assets.flatMap(({ facts }) =>
      facts.flatMap(({ kind, isSure, value }) => (kind === 'code' && isSure ? [value] : [])),
    ),
  );
  const own = new Map<AssetFacts, AssetFacts>();
  const all = new Set<string>();
  const assets = campaign.assets.map((asset) => {
    const facts = asset.facts.flatMap((fact): Fact[] => {
      if (fact.kind !== comparison.kind || !subjects.includes(fact.subject)) return [];
      const company = companyOf(fact, asset, codes);
      const under = company.length > 0 ? company : [''];
      return under.map((name) => ({ ...fact, subject: `${fact.subject} ${name}` }));
    });
    for (const { subject } of facts) all.add(subject);
    const view = { ...asset, facts };
    own.set(view, asset);
    return view;
  });
  const said = new Set<string>();
  for (const { at, report } of compare({ ...campaign, assets }, { ...comparison, subjects: [...all] })) {
    const asset = own.get(at as AssetFacts)!;
    // A day with two things beside it is one day.
    const place = `${asset.path} ${report.range.start}`;
    if (said.has(place)) continue;
    said.add(place);
    yield { at: asset, report };
  }
}

/** What a day stands with: in its sentence, else in the one beside it. */
function companyOf({ sentence }: Fact, { facts }: AssetFacts, codes: ReadonlySet<string>): string[] {
  const inSentence = (number: number) =>
    facts.flatMap((fact) => (fact.sentence === number ? (nameOf(fact, codes) ?? []) : []));
  const here = inSentence(sentence);
  const found = here.length > 0 ? here : [...inSentence(sentence + 1), ...inSentence(sentence - 1)];
  return [...new Set(found)];
}

/** @param codes What some asset calls a code is one wherever it stands. */
function nameOf({ kind, subject, value }: Fact, codes: ReadonlySet<string>): string | null {
  if (kind === 'code') return codes.has(value) ? `code ${value}` : null;
  if (kind === 'offer') return `${subject} ${value}`;
  if (kind === 'price') return `price ${value}`;
  return kind === 'claim' ? `claim ${subject}` : null;
}
