/** Outlook's conditional comments: markup that every parser but Word's takes for a comment. */
import type { Range } from '../../model/index.ts';

/**
 * The markup inside `<!--[if mso]> … <![endif]-->`, or null when the comment is an ordinary one, or one that
 * only opens or closes markup the other clients see (`<!--[if !mso]><!-->`, `<!--<![endif]-->`).
 */
export function conditionalContent(data: string, comment: Range): Range | null {
  const open = /^\[if\s([^\]]*)\]>/i.exec(data);
  if (!open || !isOutlook(open[1] ?? '')) return null;
  const close = data.toLowerCase().lastIndexOf('<![endif]');
  const start = comment.start + '<!--'.length;
  if (close === -1) return null;
  return { start: start + open[0].length, end: start + close };
}

/** `mso`, `gte mso 9`, `(gte mso 9)|(IE)`, `IE` … but not `!mso`. */
function isOutlook(condition: string): boolean {
  return /(?:^|[^!\w])(?:mso|ie)\b/i.test(condition) && !/^\s*!\s*\(?\s*mso\b(?![^)]*\|)/i.test(condition);
}
