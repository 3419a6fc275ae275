/**
 * The sizes at which brandlint says that pictures are shown, beside a browser's. `npm run bench:images`, or
 * `npm run bench:images -- --corpus DIR` for more HTML files than the project's own.
 *
 * Every picture that a page asks for is one of 640 by 160 pixels, at both ends, so that what depends on the file is
 * compared too. Exit code 1: under 98 % agree, within half a pixel, where brandlint is certain.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { sizeShown } from '../src/image/index.ts';
import { decode } from '../src/lint/decode.ts';
import { LineIndex } from '../src/model/index.ts';
import { maskMergeTags } from '../src/readers/merge-tags.ts';
import { launch, readPage, setsOfFiles } from './browser.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, only: { type: 'string' }, list: { type: 'string', default: '40' } },
});

const NATURAL = { width: 640, height: 160 };
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="${NATURAL.width}" height="${NATURAL.height}"><rect width="640" height="160"/></svg>`;

interface Row {
  pictures: number;
  certain: number;
  agree: number;
}

const browser = await launch();
try {
  const viewport = { width: 1024, height: 768 };
  const context = await browser.newContext({ javaScriptEnabled: false, viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  const rows = new Map<string, Row>();
  const differing: string[] = [];
  for (const { name: set, root, files } of setsOfFiles(values)) {
    const row: Row = { pictures: 0, certain: 0, agree: 0 };
    rows.set(set, row);
    for (const file of files) {
      const name = relative(root, file).split(sep).join('/');
      const decoded = decode(readFileSync(file), name);
      if (!decoded.ok) continue;
      const { text } = decoded.source;
      const { images } = await readPage(root, decoded.source);
      const shown = images.filter(({ kind, condition }) => kind === 'img' && condition === null);
      const seen = await sizesIn(
        page,
        root,
        name,
        marked(
          text,
          shown.map(({ range }) => range.start),
        ),
      );
      const lines = new LineIndex(text);
      for (const [i, { box, range, src }] of shown.entries()) {
        const theirs = seen.get(i);
        // Not in the page, or not shown in it.
        if (!theirs || (theirs.width === 0 && theirs.height === 0)) continue;
        row.pictures++;
        const ours = box && sizeShown(box, src ? NATURAL : null);
        if (!ours) continue;
        row.certain++;
        const isSame =
          Math.abs(ours.width - theirs.width) <= 0.5 && Math.abs(ours.height - theirs.height) <= 0.5;
        if (isSame) row.agree++;
        else {
          const { line } = lines.positionAt(range.start);
          differing.push(
            `${name}:${line} ours ${sizeOf(ours)}, browser ${sizeOf(theirs)}: ${text.slice(range.start, range.start + 100).replace(/\s+/g, ' ')}`,
          );
        }
      }
    }
  }
  process.exitCode = report(rows, differing);
} finally {
  await browser.close();
}

function marked(source: string, starts: readonly number[]): string {
  const { text } = maskMergeTags(source);
  let result = '';
  let last = 0;
  for (const [i, start] of starts.entries()) {
    const name = /^<[\w:-]+/.exec(text.slice(start, start + 20))?.[0].length ?? 0;
    result += `${text.slice(last, start + name)} data-picture="${i}" `;
    last = start + name;
  }
  return result + text.slice(last);
}

async function sizesIn(
  page: Page,
  root: string,
  name: string,
  html: string,
): Promise<Map<number, { width: number; height: number }>> {
  const origin = 'http://brandlint.test/';
  const address = origin + name.split('/').map(encodeURIComponent).join('/');
  await page.unrouteAll();
  await page.route('**/*', (route) => {
    const request = route.request();
    const url = request.url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (request.resourceType() === 'image')
      return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    const path = url.startsWith(origin) ? decodeURIComponent(new URL(url).pathname) : '';
    const file = join(root, path);
    return path.endsWith('.css') && existsSync(file) && statSync(file).isFile()
      ? route.fulfill({ contentType: 'text/css; charset=utf-8', body: readFileSync(file) })
      : route.abort();
  });
  await page.goto(address, { waitUntil: 'load', timeout: 20_000 });
  const found = (await page.evaluate(`[...document.querySelectorAll('[data-picture]')].map((element) => {
    const { paddingLeft, paddingRight, paddingTop, paddingBottom, borderLeftWidth, borderRightWidth, borderTopWidth, borderBottomWidth } = getComputedStyle(element);
    const sum = (...sides) => sides.reduce((total, side) => total + parseFloat(side), 0);
    return [Number(element.dataset.picture),
      element.offsetWidth === 0 ? 0 : element.getBoundingClientRect().width - sum(paddingLeft, paddingRight, borderLeftWidth, borderRightWidth),
      element.offsetHeight === 0 ? 0 : element.getBoundingClientRect().height - sum(paddingTop, paddingBottom, borderTopWidth, borderBottomWidth)];
  })`)) as [number, number, number][];
  return new Map(found.map(([i, width, height]) => [i, { width, height }]));
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return `${width.toFixed(1)} × ${height.toFixed(1)}`;
}

function report(rows: ReadonlyMap<string, Row>, differing: readonly string[]): number {
  console.log('| files | pictures shown | certain | agree | cannot tell |');
  console.log('| --- | --: | --: | --: | --: |');
  const percent = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  let certain = 0;
  let agree = 0;
  for (const [name, row] of rows) {
    certain += row.certain;
    agree += row.agree;
    const { pictures } = row;
    console.log(
      `| ${name} | ${pictures} | ${row.certain} | ${percent(row.agree, row.certain)} | ${percent(pictures - row.certain, pictures)} |`,
    );
  }
  for (const line of differing.slice(0, Number(values.list))) console.log(`- ${line}`);
  const isEnough = certain > 0 && agree / certain >= 0.98;
  console.log(
    `\n${isEnough ? 'PASSED' : 'FAILED'}: ${percent(agree, certain)} of ${certain} agree (at least 98 %)`,
  );
  return isEnough ? 0 : 1;
}
