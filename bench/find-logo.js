/**
 * How well logos are found in pictures, on drawn scenes: `npm run bench:find-logo -- [ROUNDS]` prints the tables of
 * docs/decisions/finding-logos.md; ROUNDS: scenes of each mark on each ground (4). `npm run bench:find-logo -- FOLDER`
 * searches the folder's pictures, which hold none of the marks, for each of them. Needs sharp.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findLogo, prepareTemplate } from '../src/image/find/index.ts';
import { drawScene, grounds, loadSharp, marks, random, rasterise } from '../test/image/find-scenes.ts';

const folder = /^\d*$/.test(process.argv[2] ?? '') ? null : process.argv[2];
const rounds = folder ? 0 : Number(process.argv[2] ?? 4);
const sharp = await loadSharp();
if (!sharp) {
  console.error('sharp is not installed: nothing to draw the scenes with.');
  process.exit(process.env.BRANDLINT_REQUIRE_PEERS ? 1 : 0);
}

const templates = await Promise.all(
  marks.map(async ({ svg }) => {
    const { data, width, height } = await rasterise(sharp, svg, 800);
    return prepareTemplate(data, width, height);
  }),
);
const kinds = {
  'flat, gradient': ['flat', 'gradient'],
  'photo-like': ['clouds', 'grain', 'foliage', 'shapes', 'banner'],
  'stripes, set text': ['stripes', 'text'],
};
const kindOf = (ground) => Object.keys(kinds).find((kind) => kinds[kind].includes(ground));
const times = [];

function search(raster, template) {
  const start = process.cpuUsage().user;
  const find = findLogo(raster, template);
  times.push((process.cpuUsage().user - start) / 1000);
  return find;
}

/** How far the worst edge is off, px. */
function boxError(find, box) {
  return Math.max(
    Math.abs(find.x - box.x),
    Math.abs(find.y - box.y),
    Math.abs(find.x + find.width - box.x - box.width),
    Math.abs(find.y + find.height - box.y - box.height),
  );
}
const isAt = (find, box) => boxError(find, box) <= Math.max(2, 0.02 * box.width);
const percentile = (list, share) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
const percent = (count, of) => (of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} %`);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

if (folder) await searchFolder();
else await measure();

async function measure() {
  // With the mark.
  const next = random(20260101);
  const hits = [];
  for (let round = 0; round < rounds; round++) {
    for (const ground of grounds) {
      for (const [index, mark] of marks.entries()) {
        const options = {
          seed: Math.floor(next() * 1e9),
          ground,
          mark,
          share: 0.05 * 12 ** next(),
          paint: ['brand', 'recoloured', 'light'][Math.floor(next() * 3)],
          quality: next() < 0.75 ? 40 + Math.floor(next() * 56) : undefined,
          opacity: next() < 0.2 ? 0.8 + 0.15 * next() : undefined,
          gap: next() < 0.3 ? Math.floor(next() * 12) : undefined,
        };
        const { raster, box } = await drawScene(sharp, options);
        const find = search(raster, templates[index]);
        const error = find ? boxError(find, box) : Number.NaN;
        const result = {
          kind: kindOf(ground),
          share: box.width / raster.width,
          certain: find?.certainty === 'certain' && isAt(find, box),
          seen: find !== null && isAt(find, box),
          wrong: find?.certainty === 'certain' && !isAt(find, box),
          error,
          relative: error / box.width,
        };
        if (!result.certain || result.wrong) {
          console.error(
            mark.name,
            JSON.stringify(options, (key, value) => (key === 'mark' ? undefined : value)),
            error.toFixed(1),
            JSON.stringify(find),
          );
        }
        hits.push(result);
      }
    }
  }
  console.log(`\n${hits.length} scenes with the mark, 1200 × 628 px\n`);
  row(
    'ground',
    'width',
    'scenes',
    'certain',
    'certain or uncertain',
    'certain elsewhere',
    'box error p50 / p95 / max, px',
    'p95, of the width',
  );
  row('---', '---', '---', '---', '---', '---', '---', '---');
  for (const kind of Object.keys(kinds)) {
    for (const [from, to] of [
      [0, 0.08],
      [0.08, 0.15],
      [0.15, 0.3],
      [0.3, 1],
      [0.08, 1],
    ]) {
      const these = hits.filter((hit) => hit.kind === kind && hit.share >= from && hit.share < to);
      const errors = these.filter(({ certain }) => certain).map(({ error }) => error);
      row(
        kind,
        from === 0.08 && to === 1
          ? '**8 % and up**'
          : `${from === 0 ? '5' : from * 100}–${to === 1 ? '60' : to * 100} %`,
        these.length,
        percent(these.filter(({ certain }) => certain).length, these.length),
        percent(these.filter(({ seen }) => seen).length, these.length),
        these.filter(({ wrong }) => wrong).length,
        [0.5, 0.95, 1].map((share) => percentile(errors, share).toFixed(1)).join(' / '),
        `${(
          100 *
            percentile(
              these.filter(({ certain }) => certain).map(({ relative }) => relative),
              0.95,
            )
        ).toFixed(2)} %`,
      );
    }
  }

  // Without it.
  const absent = {
    'no logo': () => ({}),
    'another logo': (index) => ({
      mark: marks[(index + 1 + Math.floor(next() * (marks.length - 1))) % marks.length],
    }),
    'stretched 130 %': (index) => ({ mark: marks[index], stretch: 1.3 }),
    'narrowed to 77 %': (index) => ({ mark: marks[index], stretch: 1 / 1.3 }),
    'rotated 10–90°': (index) => ({ mark: marks[index], rotate: 10 + Math.floor(next() * 81) }),
  };
  console.log('\nScenes without the mark as approved\n');
  row('scene', 'scenes', 'certain', 'uncertain');
  row('---', '---', '---', '---');
  for (const [name, make] of Object.entries(absent)) {
    let [scenes, certain, uncertain] = [0, 0, 0];
    for (let round = 0; round < Math.ceil(rounds / 4); round++) {
      for (const ground of grounds) {
        for (const index of marks.keys()) {
          const options = {
            seed: Math.floor(next() * 1e9),
            ground,
            share: 0.06 * 9 ** next(),
            quality: next() < 0.75 ? 40 + Math.floor(next() * 56) : undefined,
            paint: next() < 0.5 ? 'light' : 'recoloured',
            ...make(index),
          };
          const { raster } = await drawScene(sharp, options);
          const find = search(raster, templates[index]);
          scenes++;
          if (find?.certainty === 'certain') {
            certain++;
            console.error(
              'FALSE',
              name,
              marks[index].name,
              options.mark?.name,
              JSON.stringify({ ...options, mark: undefined }),
              JSON.stringify(find),
            );
          } else if (find) uncertain++;
        }
      }
    }
    row(name, scenes, certain, uncertain);
  }

  console.log('\nSlightly distorted, on flat and gradient grounds: certain / uncertain / not found\n');
  for (const distortion of [
    { stretch: 1.02 },
    { stretch: 1.05 },
    { stretch: 1.1 },
    { stretch: 1.2 },
    { rotate: 1 },
    { rotate: 2 },
    { rotate: 3 },
    { rotate: 5 },
  ]) {
    const counts = { certain: 0, uncertain: 0, none: 0 };
    for (const ground of ['flat', 'gradient']) {
      for (const [index, mark] of marks.entries()) {
        const seed = Math.floor(next() * 1e9);
        const { raster } = await drawScene(sharp, {
          seed,
          ground,
          mark,
          share: 0.15 + 0.3 * next(),
          quality: 80,
          ...distortion,
        });
        counts[search(raster, templates[index])?.certainty ?? 'none']++;
      }
    }
    console.log(`- ${JSON.stringify(distortion)}: ${Object.values(counts).join(' / ')}`);
  }
  console.log(
    `\nPer scene, ms of one core: p50 ${percentile(times, 0.5).toFixed(0)}, p95 ${percentile(times, 0.95).toFixed(0)}, max ${Math.max(...times).toFixed(0)}; peak memory of the process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}

/** Other people's pictures. */
async function searchFolder() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const counts = { pictures: 0, unreadable: 0, searches: 0, certain: 0, uncertain: 0 };
  for (const file of files) {
    const read = await sharp(file)
      .resize(1600, 1600, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (!read) {
      counts.unreadable++;
      continue;
    }
    counts.pictures++;
    for (const [index, template] of templates.entries()) {
      const find = findLogo(
        { data: read.data, width: read.info.width, height: read.info.height, channels: 4 },
        template,
      );
      counts.searches++;
      if (find) {
        counts[find.certainty]++;
        console.error(file, marks[index].name, JSON.stringify(find));
      }
    }
  }
  console.log(`\n${JSON.stringify(counts)}`);
}
