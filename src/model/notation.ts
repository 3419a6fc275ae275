/**
 * How plain text is written at a place in a file. A fix is thought of in plain text (`Harbour & Pine`)
 * and must be stored in the place's own notation (`Harbour &amp; Pine`).
 */
export type Notation =
  | 'plain'
  | 'html'
  | 'attribute-double'
  | 'attribute-single'
  | 'attribute-bare'
  | 'markdown'
  | 'json'
  | 'yaml-plain'
  | 'yaml-single'
  | 'yaml-double'
  | 'yaml-block'
  | 'csv'
  | 'csv-quoted'
  /** Nothing can be written here: the text is an extract of a file that is no text. */
  | 'none';

/** Characters that mean only themselves in every notation here. */
const UNMARKED = /^[\p{L}\p{N}\p{M}\p{Extended_Pictographic} .,!?;()’‘“”…–—®™©%$€£+-]*$/u;

/** Text as it must be written, or `null` when this notation cannot hold it without changing what is around it. */
export function encode(notation: Notation, text: string): string | null {
  switch (notation) {
    case 'plain':
      return text;
    case 'html':
      return text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);
    case 'attribute-double':
      return text.replace(/[&"]/g, (c) => (c === '&' ? '&amp;' : '&quot;'));
    case 'attribute-single':
      return text.replace(/[&']/g, (c) => (c === '&' ? '&amp;' : '&#39;'));
    case 'attribute-bare':
      return /^[^\s"'=<>`&]+$/.test(text) ? text : null;
    case 'markdown':
      // An ampersand is text unless it starts an entity.
      return UNMARKED.test(text) ? text : text.replace(/[\\`*_[\]<>#|~{}]|&(?=#?\w+;)/g, '\\$&');
    case 'json':
      return JSON.stringify(text).slice(1, -1);
    case 'yaml-double':
      return JSON.stringify(text).slice(1, -1);
    case 'yaml-single':
      return text.includes('\n') ? null : text.replaceAll("'", "''");
    // A quote at the start of a plain value would quote it.
    case 'yaml-plain':
      return /^[\p{L}\p{N}\p{M} .()-]*$/u.test(text) ? text : null;
    case 'yaml-block':
      return /^[\p{L}\p{N}\p{M} .()'"-]*$/u.test(text) ? text : null;
    case 'csv':
      return /[",;\t\r\n]/.test(text) ? null : text;
    case 'csv-quoted':
      return text.replaceAll('"', '""');
    case 'none':
      return null;
  }
}
