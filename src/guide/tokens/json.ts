/** JSON → values with places. Comments and commas at the end are read over, as every design tool does. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { BYTE_ORDER_MARK, LineIndex } from '../../model/index.ts';
import type { GuideNode } from '../node.ts';
import { type ParsedGuide, parseGuide } from '../parse.ts';

/** @param path Absolute; it becomes the path of every place. */
export function parseJson(text: string, path: string): ParsedGuide {
  const lines = new LineIndex(text);
  const placeAt = (offset: number) => ({ path, ...lines.positionAt(offset) });
  const errors: ParseError[] = [];
  // The mark's place stays taken, so offsets stay true.
  const root = parseTree(text.replace(BYTE_ORDER_MARK, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const code = printParseErrorCode(error.error);
    const message = REASONS[code] ?? `This is no JSON (${code}).`;
    return { node: null, problems: [{ message, hint: null, place: placeAt(error.offset) }] };
  }
  const convert = (node: Node, offset: number): GuideNode => {
    const place = placeAt(offset);
    const { children = [] } = node;
    if (node.type === 'object') {
      const entries = children.flatMap(({ children: [key, value] = [] }): [string, GuideNode][] =>
        key && value ? [[key.value, convert(value, key.offset)]] : [],
      );
      return { place, value: new Map(entries) };
    }
    if (node.type === 'array') return { place, value: children.map((child) => convert(child, child.offset)) };
    return { place, value: node.value };
  };
  return { node: root ? convert(root, root.offset) : null, problems: [] };
}

/** By jsonc-parser's name for the error. */
const REASONS: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A key in double quotes should stand here.',
  ValueExpected: 'A value should stand here; text needs double quotes.',
  ColonExpected: 'A colon should stand here, between a key and its value.',
  CommaExpected: 'A comma should stand here, between two values.',
  CloseBraceExpected: 'A closing } is missing.',
  CloseBracketExpected: 'A closing ] is missing.',
  UnexpectedEndOfString: 'This text has no closing double quote on its line.',
  UnexpectedEndOfComment: 'This comment is never closed.',
  InvalidEscapeCharacter: 'This backslash escape does not exist; write two backslashes for one.',
  InvalidUnicode: 'Four hexadecimal digits should follow \\u.',
  InvalidCharacter: 'This control character cannot stand in text.',
  InvalidSymbol: 'Text needs double quotes here.',
  EndOfFileExpected: 'The file should end here.',
};

/** JSON5 is YAML in brackets once its comments are gone. They become spaces, so places stay true. */
export function parseJson5(text: string, path: string): ParsedGuide {
  const bare = text.replace(
    /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g,
    (whole, quoted: string | undefined) => quoted ?? whole.replace(/[^\r\n]/g, ' '),
  );
  return parseGuide(bare, path, false);
}
