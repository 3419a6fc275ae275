/** Reads the examples under `voice.sounds-like` and `voice.not-like` of a guide. Once a run, and only when asked. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { neighbourHint } from '../guide/find.ts';
import type { Asset, BrandGuide, GuideFault, VoiceGuide } from '../model/index.ts';
import { sha256 } from '../model/sha256.ts';
import { readers } from '../readers/registry.generated.ts';
import { entryFor } from '../readers/registry.ts';
import type {
  Document,
  KeptModel,
  StoredDocument,
  StoredModel,
  TrainedVoice,
  VoiceExamples,
} from '../voice/index.ts';
import { type Cache, userCache } from './cache.ts';
import { isGlob, toSlashes } from './discover.ts';
import { textIn } from './open.ts';
import { compareText } from './settle.ts';

export interface VoiceLoader {
  /** Null where the guide says nothing of the voice that can be used. */
  voice(): Promise<TrainedVoice | null>;
  /** What is wrong with the examples that have been read. */
  faults(): readonly GuideFault[];
}

export function voiceLoader(guide: BrandGuide, cache: Cache | null = userCache()): VoiceLoader {
  let loading: Promise<TrainedVoice | null> | undefined;
  const faults: GuideFault[] = [];
  const load = async () => {
    const { soundsLike, notLike, targets } = guide.voice;
    if (soundsLike.length + notLike.length + targets.length === 0) return null;
    const { createVoice } = await import('../voice/index.ts');
    const kept = await keptIn(cache, guide);
    const { examples, faults: found } = await readExamples(guide, kept);
    kept.save();
    faults.push(...found);
    const isUsable = targets.length > 0 || examples.on.length > 0;
    return isUsable ? createVoice(guide.voice, examples, kept.model) : null;
  };
  return {
    voice: () => {
      loading ??= load();
      return loading;
    },
    faults: () => faults,
  };
}

const RULE = 'guide/voice-examples';

interface ReadText {
  readonly documents: readonly Document[];
  readonly isForeign: boolean;
}

/** What is known of a guide's examples from an earlier run, by their content. */
interface KeptExamples {
  /** @param read Called where the file is not known. */
  text(path: string, bytes: Uint8Array, read: () => Promise<ReadText>): Promise<ReadText>;
  readonly model: KeptModel;
  save(): void;
}

/** What is in the cache under a guide. */
interface Stored {
  readonly texts: Readonly<Record<string, StoredText>>;
  readonly model: { readonly of: string; readonly is: StoredModel | null } | null;
}

interface StoredText {
  readonly documents: readonly StoredDocument[];
  readonly isForeign: boolean;
}

async function keptIn(cache: Cache | null, guide: BrandGuide): Promise<KeptExamples> {
  const { restoreDocument, restoreModel, storeDocument, storeModel, VOICE_FORMAT } = await import(
    '../voice/index.ts'
  );
  if (!cache)
    return {
      text: (_path, _bytes, read) => read(),
      model: { read: () => undefined, write: () => {} },
      save: () => {},
    };
  // A guide says to readers what its merge tags and channels are.
  const name = `voice ${VOICE_FORMAT} ${guide.root} ${JSON.stringify(guide.data)}`;
  const known = cache.read(name) as Stored | undefined;
  // Only what this run asks for is kept for the next.
  const texts: Record<string, StoredText> = {};
  let model = known?.model ?? null;
  let isChanged = false;
  const save = () => {
    if (isChanged) cache.write(name, { texts, model } satisfies Stored);
    isChanged = false;
  };
  const ofTexts = () => sha256(Object.keys(texts).join());
  return {
    async text(path, bytes, read) {
      const key = sha256(path, '\0', bytes);
      const stored = known?.texts[key];
      if (stored) {
        texts[key] = stored;
        return { documents: stored.documents.map(restoreDocument), isForeign: stored.isForeign };
      }
      const { documents, isForeign } = await read();
      texts[key] = { documents: documents.map(storeDocument), isForeign };
      isChanged = true;
      return { documents, isForeign };
    },
    model: {
      read() {
        if (model === null || model.of !== ofTexts()) return undefined;
        return model.is && restoreModel(model.is);
      },
      write(made) {
        const is = made && storeModel(made);
        if (made && !is) return;
        model = { of: ofTexts(), is };
        isChanged = true;
        save();
      },
    },
    save,
  };
}

async function readExamples(
  guide: BrandGuide,
  kept: KeptExamples,
): Promise<{ readonly examples: VoiceExamples; readonly faults: readonly GuideFault[] }> {
  const on = await readSide(guide, 'soundsLike', kept);
  const off = await readSide(guide, 'notLike', kept);
  return {
    examples: { on: on.texts, off: off.texts, paths: new Set([...on.paths, ...off.paths]) },
    faults: [...on.faults, ...off.faults],
  };
}

interface Side {
  readonly texts: readonly Document[];
  readonly paths: readonly string[];
  readonly faults: readonly GuideFault[];
}

async function readSide(guide: BrandGuide, key: 'soundsLike' | 'notLike', kept: KeptExamples): Promise<Side> {
  const { LEAST_EXAMPLES } = await import('../voice/index.ts');
  const entries: VoiceGuide['soundsLike'] = guide.voice[key];
  const texts: Document[] = [];
  const paths = new Set<string>();
  const faults: GuideFault[] = [];
  for (const { glob, source } of entries) {
    const fault = (messageId: string, data: GuideFault['data'] = {}): void => {
      faults.push({ rule: RULE, messageId, at: source, source, actual: glob, data });
    };
    const files = await filesOf(guide.root, glob);
    if (files.length === 0) {
      const hint = isGlob(glob) ? null : neighbourHint(guide.root, glob);
      fault('missing', { hint: hint ?? 'Paths are relative to the guide that names them.' });
    }
    let words = 0;
    let isOther = false;
    const read = new Set(evenly(files, MOST / entries.length));
    for (const path of files.filter((file) => !paths.has(file))) {
      paths.add(path);
      if (!read.has(path)) continue;
      const { documents, isForeign } = await readText(path, guide, kept);
      isOther ||= isForeign;
      for (const document of documents) {
        texts.push(document);
        words += wordsIn(document);
      }
    }
    if (files.length > 0 && words === 0)
      fault(isOther ? 'language' : 'empty', { files: counted(files.length, 'file') });
  }
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const isShort = texts.length < LEAST_EXAMPLES.texts || words < LEAST_EXAMPLES.words;
  if (faults.length === 0 && entries.length > 0 && isShort) {
    const [{ glob, source }] = entries as [(typeof entries)[number]];
    faults.push({
      rule: RULE,
      messageId: 'few',
      at: source,
      source,
      actual: glob,
      data: {
        key: source.replace(/\[\d+\]$/, ''),
        texts: counted(texts.length, 'text'),
        words: counted(words, 'word'),
        leastTexts: LEAST_EXAMPLES.texts,
        leastWords: LEAST_EXAMPLES.words,
      },
    });
  }
  return { texts, paths: [...paths], faults };
}

/** Files of a kind that are read: more teach little (see docs/voice.md), and a glob may mean a whole archive. */
const MOST = 40;

/** Words of an example that are counted: many texts teach more than long ones. */
const MOST_WORDS = 600;

/** So many of a list, from all over it. */
function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from(
    { length: Math.min(items.length, Math.ceil(most)) },
    (_, i) => items[Math.floor(i * step)]!,
  ).filter((item) => item !== undefined);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function wordsIn(document: Document): number {
  return document.reduce((sum, { words }) => sum + words, 0);
}

/** Paths from the guide's folder, in order. */
async function filesOf(root: string, glob: string): Promise<string[]> {
  if (!isGlob(glob)) {
    const absolute = resolve(root, glob);
    if (!existsSync(absolute)) return [];
    if (!statSync(absolute).isDirectory()) return [toSlashes(relative(root, absolute))];
  }
  const { glob: find } = await import('fast-glob');
  const pattern = isGlob(glob) ? glob : `${glob.replace(/\/$/, '')}/**`;
  const found = await find(pattern, { cwd: root, ignore: ['**/node_modules/**'], suppressErrors: true });
  return found.filter((path) => entryFor(readers, path)).sort(compareText);
}

/** Each asset of a file is a text. A file that cannot be read has none. */
async function readText(path: string, guide: BrandGuide, kept: KeptExamples): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(guide.root, path));
  } catch {
    // As with an empty one, the guide's finding says that nothing is in it.
    return { documents: [], isForeign: false };
  }
  return kept.text(path, bytes, () => countText(path, bytes, guide));
}

async function countText(path: string, bytes: Uint8Array, guide: BrandGuide): Promise<ReadText> {
  const { addCounts, documentOf, isEnglish } = await import('../voice/index.ts');
  const entry = entryFor(readers, path);
  let assets: readonly Asset[] = [];
  try {
    const decoded = await textIn(bytes, path);
    if (entry && decoded.ok) assets = (await (await entry.load()).default.read(decoded.source, guide)).assets;
  } catch {
    // It is as good as empty.
  }
  const documents = assets.map((asset) => {
    const document = documentOf(asset, MOST_WORDS);
    const isOther = asset.lang !== null && !/^en\b/i.test(asset.lang);
    return { document, isEnglish: !isOther && isEnglish(addCounts(document)) };
  });
  const written = documents.filter(({ document }) => document.length > 0);
  return {
    documents: written.filter(({ isEnglish }) => isEnglish).map(({ document }) => document),
    isForeign: written.some(({ isEnglish }) => !isEnglish),
  };
}
