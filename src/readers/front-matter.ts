/**
 * Front matter: the fields at the head of a markdown file, each with its place.
 *
 * gray-matter knows the notation of the block. On its own it would run JavaScript front matter (`---js`), so
 * every engine that runs code is replaced by one that refuses, and YAML is read by the `yaml` package, which
 * keeps the place of every value. It caches what it reads only when it is called without options.
 */
import matter from 'gray-matter';
import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import {
  type Asset,
  type Comment,
  contentStart,
  type ImageUse,
  type LinkUse,
  type MappedText,
  type Problem,
  rangeOf,
  type SourceFile,
  type TextRun,
} from '../model/index.ts';
import { yamlFault } from '../model/yaml-fault.ts';
import { aboutOf, type NamedValue } from './about.ts';
import { plainImage, plainRun } from './asset.ts';
import { aboutField, type Field, headerField, normaliseKey, roleOfHeader } from './fields.ts';
import type { Masked } from './merge-tags.ts';
import { trimmed } from './trim.ts';
import { commentsIn } from './yaml/comments.ts';
import { mapScalar } from './yaml/scalar.ts';

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
  readonly kind: Asset['kind'];
  readonly about: Asset['about'];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** The text of a YAML scalar in this file; null for null, lists, maps and aliases, and for booleans unless asked. */
type ReadValue = (node: unknown, kinds?: 'or-boolean') => MappedText | null;

// A language only where it is one: `--- and then some` is a line of text.
const YAML_BLOCK =
  /^---[ \t]*(?:ya?ml|json|toml|js|javascript|coffee|coffeescript|cson)?[ \t]*\r?\n(?:[\s\S]*?\n)??---[ \t]*(?:\r?\n|$)/;
const TOML_BLOCK = /^\+\+\+[ \t]*\r?\n(?:[\s\S]*?\n)??\+\+\+[ \t]*(?:\r?\n|$)/;

/** A line that sets a field, be the rest as broken as it may. */
const KEY = /^[ \t]*["']?\w[\w .-]*["']?[ \t]*:(?:\s|$)/m;

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
  const text = masked.text.includes('\r') ? masked.text.replace(/\r(?!\n)/g, '\n') : masked.text;
  const content = text.slice(start);
  const toml = TOML_BLOCK.exec(content);
  if (toml) return { ...none, bodyStart: start + toml[0].length };
  const block = YAML_BLOCK.exec(content)?.[0];
  if (!block) return none;

  const bodyStart = start + block.length;
  const headEnd = start + block.search(/\r?\n/);
  const { language, isCode } = languageOf(block);
  if (language === 'toml') return { ...none, bodyStart };
  if (isCode) {
    const head = { start, end: start + text.slice(start, headEnd).trimEnd().length };
    const message =
      'This front matter is program code. It is not run, so its fields are not read: write them as YAML between two lines of ---.';
    return { ...none, bodyStart, problems: [{ range: head, message }] };
  }

  const yaml = text.slice(headEnd, start + block.lastIndexOf('---'));
  // Parsed behind as many spaces as stand before it in the file, so that every offset is one of the file.
  const { document, parsed } = parseYaml(' '.repeat(headEnd) + yaml);
  // Two thematic breaks with text between them; a heading there is a comment to YAML.
  const isBroken = document.errors.length > 0;
  const isMapping = isBroken ? KEY.test(yaml) : yaml.trim() === '' || isMap(document.contents);
  if (!isMapping) return none;

  const found = { ...none, bodyStart, comments: commentsIn(parsed) };
  const lines = { text, tags: masked.tags };
  const fields = (): Partial<FrontMatter> =>
    isMap(document.contents)
      ? fieldsOf(document.contents, source.text, (node, kinds) => readValue(source.text, lines, node, kinds))
      : {};
  const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY') ?? document.errors[0];
  if (!error) return { ...found, ...fields() };
  const { fault, advice, range } = yamlFault(error, document, parsed);
  const readable = error.code === 'DUPLICATE_KEY';
  const rest = readable ? '' : ' The fields of this front matter are not read until then.';
  const message = `${fault} ${advice}${rest}`;
  return { ...found, ...(readable ? fields() : {}), problems: [{ range, message }] };
}

/** What the block is written in, and whether gray-matter would run it. */
function languageOf(block: string): { language: string; isCode: boolean } {
  let isCode = false;
  const leave = () => ({});
  const refuse = () => {
    isCode = true;
    return {};
  };
  const engines = { yaml: leave, json: leave, toml: leave, javascript: refuse, coffee: refuse };
  const { language } = matter(block, { engines });
  return { language, isCode };
}

/** @returns The text that was parsed, too: as long as the one given. */
function parseYaml(yaml: string): { document: Document.Parsed; parsed: string } {
  const options = { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent' } as const;
  const joined = joinQuoted(yaml);
  if (joined !== yaml) {
    const document = parseDocument(joined, options);
    if (document.errors.length === 0) return { document, parsed: joined };
  }
  return { document: parseDocument(yaml, options), parsed: yaml };
}

/**
 * Lines of a quoted value must be indented (YAML 1.2.2 §7.3), yet libyaml, js-yaml and Go's yaml read them at
 * the margin, and so do the sites that are made with them: 114 of 520 posts of one blog have such values.
 * A space for the line break before such a line makes it YAML and moves nothing. What the value says is read
 * from the text as it stands, where the line break still folds.
 */
function joinQuoted(yaml: string): string {
  return yaml.replace(/(?<=^[\w-]+:[ \t]+)(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')/gm, (value) =>
    value.replace(/\n(?=\S)/g, ' '),
  );
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
    kind: null,
    about: {},
    comments: [],
    problems: [],
  };
}

function fieldsOf(map: YAMLMap, source: string, read: ReadValue): Partial<FrontMatter> {
  const runs: TextRun[] = [];
  const images: ImageUse[] = [];
  const links: LinkUse[] = [];
  const values: NamedValue[] = [];
  const placement: Partial<Record<keyof typeof PLACEMENT_KEYS, string>> = {};

  for (const { key, value } of map.items as Pair[]) {
    if (!isScalar(key)) continue;
    const name = normaliseKey(String(key.value));
    for (const [field, keys] of Object.entries(PLACEMENT_KEYS)) {
      const text = (keys as readonly string[]).includes(name) ? read(value)?.text : undefined;
      if (text) placement[field as keyof typeof PLACEMENT_KEYS] = text;
    }
    const said = aboutField(name);
    const statement = said && read(value, 'or-boolean');
    if (said && statement) values.push({ field: said, name, content: statement });
    const field = headerField(name);
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
        links.push({ range: rangeOf(href), href, text: null, kind: 'link', condition: null });
      }
    }
  }
  const lang = placement.lang ?? null;
  const about = aboutOf(source, values);
  return {
    ...placement,
    ...about,
    lang,
    runs: lang ? runs.map((run) => ({ ...run, lang })) : runs,
    images,
    links,
  };
}

function runOf(field: Field, content: MappedText): TextRun {
  return { ...plainRun(roleOfHeader(field), content), hidden: field === 'preheader' };
}

function imageOfPath(value: unknown, read: ReadValue): ImageUse | null {
  const src = read(value);
  return src && /^\S*[./\uFFFC]\S*$/.test(src.text)
    ? plainImage('attachment', rangeOf(src), src, null)
    : null;
}

/** `featured_image: {src: …, alt: …}`. */
function imageOfMap(map: YAMLMap, read: ReadValue): ImageUse | null {
  const source = IMAGE_SOURCE_KEYS.map((key) => map.get(key, true)).find((node) => isScalar(node));
  const src = read(source);
  const altNode = map.items.find(
    ({ key }) => isScalar(key) && headerField(String(key.value)) === 'alt',
  )?.value;
  const alt = read(altNode);
  const first = [src, alt].find((value) => value && value.text !== '');
  return first ? plainImage('attachment', rangeOf(first), src, alt) : null;
}

function readValue(source: string, masked: Masked, node: unknown, kinds?: 'or-boolean'): MappedText | null {
  if (!isScalar(node) || !node.range) return null;
  // A number or date is copy too where a field of copy holds it: `title: 1984`.
  const isText =
    typeof node.value === 'string' ||
    typeof node.value === 'number' ||
    (kinds === 'or-boolean' && typeof node.value === 'boolean');
  return isText ? trimmed(mapScalar(source, masked, node)) : null;
}
