import {
  type AllowedColors,
  type Asset,
  allowedColors,
  type Color,
  type ColorUse,
  defineRule,
  difference,
  formatHex,
  formatLike,
  judgeColor,
  OPAQUE,
  type Paint,
  type Range,
  type Report,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { type Button, buttonPairs } from './buttons.ts';
import { fillPairs } from './fills.ts';

interface Prepared {
  /** Null: no palette says which of two colours is the brand's. */
  readonly allowed: AllowedColors | null;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'color/vml-parity',
  summary: "Outlook's VML shows the same colours, words and link as the HTML beside it.",
  severity: 'error',
  looksAt: ['colors', 'pairs'],
  messages: {
    ground: { text: 'Outlook shows this button on {mso}, everybody else on {html}. Make both {expected}.' },
    text: {
      text: 'Outlook writes on this button in {mso}, everybody else in {html}. Make both {expected}.',
    },
    fill: { text: 'Outlook fills this cell with {mso}, everybody else with {html}. Make both {expected}.' },
    address: {
      text: "Outlook's button leads to {actual}, and the same button to {expected} elsewhere. Give both one address.",
    },
    label: {
      text: 'Outlook\'s button says "{actual}", and the same button says "{expected}" elsewhere. Give both the same words.',
      severity: 'warning',
    },
  },
  prepare: (guide) => ({ allowed: allowedColors(guide) }),
  *check(asset, context) {
    for (const { mso, html } of buttonPairs(asset)) {
      const ground = paintReport('ground', mso, html, asset, context);
      if (ground) yield ground;
      const text = paintReport('text', mso, html, asset, context);
      if (text) yield text;
      yield* linkReports(mso, html, asset, context.raw);
    }
    for (const { mso, html } of fillPairs(asset, context.raw)) {
      const fill = differenceReport('fill', colorSide(mso), colorSide(html), asset, context);
      if (fill) yield fill;
    }
  },
});

/** CIEDE2000 from which two colours side by side are two. */
const VISIBLE = 1;

interface Side {
  readonly color: Color;
  readonly raw: string;
  readonly range: Range;
}

function paintReport(
  messageId: 'ground' | 'text',
  mso: Button,
  html: Button,
  asset: Asset,
  context: RuleContext<Prepared>,
): Report | null {
  const key = messageId === 'ground' ? 'background' : 'foreground';
  const a = sideOf(mso.pair[key], mso.pair.range);
  const b = sideOf(html.pair[key], html.pair.range);
  return a && b ? differenceReport(messageId, a, b, asset, context) : null;
}

/** Null where the colour is not known. Of a gradient any stop may stand in for it. */
function sideOf({ color, stops, source }: Paint, range: Range): Side | null {
  if (!color || stops.length > 0) return null;
  const isHere = source !== null && source.path === null;
  return { color, raw: isHere ? source.raw : '', range: isHere ? source.range : range };
}

/** The report stands at the side that is to change: Outlook's, unless only that one is the brand's. */
function differenceReport(
  messageId: 'ground' | 'text' | 'fill',
  mso: Side,
  html: Side,
  asset: Asset,
  { prepared, raw }: RuleContext<Prepared>,
): Report | null {
  if (difference(mso.color, html.color) < VISIBLE) return null;
  const isFine = ({ color }: Side) =>
    prepared.allowed !== null &&
    ['brand', 'mix', 'neutral'].includes(judgeColor(color, prepared.allowed).band);
  const htmlIsWrong = isFine(mso) && !isFine(html);
  const [wrong, right] = htmlIsWrong ? [html, mso] : [mso, html];
  const { color, name, source } = meant(right.color, prepared.allowed);
  const hex = formatHex(color);
  const text = wrong.raw !== '' && raw(wrong.range) === wrong.raw ? formatLike(wrong.raw, color) : null;
  return {
    messageId,
    range: wrong.range,
    actual: formatHex(wrong.color),
    expected: name === null ? hex : `${hex} (${name})`,
    ...(source === null ? {} : { source }),
    data: { mso: formatHex(mso.color), html: formatHex(html.color) },
    related: [{ path: asset.path, range: right.range, message: `${formatHex(right.color)} here` }],
    fix: text === null ? null : { safety: 'suggested', edits: [{ range: wrong.range, text }] },
  };
}

/** The brand's colour where the right one is it, or a slip or a shade away from it: two places need one value. */
function meant(
  color: Color,
  allowed: AllowedColors | null,
): { color: Color; name: string | null; source: string | null } {
  const judged = allowed && judgeColor(color, allowed);
  if (!judged || !['brand', 'near', 'off-shade'].includes(judged.band))
    return { color, name: null, source: null };
  return judged.nearest;
}

function* linkReports(mso: Button, html: Button, asset: Asset, raw: RuleContext['raw']): Iterable<Report> {
  if (mso.href !== null && html.href !== null && destinationOf(mso.href) !== destinationOf(html.href)) {
    // A merge tag is one opaque character in the text, and its own name in the file.
    const shown = (href: string, range: Range) => (href.includes(OPAQUE) ? raw(range) : href);
    const [range, there] = [rangeOf(mso.link!.href!), rangeOf(html.link!.href!)];
    const expected = shown(html.href, there);
    yield {
      messageId: 'address',
      range,
      actual: shown(mso.href, range),
      expected,
      related: [{ path: asset.path, range: there, message: `${expected} here` }],
    };
  }
  if (mso.label !== null && html.label !== null && mso.label !== html.label) {
    const said = (button: Button) => (button.link?.text?.text ?? button.label!).replace(/\s+/g, ' ').trim();
    yield {
      messageId: 'label',
      range: mso.pair.range,
      actual: said(mso),
      expected: said(html),
      related: [{ path: asset.path, range: html.pair.range, message: `"${said(html)}" here` }],
    };
  }
}

/** The address without what tells the two links apart in a report: `utm_content` and `utm_term` are for that. */
function destinationOf(href: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(href) ?? [];
  const told = query.split('&').filter((part) => part !== '' && !/^utm_(?:content|term)=/.test(part));
  return `${path.replace(/\/$/, '')}?${told.join('&')}${fragment}`;
}

function colorSide({ color, raw, range }: ColorUse): Side {
  return { color: color!, raw, range };
}
