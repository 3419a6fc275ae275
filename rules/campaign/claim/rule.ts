import {
  type AssetFacts,
  type Brief,
  type Briefed,
  type Claim,
  claimsIn,
  defineRule,
  type Fact,
  isSameMoney,
  moneyOf,
} from 'brandlint/rule';
import { type Briefing, type Comparison, compare } from '../compare.ts';

const claims: Comparison = {
  kind: 'claim',
  briefing: briefingOf,
  isSame: (a, b) => isSamePromise(a, b),
  // A gift that is doubled is not tripled, also where both are said.
  isNear: (a, b) => a.subject === 'gifts' && a.value !== b.value,
};

export default defineRule({
  name: 'campaign/claim',
  summary: 'Every asset of a campaign makes the same promises, with the same length and conditions.',
  severity: 'error',
  messages: {
    brief: { text: 'This promises "{actual}"; the brief says "{expected}". Make it the same.' },
    strength: {
      text: 'This promises "{actual}"; the brief says "{expected}". "Up to" is another promise: say it as the brief does.',
    },
    condition: {
      text: 'This promises "{actual}" without its condition; the brief says "{expected}". Add it.',
      severity: 'warning',
    },
    lone: { text: 'This promises "{actual}"; {others} others of the campaign say "{expected}".' },
    split: {
      text: 'The campaign does not agree on a promise: "{actual}" here, {values} elsewhere. Write a brief, or make them one.',
      severity: 'warning',
    },
  },
  campaign: (campaign) => compare(campaign, claims),
});

interface BriefClaim extends Claim {
  readonly said: Briefed<string>;
}

const read = new WeakMap<Brief, readonly BriefClaim[]>();

function claimsOf(brief: Brief): readonly BriefClaim[] {
  let known = read.get(brief);
  if (!known) {
    known = brief.claims.flatMap((said) =>
      claimsIn(said.value, 'en', brief.currency).map((claim) => ({ ...claim, said })),
    );
    read.set(brief, known);
  }
  return known;
}

function briefingOf(fact: Fact, brief: Brief, asset: AssetFacts): Briefing | null {
  const own = claimsOf(brief).filter(({ subject }) => subject === fact.subject);
  if (own.length === 0) return null;
  const said = own.map((claim) => claim.said.value).join('" or "');
  const { range } = own[0]!.said;
  const right = own.find((claim) => isSameValue(claim.value, fact.value));
  if (right) {
    const agrees = right.qualifier === fact.qualifier;
    return { agrees, expected: right.said.value, range: right.said.range, messageId: 'strength' };
  }
  if (fact.value !== '') {
    // "Free delivery" in the brief, "from $50" in the asset: less is promised here.
    const isLess = own.some(({ value }) => value === '');
    return { agrees: false, expected: said, range, verdict: isLess ? 'likely' : 'certain' };
  }
  // What is said in full once may be spoken of in short.
  const isSaid = asset.facts.some(
    (other) =>
      other.kind === 'claim' &&
      other.subject === fact.subject &&
      own.some((claim) => isSameValue(claim.value, other.value)),
  );
  return { agrees: isSaid, expected: said, range, messageId: 'condition', verdict: 'likely' };
}

function isSamePromise(a: Fact, b: Fact): boolean {
  const [one, other] = [moneyOf(a.value), moneyOf(b.value)];
  // Sums of two markets say nothing of one another.
  if (one && other && one.currency !== other.currency && one.currency !== '$' && other.currency !== '$')
    return true;
  return isSameValue(a.value, b.value) && a.qualifier === b.qualifier;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** Two weeks are 14 days, a year is twelve months, and 30 days pass for a month. */
function isSameValue(a: string, b: string): boolean {
  if (a === b || isSameMoney(a, b)) return true;
  const [one, other] = [daysOf(a), daysOf(b)];
  return one !== null && other !== null && Math.abs(one - other) <= Math.max(one, other) * 0.035;
}

function daysOf(value: string): number | null {
  const [, number, unit] = /^(\d+) (day|week|month|year)$/.exec(value) ?? [];
  return unit === undefined ? null : Number(number) * DAYS[unit]!;
}
