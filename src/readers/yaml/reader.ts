/** Calendars and posts in YAML. */
import { type Document, parseAllDocuments, type YAMLParseError } from 'yaml';
import { BYTE_ORDER_MARK, type Problem, type Reader } from '../../model/index.ts';
import { postsIn } from '../calendar.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { assetsOf, namesCopyKeys } from '../post.ts';
import { commentsIn } from './comments.ts';
import { treeOf } from './tree.ts';

const reader: Reader = {
  format: 'yaml',
  extensions: ['yaml', 'yml'],
  claims: 'if-recognised',
  read(source, guide) {
    const masked = maskMergeTags(source.text);
    const options = { keepSourceTokens: true, logLevel: 'silent', prettyErrors: false } as const;
    const documents: Document.Parsed[] = parseAllDocuments(masked.text, options);
    const trees = documents.map((document) => treeOf(document, source.text, masked));
    const posts = postsIn(trees, source.path, guide);
    const problems = documents.flatMap(({ errors }) =>
      errors.slice(0, 1).map((error) => problemOf(error, source.text)),
    );
    if (posts.length === 0 && !(problems.length > 0 && namesCopyKeys(masked.text))) {
      return { assets: [], comments: [], problems: [] };
    }
    return {
      assets: assetsOf(posts, source, 'yaml', masked.tags),
      comments: commentsIn(masked.text),
      problems,
    };
  },
};

export default reader;

const REASONS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'no anchor (&name) has this name',
  BAD_DQ_ESCAPE: 'this backslash escape does not exist; write two backslashes for one, or use single quotes',
  BAD_INDENT: 'this line is not indented as its place needs; line it up with its neighbours',
  BAD_SCALAR_START: 'a value cannot start with this character; put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space start a new key here; put the text in quotes',
  DUPLICATE_KEY: 'this key stands twice in one map; keep one of them',
  MISSING_CHAR: 'a character is missing here, such as a closing quote, a colon or a bracket',
  MULTILINE_IMPLICIT_KEY:
    'this line is no "key: value"; a key needs a colon, and a longer text needs quotes or a "|"',
  TAB_AS_INDENT: 'a tab cannot indent a line; use spaces',
  UNEXPECTED_TOKEN: 'this does not fit here; put the text in quotes if it is copy',
};

function problemOf({ code, pos, message }: YAMLParseError, text: string): Problem {
  const bound = (offset: number) =>
    Math.min(Math.max(offset, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0), text.length);
  const start = bound(pos[0]);
  return { range: { start, end: Math.max(start, bound(pos[1])) }, message: REASONS[code] ?? message };
}
