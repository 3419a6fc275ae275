/** Calendars and posts in JSON, with or without comments. */
import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import {
  BYTE_ORDER_MARK,
  type Comment,
  MappedTextBuilder,
  type Problem,
  type Reader,
} from '../../model/index.ts';
import { postsIn } from '../calendar.ts';
import { appendAroundTags, type Masked, maskMergeTags } from '../merge-tags.ts';
import { assetsOf, namesCopyKeys } from '../post.ts';
import type { Tree } from '../tree.ts';

const reader: Reader = {
  format: 'json',
  extensions: ['json'],
  claims: 'if-recognised',
  read(source, guide) {
    const masked = maskMergeTags(source.text);
    const text = masked.text.startsWith(BYTE_ORDER_MARK) ? ` ${masked.text.slice(1)}` : masked.text;
    const errors: ParseError[] = [];
    // Parsers of JSON call themselves for each level, and would run out of stack.
    if (isNestedTooDeep(text)) return { assets: [], comments: [], problems: [] };
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const posts = root ? postsIn([treeOf(root, source.text, masked)], source.path, guide) : [];
    const problems = errors.slice(0, 1).map((error) => problemOf(error, text));
    if (posts.length === 0 && !(problems.length > 0 && namesCopyKeys(text))) {
      return { assets: [], comments: [], problems: [] };
    }
    return { assets: assetsOf(posts, source, 'json', masked.tags), comments: commentsIn(text), problems };
  },
};

export default reader;

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > 500) return true;
  }
  return false;
}

function treeOf(node: Node, source: string, masked: Masked): Tree {
  const range = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'array':
      return {
        kind: 'list',
        range,
        items: (node.children ?? []).map((item) => treeOf(item, source, masked)),
      };
    case 'object': {
      const entries = (node.children ?? []).flatMap(({ children = [] }) => {
        const [key, value] = children;
        return key && value ? [{ key: String(key.value), value: treeOf(value, source, masked) }] : [];
      });
      return { kind: 'map', range, entries };
    }
    case 'string':
      return {
        kind: 'text',
        range,
        value: node.value,
        content: () => mapString(source, masked, range.start, range.end),
      };
    case 'number': {
      const content = () => new MappedTextBuilder(source, 'json').raw(range.start, range.end).build();
      return { kind: 'text', range, value: String(node.value), content };
    }
    case 'boolean': {
      const content = () => new MappedTextBuilder(source, 'json').raw(range.start, range.end).build();
      return { kind: 'other', range, content };
    }
    default:
      return { kind: 'other', range };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

/** A string with its quotes (RFC 8259 §7). A surrogate pair is two escapes, each with its own place. */
export function mapString(source: string, masked: Masked, start: number, end: number) {
  const builder = new MappedTextBuilder(source, 'json');
  const { text, tags } = masked;
  const closed = end - 1 > start && text[end - 1] === '"';
  const stop = closed ? end - 1 : end;
  let at = start + 1;
  for (const { 0: escaped, index } of text.slice(at, stop).matchAll(/\\(?:u[\da-f]{4}|.)/gis)) {
    const slash = start + 1 + index;
    appendAroundTags(builder, tags, at, slash);
    at = slash + escaped.length;
    if (escaped.length === 6)
      builder.atom(String.fromCharCode(Number.parseInt(escaped.slice(2), 16)), slash, at);
    else builder.atom(ESCAPES[escaped[1]!] ?? '', slash, at);
  }
  appendAroundTags(builder, tags, at, stop);
  return builder.build();
}

function commentsIn(text: string): Comment[] {
  if (!text.includes('//') && !text.includes('/*')) return [];
  const comments: Comment[] = [];
  visit(text, {
    onComment(start, length) {
      const end = start + length;
      comments.push({
        range: { start, end },
        text: text.slice(start + 2, text[start + 1] === '*' ? end - 2 : end),
      });
    },
  });
  return comments;
}

/** By jsonc-parser's name for the error. */
const REASONS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key in double quotes should stand here',
  ValueExpected: 'a value should stand here; text needs double quotes',
  ColonExpected: 'a colon should stand here, between a key and its value',
  CommaExpected: 'a comma should stand here, between two values',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  UnexpectedEndOfString: 'this text has no closing double quote on its line; write a line break as \\n',
  InvalidEscapeCharacter: 'this backslash escape does not exist; write two backslashes for one',
  InvalidUnicode: 'four hexadecimal digits should follow \\u',
  InvalidCharacter: 'this control character cannot stand in text; write it as an escape such as \\t',
  InvalidSymbol: 'text needs double quotes here',
  EndOfFileExpected: 'the file should end here; put several posts into one list',
};

function problemOf({ error, offset, length }: ParseError, text: string): Problem {
  const start = Math.min(offset, text.length);
  const code = printParseErrorCode(error);
  const message = REASONS[code] ?? `this is no JSON (${code})`;
  return { range: { start, end: Math.min(start + length, text.length) }, message };
}
