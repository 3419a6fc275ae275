import { Lexer } from 'yaml';
import type { Comment } from '../../model/index.ts';

/** The comments of a YAML text, from the package's own lexer: a `#` in a string or a block is text. */
export function commentsIn(text: string): Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let at = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    // Marks that stand for no text: a document starts, a flow collection is cut short, a scalar comes next.
    if (token === '\x02' || token === '\x18' || token === '\x1f') {
      scalar = token === '\x1f';
      continue;
    }
    if (!scalar && token.startsWith('#')) {
      comments.push({ range: { start: at, end: at + token.length }, text: token.slice(1) });
    }
    scalar = false;
    at += token.length;
  }
  return comments;
}
