/** Reads the token files of a guide. Loaded only where a guide names some. */
import { readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { GuideFault } from '../../model/index.ts';
import { isUrl } from '../logos.ts';
import { type GuideNode, isList, isMap } from '../node.ts';
import { type ParsedGuide, parseGuide } from '../parse.ts';
import { readDesignTokens } from './design-tokens.ts';
import { type Notation, notationOf } from './groups.ts';
import { parseJson, parseJson5 } from './json.ts';
import { readColorMap } from './map.ts';
import type { Token, TokenFault, TokenResult } from './token.ts';

/** A token file larger than this holds more than tokens. Bytes. */
const SIZE_LIMIT = 10 * 1024 * 1024;
/** Deeper than any guide groups its tokens. */
const MOST_LEVELS = 100;

export interface TokenFiles {
  /** In the order in which they should be named: colours, then aliases, then what is deprecated. */
  readonly tokens: readonly Token[];
  /** Those of a file have absolute paths. */
  readonly faults: readonly (TokenFault | GuideFault)[];
  /** The bytes of each file that could be read. */
  readonly contents: readonly Uint8Array[];
  /** Every file could be read, so a name that none of them has is no token. */
  readonly isComplete: boolean;
}

/** By extension. JSON with comments is read as JSON. */
const PARSERS: Readonly<Record<string, (text: string, path: string) => ParsedGuide>> = {
  '.json': parseJson,
  '.jsonc': parseJson,
  '.tokens': parseJson,
  '.json5': parseJson5,
  '.yaml': parseGuide,
  '.yml': parseGuide,
};

type Parsed =
  | { readonly kind: 'css'; readonly text: string; readonly path: string }
  | { readonly kind: 'tokens'; readonly root: GuideNode; readonly notation: Notation }
  | { readonly kind: 'map'; readonly root: GuideNode };

/**
 * @param root Absolute; what `paths` are relative to.
 * @param named The files that exist, with the keys that name them.
 */
export async function readTokenFiles(
  root: string,
  named: readonly { readonly path: string; readonly source: string }[],
): Promise<TokenFiles> {
  const faults: (TokenFault | GuideFault)[] = [];
  const contents: Uint8Array[] = [];
  const parsed: { readonly file: Parsed; readonly path: string; readonly source: string }[] = [];
  for (const { path, source } of named) {
    const fault = (messageId: string, data: Record<string, string> = {}): void => {
      faults.push({ rule: 'guide/token-file', messageId, at: source, source, actual: path, data });
    };
    if (isUrl(path)) {
      fault('address');
      continue;
    }
    const extension = extname(path).toLowerCase();
    if (extension !== '.css' && !PARSERS[extension]) {
      fault('kind');
      continue;
    }
    const opened = open(resolve(root, path));
    if ('reason' in opened) {
      fault('unreadable', { reason: opened.reason });
      continue;
    }
    contents.push(opened.bytes);
    const file = parse(opened.text, resolve(root, path), extension, faults);
    if (file) parsed.push({ file, path, source });
  }

  const results = await resolveAll(parsed.map(({ file }) => file));
  for (const [i, { tokens, faults: own }] of results.entries()) {
    faults.push(...own);
    const { path, source } = parsed[i]!;
    if (tokens.length > 0 || own.length > 0) continue;
    faults.push({ rule: 'guide/token-file', messageId: 'empty', at: source, source, actual: path });
  }
  const rank = ({ isAlias, isDeprecated }: Token) => (isDeprecated ? 2 : isAlias ? 1 : 0);
  return {
    tokens: results.flatMap(({ tokens }) => tokens).sort((a, b) => rank(a) - rank(b)),
    faults,
    contents,
    isComplete: parsed.length === named.length,
  };
}

/** By error code. */
const WHY_NOT_OPENED: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  EISDIR: 'it is a folder',
};

type Opened = { readonly bytes: Uint8Array; readonly text: string } | { readonly reason: string };

function open(path: string): Opened {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > SIZE_LIMIT) {
      const megabytes = (count: number) => (count / 1024 / 1024).toFixed(0);
      return { reason: `it has ${megabytes(size)} MB, and the limit is ${megabytes(SIZE_LIMIT)} MB` };
    }
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { reason: WHY_NOT_OPENED[code ?? ''] ?? String(code) };
  }
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: 'it is not UTF-8 text' };
  }
}

/** Null when the file has a fault, which is then among them. */
function parse(
  text: string,
  path: string,
  extension: string,
  faults: (TokenFault | GuideFault)[],
): Parsed | null {
  if (extension === '.css') return { kind: 'css', text, path };
  const at = { path, line: 1, column: 1 };
  if (text.trim() === '') {
    const data = { fault: 'The file is empty.' };
    faults.push({ rule: 'guide/token-file', messageId: 'syntax', at, data });
    return null;
  }
  let node: GuideNode | null;
  try {
    const { node: root, problems } = PARSERS[extension]!(text, path);
    const [problem] = problems;
    if (problem) {
      const fault = [problem.message, problem.hint].filter(Boolean).join(' ');
      const data = { fault };
      faults.push({ rule: 'guide/token-file', messageId: 'syntax', at: problem.place ?? at, data });
      return null;
    }
    node = root;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parsers call themselves once a level.
    faults.push({ rule: 'guide/token-file', messageId: 'deep', at, data: { levels: MOST_LEVELS } });
    return null;
  }
  if (node === null || typeof node.value !== 'object' || node.value === null) {
    faults.push({
      rule: 'guide/token-file',
      messageId: 'syntax',
      at,
      data: { fault: 'The file should hold an object of tokens.' },
    });
    return null;
  }
  const deep = tooDeep(node);
  if (deep) {
    faults.push({
      rule: 'guide/token-file',
      messageId: 'deep',
      at: deep.place,
      data: { levels: MOST_LEVELS },
    });
    return null;
  }
  const notation = notationOf(node);
  return notation ? { kind: 'tokens', root: node, notation } : { kind: 'map', root: node };
}

/** The first value below too many others. */
function tooDeep(root: GuideNode): GuideNode | null {
  const open: [GuideNode, number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, level] = next;
    if (level > MOST_LEVELS) return node;
    const children = isMap(node.value) ? node.value.values() : isList(node.value) ? node.value : [];
    for (const child of children) open.push([child, level + 1]);
  }
  return null;
}

/** In the order given. Files of one kind see each other. */
async function resolveAll(files: readonly Parsed[]): Promise<TokenResult[]> {
  const css = files.filter((file) => file.kind === 'css');
  const tokens = files.filter((file) => file.kind === 'tokens');
  const cssResults = css.length > 0 ? (await import('./css.ts')).readCssTokens(css) : [];
  const tokenResults = readDesignTokens(tokens);
  return files.map((file) => {
    if (file.kind === 'map') return { tokens: readColorMap(file.root), faults: [] };
    return file.kind === 'css' ? cssResults[css.indexOf(file)]! : tokenResults[tokens.indexOf(file)]!;
  });
}
