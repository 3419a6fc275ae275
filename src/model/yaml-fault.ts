/** Errors of YAML in plain words, with their places: the `yaml` package speaks of indicators, nodes and implicit keys. */
import type { Document, YAMLError } from 'yaml';
import type { Range } from './range.ts';

export interface YamlFault {
  /** What is wrong: a sentence. */
  readonly fault: string;
  /** What to do: a sentence. */
  readonly advice: string;
  /** What is never closed is shown where it opens: the parser notices at the end of the text. */
  readonly range: Range;
}

/** @param text What the document was parsed from. */
export function yamlFault(error: YAMLError, document: Document, text: string): YamlFault {
  const [start, end] = error.pos;
  const at = openingOf(error, document);
  const [fault, advice] = inPlainWords(error, text, at === null ? undefined : text[at]);
  const range = at === null ? { start, end: Math.max(end, start + 1) } : { start: at, end: at + 1 };
  return { fault, advice, range };
}

const OPEN_QUOTE = /^Missing closing .quote/;
const OPEN_BRACKET = /^Flow .* end with a/;

/** Where a quotation mark or bracket opens that the error misses the end of. */
function openingOf({ message, pos }: YAMLError, { contents }: Document): number | null {
  const isQuote = OPEN_QUOTE.test(message);
  if (!isQuote && !OPEN_BRACKET.test(message)) return null;
  let opening: number | null = null;
  for (const { type, flow, range } of nodesIn(contents)) {
    const opens = isQuote ? /^QUOTE/.test(type ?? '') : flow === true;
    if (opens && range && range[0] < pos[0]) opening = Math.max(opening ?? 0, range[0]);
  }
  return opening;
}

/** What the package's nodes have in common. */
interface AnyNode {
  readonly range?: readonly [start: number, valueEnd: number, nodeEnd: number] | null;
  readonly type?: string;
  /** Written in brackets. */
  readonly flow?: boolean;
  readonly items?: readonly unknown[];
  readonly key?: unknown;
  readonly value?: unknown;
}

function* nodesIn(node: unknown): Generator<AnyNode> {
  if (typeof node !== 'object' || node === null) return;
  const { items = [], key, value } = node as AnyNode;
  yield node;
  for (const part of [...items, key, value]) yield* nodesIn(part);
}

function inPlainWords(
  { code, message, pos: [at] }: YAMLError,
  text: string,
  opening: string | undefined,
): [fault: string, advice: string] {
  if (OPEN_QUOTE.test(message)) {
    return [
      'A quotation mark is opened and never closed.',
      `Close it, or put the whole value in ${opening === "'" ? 'double' : 'single'} quotes.`,
    ];
  }
  if (OPEN_BRACKET.test(message)) {
    return [
      'A bracket is opened and not closed.',
      'Close it and indent every line within it, or put the value in quotes if it is text.',
    ];
  }
  switch (code) {
    case 'BAD_ALIAS':
      return ['A "*" or "&" at the start of a value stands for another value.', 'Put text in quotes.'];
    case 'BAD_DQ_ESCAPE':
      return [
        'There is no such escape as this backslash starts.',
        'Write two backslashes for one, or use single quotes.',
      ];
    case 'BAD_INDENT':
      return ['This line is not indented as its neighbours are.', 'Line it up with them.'];
    case 'BAD_SCALAR_START':
      return [`A value cannot start with "${text[at]}".`, 'Put the value in quotes.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^[^\r\n]*:(?:\s|$)/.test(text.slice(at))
        ? ['This value holds ": ", which starts a new key.', 'Put the value in quotes.']
        : [
            'The next line is indented as if it were part of this value.',
            'Line it up with this key, or put a value of several lines in quotes.',
          ];
    case 'DUPLICATE_KEY':
      return ['This key is given twice.', 'Put both parts under one key, or delete one.'];
    case 'MULTILINE_IMPLICIT_KEY':
      return NO_KEY;
    case 'MISSING_CHAR':
      return missing(message) ?? unknown(message);
    case 'TAB_AS_INDENT':
      return ['This line is indented with a tab, which YAML does not allow.', 'Indent with spaces.'];
    case 'UNEXPECTED_TOKEN':
      return unexpected(message, text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
    default:
      return unknown(message);
  }
}

const NO_KEY: [string, string] = [
  'This line is no "key: value".',
  'Give it a key, a colon and a space; a text of several lines needs quotes or "|".',
];

function missing(message: string): [string, string] | null {
  if (message.startsWith('Implicit map keys')) return NO_KEY;
  if (message.startsWith('Comments'))
    return ['A "#" needs a space before it to start a comment.', 'Add the space, or put text in quotes.'];
  if (message.startsWith('Missing ,'))
    return ['A comma is missing before this.', 'Put one between the items.'];
  return null;
}

/** @param before What stands before it on its line. */
function unexpected(message: string, before: string): [string, string] {
  if (/flow-(?:map|seq)-end/.test(message))
    return ['A bracket is closed that was never opened.', 'Delete it, or put the value in quotes.'];
  if (message.startsWith('Block scalar header'))
    return [
      'Text stands on the line of a "|" or ">".',
      'Start it on the next line, or put the value in quotes.',
    ];
  if (/block-seq-ind on same line/.test(message))
    return [
      'A list cannot start on the line of its key.',
      'Start it on the next line, or put text in quotes.',
    ];
  if (/["']\s*$/.test(before)) {
    return [
      'The value ends at the quotation mark before this.',
      'Put a value with quotation marks in it in quotes of the other kind.',
    ];
  }
  return ['This does not fit here.', 'Put text in quotes, and check the indentation.'];
}

function unknown(message: string): [string, string] {
  const reason = message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
  return [
    `This is not valid YAML: ${reason}.`,
    'Check the indentation, quotes and brackets here and on the line before.',
  ];
}
