/**
 * Front matter: the fields at the head of a markdown file, each with its place.
 *
 * gray-matter knows the notation of the block. On its own it would run JavaScript front matter (`---js`), so
 * every engine that runs code is replaced by one that refuses, and YAML is read by the `yaml` package, which
 * keeps the place of every value. It caches what it reads only when it is called without options.
 */
import matter from 'gray-matter';
import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import {
  type Comment,
  contentStart,
  type ImageUse,
  type LinkUse,
  type MappedText,
  type Problem,
  type Range,
  type SourceFile,
  sliceMapped,
  type TextRun,
} from '../model/index.ts';
import { mapYamlScalar, trimmed, type YamlStyle } from './align.ts';
import { copyField, normaliseKey, roleOfField } from './fields.ts';
import type { Masked } from './merge-tags.ts';

export interface FrontMatter {
  /** Where the body starts; the start of the content when there is no front matter. */
  readonly bodyStart: number;
  readonly id: string | null;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly lang: string | null;
  readonly runs: readonly TextRun[];
  readonly images: readonly ImageUse[];
  readonly links: readonly LinkUse[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** The text of a YAML scalar in this file; null for null, booleans, lists, maps and aliases. */
type ReadValue = (node: unknown) => MappedText | null;

// A language only where it is one: `--- and then some` is a line of text.
const YAML_BLOCK =
  /^---[ \t]*(?:ya?ml|json|toml|js|javascript|coffee|coffeescript|cson)?[ \t]*\r?\n(?:[\s\S]*?\n)??---[ \t]*(?:\r?\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*\r?\n(?:[\s\S]*?\n)??\+\+\+[ \t]*(?:\r?\n|$)/;

const IMAGE_KEY =
  /(?:^|_)(?:image|img|photo|picture|cover|logo|thumbnail|thumb|banner|hero|avatar)(?:_(?:url|src|path|file))?$/;
const LINK_KEY = /(?:^|_)(?:url|link|href|destination|website|canonical)$/;
const IMAGE_SOURCE_KEYS = ['src', 'url', 'path', 'file', 'image'];

/** Fields that place the asset. */
const PLACEMENT_KEYS = {
  id: ['id'],
  channel: ['channel'],
  campaign: ['campaign'],
  lang: ['lang', 'language'],
} as const;

export function readFrontMatter(source: SourceFile, masked: Masked): FrontMatter {
  const start = contentStart(source.text);
  const none = emptyFrontMatter(start);
  const opening = masked.text.startsWith('---', start) || masked.text.startsWith('+++', start);
  if (!opening) return none;

  // `yaml` and gray-matter know no lone CR as a line end. The length stays, so the places do too.
  const text = masked.text.slice(start).replace(/\r(?!\n)/g, '\n');
  const toml = TOML_BLOCK.exec(text);
  if (toml) return { ...none, bodyStart: start + toml[0].length };
  const block = YAML_BLOCK.exec(text)?.[0];
  if (!block) return none;

  const bodyStart = start + block.length;
  const headEnd = text.search(/\r?\n/);
  const head = { start, end: start + text.slice(0, headEnd).trimEnd().length };
  let yaml = '';
  const parse = (value: string) => {
    yaml = value;
    return {};
  };
  let refused: string | null = null;
  const refuse = () => {
    refused =
      'This front matter is program code. It is not run, so its fields are not read: write them as YAML between two lines of ---.';
    return {};
  };
  matter(block, {
    engines: { yaml: parse, json: parse, toml: () => ({}), javascript: refuse, coffee: refuse },
  });
  if (refused) return { ...none, bodyStart, problems: [{ range: head, message: refused }] };

  const offset = start + headEnd;
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  // Two thematic breaks with text between them.
  if (document.errors.length === 0 && document.contents !== null && !isMap(document.contents)) return none;

  const found = { ...none, bodyStart, comments: directives(yaml, offset) };
  const error = document.errors[0];
  if (error) {
    const range = { start: offset + error.pos[0], end: offset + Math.max(error.pos[1], error.pos[0] + 1) };
    const message = `The front matter is not valid YAML: ${inPlainWords(error.code, error.message)}. Its fields are not read until this is mended.`;
    return { ...found, problems: [{ range, message }] };
  }
  if (!isMap(document.contents)) return found;
  return { ...found, ...fieldsOf(document.contents, (node) => readValue(source.text, masked, offset, node)) };
}

function emptyFrontMatter(bodyStart: number): FrontMatter {
  return {
    bodyStart,
    id: null,
    channel: null,
    campaign: null,
    lang: null,
    runs: [],
    images: [],
    links: [],
    comments: [],
    problems: [],
  };
}

function fieldsOf(map: YAMLMap, read: ReadValue): Partial<FrontMatter> {
  const runs: TextRun[] = [];
  const images: ImageUse[] = [];
  const links: LinkUse[] = [];
  const placement: Partial<Record<keyof typeof PLACEMENT_KEYS, string>> = {};

  for (const { key, value } of map.items as Pair[]) {
    if (!isScalar(key)) continue;
    const name = normaliseKey(String(key.value));
    for (const [field, keys] of Object.entries(PLACEMENT_KEYS)) {
      const text = (keys as readonly string[]).includes(name) ? read(value)?.text : undefined;
      if (text) placement[field as keyof typeof PLACEMENT_KEYS] = text;
    }
    const field = copyField(name);
    if (field) {
      const content = read(value);
      if (content?.text) runs.push(runOf(field, content));
    } else if (IMAGE_KEY.test(name)) {
      const image = isMap(value) ? imageOfMap(value, read) : imageOfPath(value, read);
      if (!image) continue;
      images.push(image);
      if (image.alt?.text) runs.push(runOf('alt', image.alt));
    } else if (LINK_KEY.test(name)) {
      const href = read(value);
      if (href && /^(?:https?:|mailto:|\uFFFC)/i.test(href.text)) {
        links.push({ range: rangeOfNode(href), href, text: null, kind: 'link' });
      }
    }
  }
  const lang = placement.lang ?? null;
  return { ...placement, lang, runs: lang ? runs.map((run) => ({ ...run, lang })) : runs, images, links };
}

function runOf(field: string, content: MappedText): TextRun {
  return {
    role: roleOfField(field),
    content,
    spans: [],
    lang: null,
    hidden: field === 'preheader',
    condition: null,
  };
}

function imageOfPath(value: unknown, read: ReadValue): ImageUse | null {
  const src = read(value);
  return src && /^\S*[./\uFFFC]\S*$/.test(src.text) ? attachment(rangeOfNode(src), src, null) : null;
}

/** `featured_image: {src: …, alt: …}`. */
function imageOfMap(map: YAMLMap, read: ReadValue): ImageUse | null {
  const source = IMAGE_SOURCE_KEYS.map((key) => map.get(key, true)).find((node) => isScalar(node));
  const src = read(source);
  const altNode = map.items.find(({ key }) => isScalar(key) && copyField(String(key.value)) === 'alt')?.value;
  const alt = read(altNode);
  const first = src ?? alt;
  return first ? attachment(rangeOfNode(first), src, alt) : null;
}

function attachment(range: Range, src: MappedText | null, alt: MappedText | null): ImageUse {
  return {
    range,
    src,
    alt,
    width: null,
    height: null,
    fit: null,
    kind: 'attachment',
    hints: '',
    href: null,
    condition: null,
  };
}

function rangeOfNode({ segments }: MappedText): Range {
  return { start: segments[1] ?? 0, end: segments[segments.length - 1] ?? 0 };
}

function readValue(source: string, masked: Masked, offset: number, node: unknown): MappedText | null {
  if (!isScalar(node) || !node.range) return null;
  const { value, type, range } = node as Scalar;
  // A number or date is copy too where a field of copy holds it: `title: 1984`.
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? (node as Scalar).source : undefined;
  if (text === undefined) return null;
  const place = { start: offset + range![0], end: offset + range![1] };
  const mapped = mapYamlScalar(source, masked, place, text, type as YamlStyle);
  const { start, end } = trimmed(mapped.text);
  return start === 0 && end === mapped.text.length ? mapped : sliceMapped(mapped, start, end);
}

/** Comments of YAML that are directives; a `#` elsewhere may as well stand in a block of text. */
function directives(yaml: string, offset: number): Comment[] {
  if (!yaml.includes('brandlint-')) return [];
  return Array.from(yaml.matchAll(/^[ \t]*#([ \t]*brandlint-[^\n]*)/gm), (match) => {
    const end = offset + match.index + match[0].trimEnd().length;
    return { range: { start: offset + match.index + match[0].indexOf('#'), end }, text: match[1]!.trim() };
  });
}

function inPlainWords(code: string, message: string): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a value with a colon and a space in it must stand in quotes';
    case 'DUPLICATE_KEY':
      return 'this key stands here twice';
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? 'a quotation mark is opened here and not closed'
        : lowerFirst(message);
    case 'TAB_AS_INDENT':
      return 'a tab cannot indent; use spaces';
    case 'BAD_SCALAR_START':
      return 'a value that begins with @, `, % or another sign of YAML must stand in quotes';
    case 'UNEXPECTED_TOKEN':
      return 'there is text after the end of this value; a value with quotation marks in it must stand in quotes of the other kind';
    case 'BAD_INDENT':
      return 'this line is indented by too little or a bracket is not closed before it';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_COLON':
      return 'a field needs a name and a colon: name: value';
    default:
      return lowerFirst(message);
  }
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
