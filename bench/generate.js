/** Writes a folder of invented copy with a guide: the same bytes every time. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTENCES = [
  'The coast road is quiet before seven, and the light over the harbour is worth the alarm.',
  'Our Tideline carries two bags, one child seat and most of a week of groceries.',
  'Every frame is checked by hand in the workshop before it leaves for your door.',
  'Charge it overnight from an ordinary socket; in the morning it is ready for ninety kilometres.',
  'If the weather turns, the mudguards and the dry bag have you covered.',
  'Book a test ride, bring your helmet, and we will bring the coffee.',
  'Members save 20% on accessories until 15 March with the code **PINE20**.',
  'Read [the care guide](https://harbourandpine.example/care) before your first wash.',
  'An e-bike is a bicycle first: it rolls, it brakes and it turns like one.',
  'Prices start at A$2,490 &amp; include the first service.',
];

/** Copy that is ready to go out has a fault now and then: about one in a file of 8 KB. */
const FAULT = 'An ebike is yours to try for a day.';

/** A small generator of whole numbers (mulberry32), so that runs can be compared. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function paragraphs(next, bytes, wrap) {
  let text = '';
  while (text.length < bytes) {
    const sentences = Array.from({ length: 3 + next(4) }, () =>
      next(90) === 0 ? FAULT : SENTENCES[next(SENTENCES.length)],
    );
    text += wrap(sentences.join(' '));
  }
  return text;
}

const COLORS = ['#0B4F3C', '#F4EDE1', '#E4572E', '#1B1B1B'];
const color = (next) => (next(90) === 0 ? '#0057B7' : COLORS[next(COLORS.length)]);
const plain = (text) => text.replace(/\*\*|\[|\]\([^)]*\)/g, '');

/** One file of about `bytes` bytes for each format. */
export const FORMATS = {
  markdown: {
    extension: 'md',
    write: (next, bytes) =>
      `---\ntitle: A ride along the coast\nchannel: blog\n---\n\n# A ride along the coast\n\n${paragraphs(next, bytes, (text) => `${text}\n\n`)}`,
  },
  html: {
    extension: 'html',
    write: (next, bytes) =>
      `<!doctype html><html lang="en-AU"><head><title>Autumn sale</title><style>.cta{background:#E4572E;color:#fff}</style></head><body bgcolor="#F4EDE1"><div style="display:none">20% off accessories</div><table role="presentation" width="600">\n${paragraphs(next, bytes, (text) => `<tr><td style="color:${color(next)};padding:8px 24px;font-family:Inter,Arial,sans-serif"><p>${plain(text)}</p><a class="cta" href="https://harbourandpine.example/autumn">Shop the sale</a></td></tr>\n`)}</table></body></html>`,
  },
  text: { extension: 'txt', write: (next, bytes) => paragraphs(next, bytes, (text) => `${plain(text)}\n\n`) },
  yaml: {
    extension: 'yaml',
    write: (next, bytes) =>
      `posts:\n${paragraphs(next, bytes, (text) => `  - channel: instagram\n    text: >-\n      ${plain(text).replace(/\. /g, '.\n      ')}\n`)}`,
  },
  json: {
    extension: 'json',
    write: (next, bytes) => {
      const posts = [];
      paragraphs(next, bytes, (text) => {
        posts.push({ channel: 'x', text: plain(text) });
        return text;
      });
      return JSON.stringify({ posts }, null, 2);
    },
  },
  csv: {
    extension: 'csv',
    write: (next, bytes) =>
      `channel,text\n${paragraphs(next, bytes, (text) => `linkedin,"${plain(text)}"\n`)}`,
  },
  css: {
    extension: 'css',
    write: (next, bytes) =>
      paragraphs(
        next,
        bytes,
        () => `.c${next(1e6)} { color: ${color(next)}; padding: 4px; font-family: Inter, sans-serif }\n`,
      ),
  },
  svg: {
    extension: 'svg',
    write: (next, bytes) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600">${paragraphs(next, bytes, () => `<path fill="${color(next)}" d="M${next(600)} ${next(600)}h9v9z"/>\n`)}</svg>`,
  },
};

export const GUIDE = `meta: {name: Harbour & Pine}
color:
  palette: {pine: "#0B4F3C", sand: "#F4EDE1", coral: "#E4572E", ink: "#1B1B1B"}
  roles: {link: [pine, ink], button-background: [coral, pine]}
  contrast: AA
typography: {base: Inter, headings: Recoleta}
voice: {exclamations: {max: 1}}
terms:
  - {use: e-bike, not: [ebike, electric bicycle]}
  - {name: Tideline, never: [tide line]}
  - {avoid: [cheap, best-in-class]}
`;

/** Fills `folder` with a guide and `count` files of `bytes` bytes in one format. */
export function writeCorpus(folder, format, count, bytes) {
  const { extension, write } = FORMATS[format];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brand.yaml'), GUIDE);
  for (let i = 0; i < count; i++) {
    writeFileSync(
      join(folder, `copy-${String(i).padStart(5, '0')}.${extension}`),
      write(random(i + 1), bytes),
    );
  }
}

/** Copies of a logo as a campaign has them: their widths in pixels. */
const COPIES = [240, 280, 320, 360, 400, 480, 560, 640, 800, 960];

/** Emails that show a logo at the top and a photo below, and a guide that knows the logo. Without sharp: false. */
export async function writeLogoCorpus(folder, count, bytes) {
  const sharp = await import('sharp').then(
    (module) => module.default,
    () => null,
  );
  if (!sharp) return false;
  writeCorpus(folder, 'html', count, bytes);
  mkdirSync(join(folder, 'img'));
  const drawing = (name) => readFileSync(new URL(`../test/image/logos/${name}.svg`, import.meta.url));
  writeFileSync(join(folder, 'logo.svg'), drawing('tideline'));
  writeFileSync(join(folder, 'old.svg'), drawing('kestrel'));
  for (const [i, width] of COPIES.entries()) {
    const copy = sharp(drawing('tideline'), { density: 300 }).resize({ width });
    writeFileSync(join(folder, 'img', `a${i}.png`), await copy.png().toBuffer());
  }
  const photo = sharp({ create: { width: 1200, height: 628, channels: 3, background: '#0B4F3C' } });
  writeFileSync(join(folder, 'img/hero.jpg'), await photo.jpeg().toBuffer());
  writeFileSync(
    join(folder, 'brand.yaml'),
    `${GUIDE}logo: { images: { wordmark: logo.svg }, retired: [old.svg], min-width: 90, clear-space: 0.5 }\n`,
  );
  for (let i = 0; i < count; i++) {
    const path = join(folder, `copy-${String(i).padStart(5, '0')}.html`);
    const pictures = [
      `<img src="img/a${i % COPIES.length}.png" width="120" alt="Harbour &amp; Pine">`,
      '<img src="img/hero.jpg" width="600" alt="">',
    ].map((picture) => `<table role="presentation" width="600"><tr><td>${picture}</td></tr></table>\n`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(<body[^>]*>)/, `$1\n${pictures.join('')}`));
  }
  return true;
}

/** What a row says of its own, so that no two rows of a calendar are the same: real ones do not repeat themselves. */
const OWN_TO_A_ROW = {
  place: [
    'Hobart',
    'Geelong',
    'Fremantle',
    'Port Fairy',
    'Lorne',
    'Apollo Bay',
    'Newcastle',
    'Glenelg',
    'Cairns',
  ],
  thing: [
    'pannier',
    'child seat',
    'rain cape',
    'floor pump',
    'helmet',
    'bell',
    'lock',
    'tool roll',
    'mudguard',
  ],
  time: [
    'before seven',
    'at noon',
    'after work',
    'by moonlight',
    'on a Sunday',
    'in the rain',
    'with the tide',
  ],
  says: [
    (own) =>
      `In ${own('place')} we met ${own('number')} riders ${own('time')}, and each had a ${own('thing')}.`,
    (own) =>
      `Your ${own('thing')} is ready: collect it in ${own('place')} ${own('time')}, order ${own('number')}.`,
    (own) =>
      `Stop ${own('number')} of our tour is ${own('place')}. Come ${own('time')} and try the new ${own('thing')}!`,
    (own) =>
      `“A ${own('thing')} for $${own('number')}? Yes, please.” That’s how ${own('place')} rides ${own('time')}.`,
  ],
};

/** A content calendar of so many rows, as one sheet: about 340 bytes a row. */
export function writeCalendar(folder, rows) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brand.yaml'), GUIDE);
  const next = random(7);
  const own = (what) =>
    what === 'number' ? 2 + next(9000) : OWN_TO_A_ROW[what][next(OWN_TO_A_ROW[what].length)];
  const networks = [
    'x',
    'linkedin',
    'instagram',
    'facebook',
    'threads',
    'bluesky',
    'mastodon',
    'sms',
    'push',
  ];
  const lines = ['ID,Date,Platform,Campaign,Copy,Image URL,Alt text,Link,Hashtags'];
  for (let i = 0; i < rows; i++) {
    const shared = Array.from({ length: 1 + next(2) }, () => plain(SENTENCES[next(SENTENCES.length)]));
    const copy = [own('says')(own), ...shared].join('\n\n').replaceAll('"', '""');
    const day = `2026-03-${10 + next(18)}`;
    const tag = own('place').replace(' ', '');
    lines.push(
      `post-${i},${day},${networks[next(networks.length)]},autumn,"${copy}",https://cdn.harbourandpine.example/${i}.jpg,A ${own('thing')} in ${own('place')},https://harbourandpine.example/autumn/${i},#Pine${tag}`,
    );
  }
  writeFileSync(join(folder, 'calendar.csv'), `${lines.join('\n')}\n`);
}
