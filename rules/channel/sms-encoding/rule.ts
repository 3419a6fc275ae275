import { defineRule, foreignTo, OPAQUE, partsOf, rangeOf } from 'brandlint/rule';
import { saidRuns, saidText } from '../said.ts';
import { nameOf, type Replacement, replacementFor, wholeEmoji } from './replace.ts';

const PARTS = '{names} {makes} this text message {least}{before} instead of {after}{cost}';

export default defineRule({
  name: 'channel/sms-encoding',
  summary: 'No single character makes a text message several.',
  severity: 'warning',
  channels: ['sms'],
  fixable: true,
  messages: {
    typographic: { text: `${PARTS}: write {expected}.` },
    letters: { text: `${PARTS}: write {expected}, if the words allow it.` },
    other: { text: `${PARTS}: leave {left} out, or send it for what it costs.`, severity: 'info' },
  },
  *check(asset, { guide }) {
    if (saidRuns(asset).every(({ content }) => isPlain(content.text))) return;
    const said = saidText(asset);
    if (!said) return;
    const { content } = said;
    const { text } = content;
    const foreign = wholeEmoji(foreignTo(text));
    if (foreign.length === 0 || isOfAnotherScript(text, foreign.length)) return;

    const found = foreign.map((place) => ({ ...place, replacement: replacementFor(place.character) }));
    let mended = '';
    let at = 0;
    for (const { start, end, replacement } of found) {
      mended += text.slice(at, start) + (replacement?.text ?? '');
      at = end;
    }
    mended += text.slice(at);
    const before = partsOf(text).ends.length;
    const after = partsOf(mended).ends.length;
    if (before <= after) return;

    const kinds = [...new Map(found.map((place) => [place.character, place])).values()];
    const left = kinds.filter(({ replacement }) => replacement === null);
    const isSafe = kinds.every(({ replacement }) => replacement?.isSafe);
    const edits = found.map(
      ({ start, end, replacement }) => replacement && said.edit(start, end, replacement.text),
    );
    const isWhole = left.length === 0 && edits.every((edit) => edit !== null);
    // What has to go comes first: the rest is no gain without it.
    const [first, ...others] = [...left, ...kinds.filter((kind) => !left.includes(kind))];
    const names = [...new Set([first!, ...others].map(({ character }) => nameOf(character)))];
    yield {
      messageId: left.length > 0 ? 'other' : isSafe ? 'typographic' : 'letters',
      range: rangeOf(content, first!.start, first!.end),
      actual: names.join(' '),
      ...(left.length === 0
        ? { expected: replacementsOf(kinds.map(({ replacement }) => replacement!)) }
        : {}),
      data: {
        names: listOf(names),
        makes: names.length > 1 ? 'make' : 'makes',
        left: listOf([...new Set(left.map(({ character }) => nameOf(character)))]),
        least: text.includes(OPAQUE) ? 'at least ' : '',
        before: `${before} parts`,
        after: String(after),
        cost: costOf(before - after, guide.sms),
      },
      ...(guide.sms.cost === null ? {} : { source: 'sms.cost' }),
      fix: isWhole
        ? { safety: isSafe ? 'safe' : 'suggested', edits: edits.flatMap((edit) => edit ?? []) }
        : null,
      related: others.map(({ start, end, character, replacement }) => ({
        path: asset.path,
        range: rangeOf(content, start, end),
        message: replacement
          ? `${nameOf(character)} is here, too: write ${shown(replacement.text)}`
          : `${nameOf(character)} is here, too`,
      })),
    };
  },
});

/** Whether it is all of characters of the alphabet, soon told: most messages are. The rest of the alphabet is looked up. */
const isPlain = (text: string): boolean => /^[\n\r !-_a-z{-~]*$/.test(text);

/** A message in Greek or Chinese is what it is: no replacement makes it shorter. */
function isOfAnotherScript(text: string, foreign: number): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return foreign > 0 && (text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0) > letters * 0.2;
}

const shown = (text: string): string =>
  text === ' ' ? 'a plain space' : text === '' ? 'nothing' : text === '...' ? '"..."' : text;

const replacementsOf = (replacements: readonly Replacement[]): string =>
  listOf([...new Set(replacements.map(({ text }) => shown(text)))]);

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const CENTS = new Map([
  ['GBP', 'p'],
  ...['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'EUR', 'ZAR'].map((currency) => [currency, 'c'] as const),
]);

/** ` (14 c more each)`; empty where the guide has no price. */
function costOf(parts: number, { cost, currency }: { cost: number | null; currency: string | null }): string {
  if (cost === null) return '';
  const more = parts * cost;
  const cents = CENTS.get(currency ?? '');
  const amount =
    cents && more < 1
      ? `${round(more * 100)} ${cents}`
      : [more.toFixed(2), currency].filter(Boolean).join(' ');
  return ` (${amount} more each)`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
