import {
  type AssetFacts,
  type Brief,
  type Briefed,
  type Campaign,
  type CampaignReport,
  canonicalAddress,
  ctaKey,
  defineRule,
  type Fact,
} from 'brandlint/rule';
import { type Briefing, compare } from '../compare.ts';
import { leadsTo, pageOf } from '../destination/near.ts';
import { slips } from '../slip.ts';

export default defineRule({
  name: 'campaign/cta',
  summary: 'Every asset of a campaign asks people to do the same.',
  severity: 'error',
  messages: {
    near: { text: '"{actual}" is almost the campaign’s call to action. Write "{expected}".' },
    other: {
      text: '"{actual}" here, "{expected}" in {others} others of the campaign. Ask for the same in the same words.',
      severity: 'warning',
    },
    brief: {
      text: 'The campaign’s button says "{actual}" here; the brief says "{expected}".',
      severity: 'warning',
    },
  },
  *campaign(campaign) {
    for (const asset of campaign.assets) yield* held(asset, campaign);
    for (const [messageId, isNear] of [
      ['near', isNearCta],
      ['other', isOtherVerb],
    ] as const)
      yield* compare(campaign, {
        kind: 'cta',
        // The page of a post leads on to a basket: who asks for the same leads to several addresses.
        subjectOf: () => 'cta',
        briefing: (_fact, { ctas }) => (ctas.length === 0 ? null : AGREES),
        isSame: (a, b) => a.value === b.value,
        key: ({ value }) => value,
        isNear: (a, b) => isNear(a.value, b.value),
        isOneThing: () => false,
        among: { near: { messageId, verdict: 'likely' }, lone: null, split: null },
      });
  },
});

function* held(asset: AssetFacts, campaign: Campaign): Iterable<CampaignReport> {
  const brief = campaign.brief?.for(asset);
  if (!brief || brief.ctas.length === 0) return;
  const asked = brief.ctas.map((cta) => ({ ...cta, key: ctaKey(cta.value) }));
  const says = ({ value }: Fact, key: string) => ` ${value} `.includes(` ${key} `);
  const ctas = asset.facts.filter(
    (fact) => fact.kind === 'cta' && fact.qualifier !== 'text' && leadsToCampaign(fact, brief),
  );
  const report = (messageId: string, { text, range }: Fact, expected: Briefed<string>): CampaignReport => ({
    at: asset,
    report: {
      messageId,
      range,
      actual: text,
      expected: expected.value,
      verdict: messageId === 'near' ? 'certain' : 'likely',
      related: [
        { path: campaign.brief!.path, range: expected.range, message: `the brief: ${expected.value}` },
      ],
    },
  });
  let first: Fact | null = null;
  let isAsked = false;
  for (const fact of ctas) {
    if (asked.some(({ key }) => says(fact, key))) {
      isAsked = true;
      continue;
    }
    const near = asked.find(({ key }) => isNearCta(fact.value, key));
    if (near) {
      isAsked = true;
      yield report('near', fact, near);
    } else if (fact.qualifier === 'button' || asked.some(({ key }) => sharesWords(fact.value, key)))
      first ??= fact;
  }
  if (first && !isAsked) yield report('brief', first, asked[0]!);
}

/** A button of a field or column has no address of its own: the post's link is. */
function leadsToCampaign({ subject }: Fact, { destinations, shortLinks }: Brief): boolean {
  if (subject === '' || destinations.length === 0) return true;
  const link = pageOf(subject);
  if (!link) return false;
  return (
    destinations.some(({ value }) => {
      const page = pageOf(value);
      return page !== null && leadsTo({ ...link, query: page.query }, page);
    }) ||
    Object.keys(shortLinks).some((short) => {
      const from = canonicalAddress(`https://${short}`);
      return from !== null && from.host === link.host && from.path === link.path;
    })
  );
}

const AGREES: Briefing = { agrees: true, expected: '', range: null };

/** "Buy tickets" where all others say "Get tickets": the same thing by another word. "Read more" has no thing. */
function isOtherVerb(a: string, b: string): boolean {
  const [words, own] = [a.split(' '), b.split(' ')];
  if (words.length !== own.length || words.length < 2 || slips(a, b, 2) <= 2) return false;
  if (
    /^(?:now|more|here|today|us|it|me|in|up|on|out|all|mehr|jetzt|hier|plus|ici|más|ahora)$/.test(own.at(-1)!)
  )
    return false;
  return words[0] !== own[0] && words.slice(1).join(' ') === own.slice(1).join(' ');
}

function isNearCta(a: string, b: string): boolean {
  if (a === b || a.replace(/\d+/g, '0') === b.replace(/\d+/g, '0')) return false;
  const length = Math.min(a.length, b.length);
  return (
    length >= 6 && slips(a, b, 2) <= (length >= 12 ? 2 : 1) && a.split(' ').length === b.split(' ').length
  );
}

/** Words before a bare address are a call to action where most of them are those of the campaign's. */
function sharesWords(a: string, b: string): boolean {
  const [words, own] = [a.split(' '), b.split(' ')];
  const shared = own.filter((word) => words.includes(word)).length;
  return own.length >= 2 && words.length <= own.length + 2 && shared / own.length >= 0.6;
}
