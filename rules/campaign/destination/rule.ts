import {
  type AssetFacts,
  type BrandGuide,
  type Brief,
  type Canonical,
  canonicalText,
  defineRule,
  type Fact,
  hostOf,
  isHostAmong,
  isOnChannel,
  isShortener,
} from 'brandlint/rule';
import { type Briefing, type Comparison, compare } from '../compare.ts';
import { slips } from '../slip.ts';
import { isSameNumber, leadsTo, numberSlip, pageOf, slipBetween } from './near.ts';

export default defineRule({
  name: 'campaign/destination',
  summary: 'Every asset of a campaign leads to the same page, number and accounts.',
  severity: 'error',
  messages: {
    near: { text: '{actual} is almost {expected}, where the campaign leads. Correct it.' },
    brief: { text: 'This leads to {actual}; the brief says {expected}.' },
    phone: { text: 'People are asked to call {actual}; the brief says {expected}.', severity: 'warning' },
    handle: {
      text: '"{actual}" is almost the brand’s account, {expected}. Correct it.',
      severity: 'warning',
    },
    lone: {
      text: 'This leads to {actual}; {others} others of the campaign lead to {expected}. If it is meant to, write a brief that says so.',
      severity: 'warning',
    },
  },
  *campaign(campaign, { guide }) {
    for (const found of compare(campaign, pages(guide))) {
      const { messageId, actual, expected } = found.report;
      // A form or a ticket office elsewhere is a page of its own; and from the campaign's page people go on.
      const isOwn = hostOf(actual!) === hostOf(expected!) && found.at !== 'brief' && !isPage(found.at);
      if (messageId !== 'lone' || isOwn) yield found;
    }
    yield* compare(campaign, numbers);
    for (const asset of campaign.assets) {
      for (const fact of asset.facts) {
        const expected = fact.subject === 'handle' ? nearAccount(fact, guide) : null;
        if (!expected) continue;
        const { text: actual, range, field } = fact;
        yield {
          at: asset,
          report: {
            messageId: 'handle',
            range,
            actual,
            expected: expected.text,
            field,
            source: expected.source,
            verdict: 'likely',
          },
        };
      }
    }
  },
});

const isPage = ({ asset }: AssetFacts): boolean => (asset.channel ?? asset.impliedChannel) === 'page';

const plain = (value: string): string => value.split('?', 1)[0]!;

const pages = (guide: BrandGuide): Comparison => ({
  kind: 'destination',
  subjects: ['page'],
  briefing: (fact, brief, asset) => pageBriefing(fact, brief, asset, guide),
  isSame: (a, b) => plain(a.value) === plain(b.value),
  key: ({ value }) => plain(value),
  isNear: (a, b) => {
    const [one, other] = [pageOf(a.value), pageOf(b.value)];
    const slip = one && other && slipBetween(one, other);
    return slip !== null && (slip === 'path' || !isKnown(one!, guide));
  },
  say: ({ value }) => plain(value),
  isOneThing: () => false,
  among: {
    near: { messageId: 'near', verdict: 'likely' },
    lone: { messageId: 'lone', verdict: 'likely' },
    split: null,
  },
});

/** A host of another name that the guide says is the brand's. */
const isKnown = ({ host }: Canonical, { links }: BrandGuide): boolean =>
  isHostAmong(
    host,
    links.hosts.filter((own) => !own.includes('*')),
  );

const SILENT: Briefing = { agrees: true, expected: '', range: null };

function pageBriefing(fact: Fact, brief: Brief, asset: AssetFacts, guide: BrandGuide): Briefing | null {
  const link = pageOf(fact.value);
  const destinations = brief.destinations.flatMap(({ value, range }) => {
    const page = pageOf(value);
    return page ? [{ page, range }] : [];
  });
  if (!link || destinations.length === 0) return null;
  const shorts = Object.entries(brief.shortLinks).flatMap(([short, target]) => {
    const [from, to] = [pageOf(short), pageOf(target)];
    return from && to ? [{ from, to }] : [];
  });
  const expected = destinations.map(({ page }) => canonicalText(page)).join(' or ');
  const { range } = destinations[0]!;
  const short = shorts.find(({ from }) => from.host === link.host && from.path === link.path);
  const page = short?.to ?? link;
  const right = destinations.find((destination) => leadsTo(page, destination.page));
  if (right) return { agrees: true, expected: canonicalText(right.page), range: right.range };
  for (const destination of destinations) {
    const slip = slipBetween(page, destination.page);
    if (slip === null || (slip !== 'path' && isKnown(page, guide))) continue;
    return {
      agrees: false,
      expected: canonicalText(destination.page),
      range: destination.range,
      messageId: 'near',
      verdict: slip === 'host' ? 'certain' : 'likely',
    };
  }
  const nearShort = shorts.find(({ from }) => !short && slipBetween(link, from) !== null);
  if (nearShort)
    return {
      agrees: false,
      expected: canonicalText(nearShort.from),
      range,
      messageId: 'near',
      verdict: 'likely',
    };
  const isOwnShort = shorts.some(({ from }) => from.host === link.host);
  const said =
    isOwnShort && shorts.length === 1 ? `${canonicalText(shorts[0]!.from)} (${expected})` : expected;
  // Nobody knows where a public short link leads; and from the campaign's own page people go on.
  const isUnknown = !short && isShortener(link.host) && !isOwnShort;
  if (
    fact.qualifier === 'cta' &&
    !isUnknown &&
    (asset.asset.channel ?? asset.asset.impliedChannel) !== 'page'
  )
    return { agrees: false, expected: said, range };
  if (isOwnShort && !short && fact.isSure) return { agrees: false, expected: said, range, verdict: 'likely' };
  return SILENT;
}

const numbers: Comparison = {
  kind: 'destination',
  subjects: ['phone'],
  briefing: (fact, brief) => {
    if (brief.phones.length === 0) return null;
    const right = brief.phones.find(({ value }) => isSameNumber(fact.value, value));
    if (right) return { agrees: true, expected: right.value, range: right.range };
    for (const { value, range } of brief.phones) {
      const slip = numberSlip(fact.value, value);
      if (slip)
        return {
          agrees: false,
          expected: value,
          range,
          messageId: 'near',
          verdict: slip === 'swapped' ? 'certain' : 'likely',
        };
    }
    const expected = brief.phones.map(({ value }) => value).join(' or ');
    const { range } = brief.phones[0]!;
    return { agrees: fact.qualifier !== 'called', expected, range, messageId: 'phone', verdict: 'likely' };
  },
  isSame: (a, b) => isSameNumber(a.value, b.value),
  isNear: (a, b) => numberSlip(a.value, b.value) === 'swapped',
  isOneThing: () => false,
  among: { near: { messageId: 'near', verdict: 'likely' }, lone: null, split: null },
};

function nearAccount(fact: Fact, { handles }: BrandGuide): { text: string; source: string } | null {
  const on = handles.filter(
    ({ channel }) => fact.qualifier === null || isOnChannel([channel], fact.qualifier),
  );
  const bare = (handle: string) => handle.replace(/^@/, '').toLowerCase();
  const all = on.flatMap(({ handles: names, source }) => names.map((text) => ({ text, source })));
  if (handles.some(({ handles: names }) => names.some((name) => bare(name) === fact.value))) return null;
  return (
    all.find(({ text }) => {
      const own = bare(text);
      const isOther = fact.value.replace(/\d/g, '') === own.replace(/\d/g, '');
      return own.length >= 6 && !isOther && slips(fact.value, own, 1) === 1 && !fact.value.startsWith(own);
    }) ?? null
  );
}
