/** Copy for the benches of voice, as counted sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decode } from '../../src/lint/decode.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';
import { type Document, documentOf } from '../../src/voice/index.ts';

export interface Voice {
  readonly name: string;
  readonly documents: readonly { readonly topic: string; readonly sentences: Document }[];
}

const guide = guideOf({});

async function read(path: string, text: string): Promise<Document> {
  const reader = (await loadReader(path))!;
  const { assets } = await reader.read({ path, text, encoding: 'utf-8' }, guide);
  return assets.flatMap((asset) => documentOf(asset));
}

/** The texts of an invented voice; its file has `=== topic 1`, then the text. */
export function inventedTexts(name: string): { readonly topic: string; readonly text: string }[] {
  const file = new URL(`./${name}.txt`, import.meta.url);
  const parts = readFileSync(file, 'utf8').split(/^=== /m).slice(1);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { topic: title.replace(/ \d+$/, ''), text: lines.join('\n') };
  });
}

export async function inventedVoice(name: string): Promise<Voice> {
  const documents = inventedTexts(name).map(async ({ topic, text }) => ({
    topic,
    sentences: await read('copy.md', text),
  }));
  return { name, documents: await Promise.all(documents) };
}

/** Documents of a folder with at least so many words, evenly over the folder. */
export async function realVoice(
  name: string,
  root: string,
  folder: string,
  least: number,
  most: number,
): Promise<Voice> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt|html)$/.test(entry.name))
    .filter(({ name }) => !/^(?:LICENSE|README|_?index)/.test(name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const step = Math.max(1, files.length / most);
  const documents = [];
  for (let i = 0; i < files.length; i += step) {
    const file = files[Math.floor(i)]!;
    const path = relative(root, file);
    const decoded = decode(readFileSync(file), path);
    if (!decoded.ok) continue;
    const sentences = await read(path, decoded.source.text);
    if (wordsIn(sentences) >= least) documents.push({ topic: path, sentences });
  }
  return { name, documents };
}

export function wordsIn(document: Document): number {
  return document.reduce((sum, { words }) => sum + words, 0);
}
