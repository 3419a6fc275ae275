/** Calendars and posts in YAML. */
import { type Document, parseAllDocuments, type YAMLParseError } from 'yaml';
import { BYTE_ORDER_MARK, type Problem, type Reader } from '../../model/index.ts';
import { yamlFault } from '../../model/yaml-fault.ts';
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
    const problems = documents.flatMap((document) =>
      document.errors.slice(0, 1).map((error) => problemOf(error, document, masked.text)),
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

function problemOf(error: YAMLParseError, document: Document, text: string): Problem {
  const { fault, advice, range } = yamlFault(error, document, text);
  const bound = (offset: number) =>
    Math.min(Math.max(offset, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0), text.length);
  const start = bound(range.start);
  return { range: { start, end: Math.max(start, bound(range.end)) }, message: `${fault} ${advice}` };
}
