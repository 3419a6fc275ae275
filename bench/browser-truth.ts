/**
 * brandlint's text colours beside a browser's. `npm run bench:browser`, or `npm run bench:browser -- --corpus DIR`
 * for more HTML files than the project's own; `--json FILE` writes every comparison, `--list N` shows more of them.
 *
 * Each file is opened in headless Chromium with scripts off and nothing fetched but style sheets of its own folder.
 * At both ends of each of brandlint's pairs stands a private-use character, so that every text node of the page is
 * known to belong to a pair, or to be missed. The browser's side is what it computed for the text and for all that
 * lies under it, mixed; where the pixels under the text say something else, as under positioned text, they win.
 *
 * Exit code 1: under 99 % agree where brandlint is certain, over 1 % of the visible text is missed, a
 * fixture's own `data-expect` does not hold in the browser, or a file cannot be opened.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { decode } from '../src/lint/decode.ts';
import {
  type Asset,
  type Color,
  LineIndex,
  type Paint,
  type Scheme,
  type TextPair,
} from '../src/model/index.ts';
import { maskMergeTags } from '../src/readers/merge-tags.ts';
import { type FileSet, fromHere, launch, readPage, setsOfFiles } from './browser.ts';

/** 0–255, not rounded. */
type Rgb = readonly [number, number, number];

/** A text node as bench/browser-page.js tells it. */
interface SeenText {
  /** The places of brandlint's that reach into it. */
  readonly marks: readonly number[];
  /** What of it is in no place of brandlint's. */
  readonly missed: string | null;
  readonly text: string;
  /** Why it is not seen. */
  readonly hidden: string | null;
  readonly points: readonly (readonly [number, number])[];
  /** The elements around it, for people. */
  readonly where: string;
  readonly expect: string | null;
  readonly expectDark: string | null;
  readonly ink: Rgb;
  /** How much of `ink` is left by its alpha and by the opacity around it, 0–1. */
  readonly fade: number;
  readonly foreground: Rgb;
  readonly background: Rgb;
  readonly doubt: 'image' | 'gradient' | 'effect' | 'uneven' | null;
  readonly byPixel?: boolean;
}

interface SeenPage {
  readonly nodes: readonly SeenText[];
  readonly met: readonly number[];
  readonly height: number;
}

type Verdict =
  | 'agree'
  | 'differ'
  | 'cannot-tell'
  | 'missed'
  | 'both-hidden'
  /** Hidden in the browser only. */
  | 'shown-by-us'
  /** Hidden by brandlint only. */
  | 'hidden-by-us';

interface Comparison {
  readonly set: string;
  readonly file: string;
  /** 1-based; null where brandlint has no place for the text. */
  readonly line: number | null;
  readonly scheme: BrowserScheme;
  readonly verdict: Verdict;
  readonly text: string;
  readonly where: string;
  readonly ours: string | null;
  readonly browser: string;
  readonly source: string | null;
}

type BrowserScheme = Exclude<Scheme, 'outlook-dark'>;
const SCHEMES: readonly BrowserScheme[] = ['light', 'dark'];

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    json: { type: 'string' },
    list: { type: 'string', default: '40' },
    only: { type: 'string' },
  },
});
const pageScript = readFileSync(new URL('browser-page.js', import.meta.url), 'utf8');

async function measure(browser: Browser, sets: readonly FileSet[]): Promise<number> {
  const viewport = { width: 1024, height: 768 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  const canvas = await (await browser.newContext()).newPage();
  const comparisons: Comparison[] = [];
  const wrong: string[] = [];
  const notes: string[] = [];
  for (const set of sets) {
    for (const file of set.files) {
      const name = relative(set.root, file).split(sep).join('/');
      const decoded = decode(readFileSync(file), name);
      if (!decoded.ok) {
        notes.push(`${name}: not read (${decoded.messageId})`);
        continue;
      }
      const { text } = decoded.source;
      const asset = await readPage(set.root, decoded.source);
      const places = placesOf(asset);
      try {
        const seen = await look(page, canvas, set.root, name, marked(text, places));
        for (const scheme of SCHEMES) {
          comparisons.push(...compare(set.name, name, text, asset, places, seen[scheme], scheme));
          wrong.push(...selfTest(name, seen[scheme], scheme));
        }
        const unmet = places.filter((_, i) => !seen.light.met.includes(i));
        for (const { range } of unmet) notes.push(`${at(name, text, range.start)}: no text in the page`);
      } catch (error) {
        wrong.push(`${name} could not be opened: ${String(error).split('\n')[0]}`);
      }
    }
  }
  return report(sets, comparisons, wrong, notes);
}

/** One pair for each place: schemes share it. Outlook's own text is in no browser's page. */
function placesOf({ pairs }: Asset): TextPair[] {
  const places = new Map<number, TextPair>();
  for (const pair of pairs) {
    if (pair.condition === null && !places.has(pair.range.start)) places.set(pair.range.start, pair);
  }
  return [...places.values()].sort((a, b) => a.range.start - b.range.start);
}

const MARK_START = 0xf0000;
const MARK_END = 0x100000;

/**
 * The file with a mark at both ends of each place. Merge tags are taken as what a sending system makes of them:
 * what controls leaves nothing, what prints leaves something unknown.
 */
function marked(source: string, places: readonly TextPair[]): string {
  const masked = maskMergeTags(source);
  let text = masked.text;
  for (const { range, kind } of masked.tags) {
    if (kind === 'output') continue;
    text = text.slice(0, range.start) + ' '.repeat(range.end - range.start) + text.slice(range.end);
  }
  const marks = places
    .flatMap(({ range }, i) => [
      { place: range.start, order: 1, mark: String.fromCodePoint(MARK_START + i) },
      { place: range.end, order: 0, mark: String.fromCodePoint(MARK_END + i) },
    ])
    .sort((a, b) => a.place - b.place || a.order - b.order);
  let result = '';
  let last = 0;
  for (const { place, mark } of marks) {
    result += text.slice(last, place) + mark;
    last = place;
  }
  return result + text.slice(last);
}

const sheetOf = (css: string): string =>
  `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }`;
/** A colour on its way from the light to the dark would be read in between. */
const STILL = '*, ::before, ::after { transition: none !important; animation: none !important }';
/** Hides the glyphs and nothing else: `currentColor`, layout and selectors see no difference. */
const NO_GLYPHS = `${STILL} *, ::before, ::after, ::marker { -webkit-text-fill-color: transparent !important; -webkit-text-stroke-color: transparent !important; text-shadow: none !important; text-decoration-line: none !important; text-emphasis: none !important }`;

const SAMPLE = `async ({ png, points }) => {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return points.map((list) => list
    .filter(([x, y]) => x >= 0 && y >= 0 && x < width && y < height)
    .map(([x, y]) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)]));
}`;

async function look(
  page: Page,
  canvas: Page,
  root: string,
  name: string,
  html: string,
): Promise<Record<BrowserScheme, SeenPage>> {
  const origin = 'http://brandlint.test/';
  const address = origin + name.split('/').map(encodeURIComponent).join('/');
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const path = url.startsWith(origin) ? decodeURIComponent(new URL(url).pathname) : '';
    const file = join(root, path);
    return path.endsWith('.css') && existsSync(file) && statSync(file).isFile()
      ? route.fulfill({ contentType: 'text/css; charset=utf-8', body: readFileSync(file) })
      : route.abort();
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address, { waitUntil: 'load', timeout: 20_000 });
  const seen = {} as Record<BrowserScheme, SeenPage>;
  for (const scheme of SCHEMES) {
    await page.evaluate(sheetOf(STILL));
    await page.emulateMedia({ colorScheme: scheme });
    const found = (await page.evaluate(pageScript)) as SeenPage;
    await page.evaluate(sheetOf(NO_GLYPHS));
    const height = Math.min(16_000, Math.max(768, found.height));
    const png = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1024, height } });
    const points = found.nodes.map((node) => (node.hidden === null ? node.points : []));
    const pixels = (await canvas.evaluate(
      `(${SAMPLE})(${JSON.stringify({ png: png.toString('base64'), points })})`,
    )) as Rgb[][];
    seen[scheme] = { ...found, nodes: found.nodes.map((node, i) => withPixels(node, pixels[i]!)) };
  }
  return seen;
}

/** What is painted wins over what the ancestors say, where it is of one colour and nothing there may yet load. */
function withPixels(node: SeenText, pixels: readonly Rgb[]): SeenText {
  const [first] = pixels;
  if (!first || node.doubt) return node;
  const isGround = (pixel: Rgb) => isSame(pixel, node.background, 2);
  if (pixels.every((pixel) => isSame(pixel, first, 2))) {
    if (isGround(first)) return node;
    const foreground = node.ink.map((value, i) => value * node.fade + first[i]! * (1 - node.fade));
    return { ...node, background: first, foreground: foreground as unknown as Rgb, byPixel: true };
  }
  return pixels.some(isGround) ? node : { ...node, doubt: 'uneven' };
}

function isSame(a: Rgb, b: Rgb, tolerance: number): boolean {
  return a.every((value, i) => Math.abs(Math.round(value) - Math.round(b[i]!)) <= tolerance);
}

function compare(
  set: string,
  file: string,
  source: string,
  { pairs }: Asset,
  places: readonly TextPair[],
  { nodes }: SeenPage,
  scheme: BrowserScheme,
): Comparison[] {
  const lines = new LineIndex(source);
  const result: Comparison[] = [];
  const own = new Map<number, TextPair>();
  // Where an asset says nothing of the dark, the light holds.
  for (const wanted of scheme === 'dark' ? SCHEMES : [scheme]) {
    for (const pair of pairs)
      if (pair.scheme === wanted && pair.condition === null) own.set(pair.range.start, pair);
  }
  for (const node of nodes) {
    const base = {
      set,
      file,
      scheme,
      text: node.text.slice(0, 60),
      where: node.where,
      browser: shownNode(node),
    };
    const missing = { ...base, line: null, ours: null, source: null, verdict: 'missed' as const };
    if (node.missed !== null && node.hidden === null)
      result.push({ ...missing, text: node.missed.slice(0, 60) });
    for (const mark of node.marks) {
      const pair = own.get(places[mark]!.range.start);
      if (!pair) {
        if (node.hidden === null) result.push(missing);
        continue;
      }
      result.push({
        ...base,
        line: lines.positionAt(pair.range.start).line,
        verdict: verdictOf(pair, node),
        ours: pair.hidden ? 'hidden' : `${shownPaint(pair.foreground)} on ${shownPaint(pair.background)}`,
        source: `${shownSource(pair.foreground)} on ${shownSource(pair.background)}`,
      });
    }
  }
  return result;
}

function verdictOf({ hidden, foreground, background }: TextPair, node: SeenText): Verdict {
  if (node.hidden !== null) return hidden ? 'both-hidden' : 'shown-by-us';
  if (hidden) return 'hidden-by-us';
  if (!foreground.color || !background.color) return 'cannot-tell';
  const same =
    node.doubt === null &&
    isSame(rgbOf(foreground.color), node.foreground, 1) &&
    isSame(rgbOf(background.color), node.background, 1);
  return same ? 'agree' : 'differ';
}

function rgbOf({ r, g, b }: Color): Rgb {
  const byte = (value: number) => Math.min(1, Math.max(0, value)) * 255;
  return [byte(r), byte(g), byte(b)];
}

/** What the fixtures say of themselves: `data-expect="#2B1A22 on #FBF3DF"`, `… on image`, `hidden`. */
function selfTest(file: string, { nodes }: SeenPage, scheme: BrowserScheme): string[] {
  return nodes.flatMap((node) => {
    const expected = (scheme === 'dark' ? node.expectDark : null) ?? node.expect;
    if (expected === null || isExpected(node, expected)) return [];
    return [`${file}, ${scheme}: "${node.text.slice(0, 40)}" should be ${expected}, is ${shownNode(node)}`];
  });
}

function isExpected(node: SeenText, expected: string): boolean {
  if (expected === 'hidden' || node.hidden !== null)
    return (expected === 'hidden') === (node.hidden !== null);
  const [foreground, background] = expected.split(' on ');
  if (background === 'image' || node.doubt) return (background === 'image') === (node.doubt !== null);
  return isSame(hexRgb(foreground!), node.foreground, 1) && isSame(hexRgb(background!), node.background, 1);
}

function hexRgb(hex: string): Rgb {
  const value = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [value(1), value(3), value(5)];
}

function hex(rgb: Rgb): string {
  const byte = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${rgb.map(byte).join('')}`.toUpperCase();
}

function shownNode({ hidden, foreground, background, doubt, byPixel }: SeenText): string {
  if (hidden !== null) return `hidden (${hidden})`;
  return `${hex(foreground)} on ${doubt ?? hex(background)}${byPixel ? ' (pixel)' : ''}`;
}

function shownPaint({ color, doubt }: Paint): string {
  return color ? hex(rgbOf(color)) : `${doubt}?`;
}

function shownSource({ source }: Paint): string {
  if (!source) return 'default';
  return `${source.selector ? `${source.selector} ` : ''}${source.property}: ${source.raw}`.replace(
    /\s+/g,
    ' ',
  );
}

function at(name: string, text: string, offset: number): string {
  return `${name}:${new LineIndex(text).positionAt(offset).line}`;
}

function report(
  sets: readonly FileSet[],
  comparisons: readonly Comparison[],
  wrong: readonly string[],
  notes: readonly string[],
): number {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
  const tally = (list: readonly Comparison[]) => {
    const count = (...verdicts: Verdict[]) => list.filter(({ verdict }) => verdicts.includes(verdict)).length;
    const [agree, certain] = [count('agree'), count('agree', 'differ')];
    const [unsure, missed] = [count('cannot-tell'), count('missed')];
    const [unseen, shown] = [count('both-hidden'), count('shown-by-us', 'hidden-by-us')];
    return {
      agree,
      certain,
      unsure,
      missed,
      visible: certain + unsure + missed + count('hidden-by-us'),
      unseen,
      shown,
    };
  };
  const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
  row(
    'files',
    'scheme',
    'number',
    'visible text',
    'certain',
    'agree',
    'cannot tell',
    'missed',
    'hidden in both',
    'hidden in one',
  );
  row('---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
  for (const { name, files } of sets) {
    for (const scheme of SCHEMES) {
      const list = comparisons.filter((one) => one.set === name && one.scheme === scheme);
      const { agree, certain, unsure, missed, visible, unseen, shown } = tally(list);
      row(
        name,
        scheme,
        files.length,
        visible,
        certain,
        percent(agree, certain),
        percent(unsure, visible),
        percent(missed, visible),
        unseen,
        shown,
      );
    }
  }
  for (const [verdict, title] of [
    ['differ', 'brandlint is certain, and the browser shows something else'],
    ['missed', 'visible, and in no pair'],
    ['shown-by-us', 'hidden in the browser only'],
    ['hidden-by-us', 'hidden by brandlint only'],
  ] as const) {
    list(title, comparisons.filter((one) => one.verdict === verdict).map(shownComparison));
  }
  list('faults of this measurement', wrong);
  list('notes', notes);
  if (values.json)
    writeFileSync(fromHere(values.json), `${JSON.stringify({ comparisons, wrong, notes }, null, 2)}\n`);
  const { agree, certain, missed, visible } = tally(comparisons);
  const passes = certain > 0 && agree >= 0.99 * certain && missed <= 0.01 * visible && wrong.length === 0;
  console.log(
    `\n${passes ? 'PASSED' : 'FAILED'}: ${percent(agree, certain)} of ${certain} agree (at least 99 %), ${percent(missed, visible)} of ${visible} missed (at most 1 %)`,
  );
  return passes ? 0 : 1;
}

function shownComparison({ file, line, scheme, text, where, ours, browser, source }: Comparison): string {
  const place = line === null ? `${file} (${where})` : `${file}:${line}`;
  return `${place}, ${scheme}: "${text}" ${ours === null ? '' : `ours ${ours}, `}browser ${browser}${source === null ? '' : ` — ${source}`}`;
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const shown = lines.slice(0, Number(values.list));
  console.log(`\n${title}: ${lines.length}\n`);
  for (const line of shown) console.log(`- ${line}`);
  if (shown.length < lines.length)
    console.log(`- … and ${lines.length - shown.length} more (--list N, --json FILE)`);
}

const browser = await launch();
try {
  process.exitCode = await measure(browser, setsOfFiles(values));
} finally {
  await browser.close();
}
