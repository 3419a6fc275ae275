import { type Asset, defineRule, OPAQUE, type Report, rangeOf } from 'brandlint/rule';
import { EMAIL } from '../mail.ts';
import { type Fact, type FactKind, factsIn } from './facts.ts';

export default defineRule({
  name: 'email/twin',
  summary: 'The plain-text version of an email says what its HTML says.',
  severity: 'warning',
  looksAt: ['message'],
  channels: EMAIL,
  messages: {
    missing: {
      text: 'This email has no plain-text version. Add one, for programs that show or read out text only, and because filters ask for it.',
      severity: 'info',
    },
    placeholder: {
      text: 'The plain-text version says nothing of what the HTML says. Write it out: some people read no other.',
    },
    contradicts: {
      text: 'The plain-text version says {actual}, and the HTML says {expected}. Make them agree.',
      severity: 'error',
    },
    lacks: {
      text: 'The plain-text version does not have {actual}, which stands here. Add it.',
      severity: 'info',
    },
  },
  *check(asset) {
    const { message, markup } = asset;
    if (!message || !markup) return;
    const shown = htmlText(asset);
    if (message.plainText === null) {
      const { from, subject } = message.headers;
      const place = from ?? subject;
      if (place) yield { messageId: 'missing', range: rangeOf(place) };
      return;
    }
    const plain = message.plainText;
    const said = wordsIn(plain.text);
    if (REFUSAL.test(plain.text) ? said < 60 : said < 5 && wordsIn(shown) >= 30) {
      const text = plain.text.trim();
      const start = plain.text.indexOf(text);
      yield { messageId: 'placeholder', range: rangeOf(plain, start, start + text.length) };
      return;
    }
    yield* compare(asset, shown);
  },
});

const REFUSAL =
  /\b(?:requires?|enable|support|supports|use|in|an?) (?:an? )?html\b|\bhtml[- ](?:e-?mail|message|version|format|capable|enabled|compatible)|\b(?:does not|doesn.t|cannot|can.t) (?:display|show|render|read|support) html/i;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
}

/** All that the HTML says in words: texts, alt texts, the hidden line. */
function htmlText({ runs }: Asset): string {
  return runs.map(({ content }) => content.text).join('\n');
}

function* compare(asset: Asset, shown: string): Iterable<Report> {
  const plain = asset.message!.plainText!;
  const addresses = asset.links.map(({ href }) => href?.text ?? '').join('\n');
  const html = valuesOf([...factsIn(shown), ...factsIn(addresses).filter(({ kind }) => kind === 'host')]);
  const text = factsIn(plain.text);
  const joined = shown.replace(/\s/g, '');
  // Words in a picture that has no alt text are not seen here.
  const mayPicturesSay = asset.images.some(
    ({ alt, width }) => !alt?.text.trim() && !(width && width.value <= 40),
  );
  const reported = new Set<string>();
  for (const { kind, value, start, end } of text) {
    const others = html.get(kind);
    if (!others || others.has(value) || reported.has(value)) continue;
    const isHost = kind === 'host';
    // Links of a sending system differ by subdomain.
    if (isHost ? [...others].some((other) => isRelated(other, value)) : joined.includes(value)) continue;
    reported.add(value);
    yield {
      messageId: 'contradicts',
      verdict: isHost || mayPicturesSay ? 'likely' : 'certain',
      range: rangeOf(plain, start, end),
      actual: isHost ? value : plain.text.slice(start, end),
      expected: [...others].slice(0, 4).join(', '),
    };
  }
  yield* lacking(asset, text);
}

function valuesOf(facts: readonly Fact[]): ReadonlyMap<FactKind, ReadonlySet<string>> {
  const values = new Map<FactKind, Set<string>>();
  for (const { kind, value } of facts) values.set(kind, (values.get(kind) ?? new Set()).add(value));
  return values;
}

/** What the HTML has and the text has not, once for each kind; where they contradict each other that was said. */
function* lacking(asset: Asset, text: readonly Fact[]): Iterable<Report> {
  const seen = new Set<FactKind>();
  const plain = asset.message!.plainText!.text;
  if (plain.includes(OPAQUE) || asset.mergeTags.length > 0) return;
  for (const { content, role, hidden, condition } of asset.runs) {
    if (role.startsWith('field:') || role === 'alt' || hidden || condition) continue;
    for (const fact of factsIn(content.text)) {
      if (fact.kind === 'host' || seen.has(fact.kind) || text.some(({ kind }) => kind === fact.kind))
        continue;
      if (plain.includes(fact.value)) continue;
      seen.add(fact.kind);
      yield {
        messageId: 'lacks',
        range: rangeOf(content, fact.start, fact.end),
        actual: content.text.slice(fact.start, fact.end),
      };
    }
  }
}

/** Of the same registrable domain, roughly: `click.shop.example` and `shop.example`. */
function isRelated(a: string, b: string): boolean {
  const domain = (host: string) => host.split('.').slice(-2).join('.');
  return domain(a) === domain(b);
}
