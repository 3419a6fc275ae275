/** What the rules of email share. */
import { type Asset, fieldName, type MappedText, type TextRun } from 'brandlint/rule';

/** What a guide calls a kind of email is one, too: `email/newsletter`. */
export const EMAIL: readonly string[] = ['email', 'email/*'];

/** The HTML of an email; null for a piece of one, which is put into something that may have what it lacks. */
export function pageOf({ markup }: Asset): MappedText | null {
  return markup && /<body[\s>]/i.test(markup.text) ? markup : null;
}

/** Of the same length, each comment as spaces. What only some programs read (`<!--[if !mso]><!-->`) stays. */
export function withoutComments(html: string): string {
  let text = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', at)) {
    const close = html.indexOf('-->', start + 2);
    const end = close === -1 ? html.length : close + 3;
    text += html.slice(at, start) + html.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return text + html.slice(at);
}

/** The text of the email itself: no headers, nothing that only Outlook shows. */
export function bodyRuns(asset: Asset): TextRun[] {
  return asset.runs.filter(({ role, condition }) => fieldName(role) === null && condition === null);
}

/** Words in lower case with one space between them, for comparing. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%$€£]+/gu, ' ')
    .trim();
}
