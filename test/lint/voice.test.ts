/** Examples of the voice on the disk, and short copy that is judged together. */
import { expect, test } from 'vitest';
import { inventedTexts } from '../../bench/voice/copy.ts';
import { run } from '../../src/lint/run.ts';
import { folderOf } from '../guide/folder.ts';

const neighbourly = inventedTexts('neighbourly').map(({ text }) => text);
const institutional = inventedTexts('institutional').map(({ text }) => text);
const LEARNT = 28;
const filesIn = (folder: string, texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, i) => [`${folder}/${i}.md`, text]));
const examples = {
  ...filesIn('voice/on', neighbourly.slice(0, LEARNT)),
  ...filesIn('voice/off', institutional.slice(0, LEARNT)),
};
const guide = 'voice:\n  sounds-like: [voice/on/*.md]\n  not-like: voice/off/*.md\n';
const longPost = institutional.slice(LEARNT, LEARNT + 2).join('\n\n');

async function findingsOf(files: Readonly<Record<string, string>>, paths: readonly string[] = []) {
  const cwd = folderOf(files);
  const { files: results, crashes } = await run({ cwd, paths });
  expect(crashes).toEqual([]);
  return results.flatMap(({ path, findings }) =>
    findings.map(({ rule, messageId, place, message, related }) => ({
      at: `${path}:${place.line}:${place.column}`,
      is: `${rule} ${messageId}`,
      message,
      related: related.map((other) => other.path),
    })),
  );
}

test('a post is held to the examples, and the examples are not', async () => {
  const found = await findingsOf({ 'brand.yaml': guide, 'blog/post.md': longPost, ...examples });
  expect(found.map(({ at, is }) => [at.split(':')[0], is])).toEqual([['blog/post.md', 'tone/voice unlike']]);
});

test.each([
  ['missing', 'voice:\n  sounds-like: [vioce/on/*.md]\n  not-like: voice/off/*.md\n', 'brand.yaml:2:17'],
  ['empty', 'voice:\n  sounds-like: [blank.md]\n  not-like: voice/off/*.md\n', 'brand.yaml:2:17'],
  ['few', 'voice:\n  sounds-like: [voice/on/1.md]\n  not-like: voice/off/*.md\n', 'brand.yaml:2:17'],
  ['language', 'voice:\n  sounds-like: [german.md]\n  not-like: voice/off/*.md\n', 'brand.yaml:2:17'],
])(
  'examples that are no use are told at the guide’s line, and other rules run: %s',
  async (id, voice, at) => {
    const found = await findingsOf(
      {
        'brand.yaml': `${voice}terms:\n  - {use: e-bike, not: [ebike]}\n`,
        'post.md': 'An ebike for the coast.',
        'blank.md': '# Only a title\n',
        'german.md':
          'Wir haben den Laden am Hafen vor zehn Jahren mit vier Rädern eröffnet, und niemand wusste wie. '.repeat(
            4,
          ),
        ...examples,
      },
      ['post.md'],
    );
    expect(found.map(({ at, is }) => `${at} ${is}`)).toEqual([
      `${at} guide/voice-examples ${id}`,
      'post.md:1:4 tone/term use',
    ]);
  },
);

test('a missing file has the name that was meant, few texts the number that is needed', async () => {
  const message = async (sounds: string) =>
    (
      await findingsOf(
        { 'brand.yaml': `voice:\n  sounds-like: ${sounds}\n`, 'post.md': 'Hello.', ...examples },
        ['post.md'],
      )
    )[0]!.message;
  expect(await message('voice/on/100.md')).toBe(
    'No file that brandlint reads matches "voice/on/100.md", so no voice is learnt from it. Did you mean "voice/on/10.md"?',
  );
  expect(await message('voice/on/1.md')).toMatch(
    /^"voice.sounds-like" holds 1 text with \d+ words: too little to learn a voice from\. Add some until there are at least 10 texts and 500 words/,
  );
});

const posts = (texts: readonly string[]) => {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.length > 20);
  return Array.from({ length: 12 }, (_, i) => sentences.slice(2 * i, 2 * i + 2).join(' '));
};

test('short copy is judged together, by campaign and channel, at the text that is furthest off', async () => {
  const channels =
    'rules: {"channel/*": off}\nchannels: [{files: "social/**", channel: social/x}]\ncampaigns: [{name: spring, files: "social/spring/**"}, {name: autumn, files: "social/autumn/**"}]\n';
  const found = await findingsOf({
    'brand.yaml': guide + channels,
    ...examples,
    ...filesIn('social/spring', posts(institutional.slice(LEARNT))),
    ...filesIn('social/autumn', posts(neighbourly.slice(LEARNT))),
  });
  expect(found.map(({ is }) => is)).toEqual(['tone/voice unlike-together']);
  const [{ at, message, related }] = found as [(typeof found)[number]];
  expect(at).toMatch(/^social\/spring\/\d+\.md:1:1$/);
  expect(message).toMatch(/^The short copy of social\/x in spring \(12 texts\) reads unlike your examples/);
  expect(related).toHaveLength(5);
  expect(related.every((path) => path.startsWith('social/spring/'))).toBe(true);
});

test('what is found together can be suppressed in the file, and the comment is not called unused', async () => {
  const texts = posts(institutional.slice(LEARNT));
  const silenced = texts.map(
    (text) => `<!-- brandlint-disable-file tone/voice -- a partner's words -->\n\n${text}`,
  );
  const found = await findingsOf({
    'brand.yaml': `${guide}rules: {"channel/*": off}\nchannels: [{files: "social/**", channel: social/x}]\n`,
    ...examples,
    ...filesIn('social', silenced),
  });
  expect(found).toEqual([]);
});

test('nothing is read where the rule is off', async () => {
  const off = 'voice: {sounds-like: [nowhere/*.md]}\nrules: {tone/voice: off}\n';
  expect(await findingsOf({ 'brand.yaml': off, 'post.md': longPost })).toEqual([]);
});
