import { testRule } from 'brandlint';
import { expect, it } from 'vitest';
import { inventedTexts } from '../../../bench/voice/copy.ts';
import { guideOf, lintCopy } from '../../../src/test-rule.ts';
import rule from './rule.ts';

const neighbourly = inventedTexts('neighbourly');
const institutional = inventedTexts('institutional');
const HELD_BACK = new Set(['anniversary', 'battery care', 'app update', 'commuting']);
const seen = (texts: typeof neighbourly) =>
  texts.filter(({ topic }) => !HELD_BACK.has(topic)).map(({ text }) => text);
const unseen = (texts: typeof neighbourly) => texts.filter(({ topic }) => HELD_BACK.has(topic));
/** Two texts of one topic: long enough to be judged. */
const posts = (texts: typeof neighbourly) =>
  [...HELD_BACK].map((topic) =>
    unseen(texts)
      .filter((text) => text.topic === topic)
      .map(({ text }) => text)
      .join('\n\n'),
  );

const voice = { soundsLike: seen(neighbourly), notLike: seen(institutional) };
const guide = { voice: { 'sounds-like': ['on/*.md'], 'not-like': ['off/*.md'] } };
const lint = (copy: string, more: Partial<Parameters<typeof lintCopy>[1]> = {}) =>
  lintCopy(rule, { guide, voice, copy, ...more }, copy);

it.each(posts(institutional))('tells a text of the other voice that it has not seen: %#', async (copy) => {
  const [finding, ...others] = await lint(copy);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ messageId: 'unlike', severity: 'info', verdict: 'likely' });
  expect(finding!.message).toMatch(/^This reads unlike your examples \(confidence 9\d%\): .*your examples/);
  expect(finding!.source).toBe('voice.sounds-like[0]');
});

it.each(posts(neighbourly))('is silent on an own text that it has not seen: %#', async (copy) => {
  expect(await lint(copy)).toEqual([]);
});

it('names what a reader can see, at its places', async () => {
  const [copy] = posts(institutional) as [string];
  const [finding] = await lint(copy);
  const shown = ({ start, end }: { start: number; end: number }) => copy.slice(start, end);
  const all = [shown(finding!.range), ...finding!.related.map(({ range }) => shown(range))];
  expect(all.every((text) => text.length > 0 && !/^\s|\s$/.test(text))).toBe(true);
  if (/passive verbs/.test(finding!.message)) expect(all.join()).toMatch(/has been|be |is |are /);
});

it('is the same every time', async () => {
  const [copy] = posts(institutional) as [string];
  expect(await lint(copy)).toEqual(await lint(copy));
});

it('says nothing of what is too short', async () => {
  const [first] = unseen(institutional);
  expect(await lint(first!.text.split('. ').slice(0, 4).join('. '))).toEqual([]);
});

it('says nothing when the two kinds of examples cannot be told apart', async () => {
  const half = (odd: number) => neighbourly.filter((_, i) => i % 2 === odd).map(({ text }) => text);
  const mixed = { soundsLike: half(0), notLike: half(1) };
  for (const copy of posts(institutional)) expect(await lint(copy, { voice: mixed })).toEqual([]);
});

it('says nothing on few examples', async () => {
  const few = { soundsLike: voice.soundsLike.slice(0, 5), notLike: voice.notLike.slice(0, 5) };
  for (const copy of posts(institutional)) expect(await lint(copy, { voice: few })).toEqual([]);
});

it('says nothing of another language', async () => {
  const german =
    'Wir haben den Laden am Hafen vor zehn Jahren mit vier Rädern und einem Ständer eröffnet, und niemand wusste, wie die Kasse geht. Ihr seid trotzdem gekommen. '.repeat(
      6,
    );
  expect(await lint(german)).toEqual([]);
});

it('does not hear code, quotations and addresses', async () => {
  const own = posts(neighbourly)[0]!;
  const quoted = posts(institutional)[0]!.replaceAll('\n', ' ');
  expect(await lint(`${own}\n\n> ${quoted}\n\n\`\`\`\n${quoted}\n\`\`\`\n`)).toEqual([]);
});

const formal = posts(institutional)[3]!;
const casual = posts(neighbourly)[3]!;

it('holds copy to the dimensions of the guide', async () => {
  const dimensions = (formality: string | number) => ({ guide: { voice: { dimensions: { formality } } } });
  const [finding] = await lintCopy(rule, { ...dimensions('casual'), copy: formal }, formal);
  expect(finding).toMatchObject({
    messageId: 'dimension',
    actual: 'very formal',
    expected: 'casual',
    source: 'voice.dimensions.formality',
    severity: 'info',
  });
  expect(finding!.message).toMatch(/^This reads very formal, and the guide wants casual: .*ordinary copy/);
  const [numbered] = await lintCopy(rule, { ...dimensions(-1.5), copy: formal }, formal);
  expect(numbered!.expected).toBe('very casual (-1.5)');
  await testRule(rule, { ...dimensions('casual'), copy: casual });
  await testRule(rule, { ...dimensions('very formal'), copy: formal });
  const [wrong] = await lintCopy(rule, { ...dimensions('formal'), copy: casual }, casual);
  expect(wrong).toMatchObject({ actual: 'very casual', expected: 'formal' });
});

it('is off where the guide says nothing of the voice', async () => {
  expect(await rule.prepare(guideOf({}), {})).toBeNull();
  await testRule(rule, { guide: {}, copy: formal });
});
