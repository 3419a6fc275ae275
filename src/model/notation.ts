/**
 * How plain text is written at a place in a file. A fix is thought of in plain text (`Harbour & Pine`)
 * and must be stored in the place's own notation (`Harbour &amp; Pine`).
 */
export type Notation =
  | OwnNotation
  /** In the body of an email whose transfer encoding or charset holds ASCII alone. */
  | `${OwnNotation} in ascii`
  /** In UTF-8 as quoted-printable (RFC 2045 §6.7). */
  | `${OwnNotation} in quoted-printable`
  /** Nothing can be written there: base64, an encoded word. */
  | 'none';

/** The notations that are not within another one. */
export type OwnNotation =
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
  if (notation === 'none') return null;
  const [own, carrier] = notation.split(' in ') as [OwnNotation, string?];
  const written = encodeOwn(own, text);
  if (written === null || carrier === undefined) return written;
  return carrier === 'ascii' ? (/^[\t\n\r -~]*$/.test(written) ? written : null) : quotedPrintable(written);
}

/** A line may grow beyond 76 characters, which decoders take up to SMTP's 998. */
function quotedPrintable(text: string): string {
  const byte = (value: number) => `=${value.toString(16).toUpperCase().padStart(2, '0')}`;
  // White space that ends up at the end of a line would be dropped.
  return text.replace(/[^\r\n -<>-~]| $/gu, (character) =>
    [...new TextEncoder().encode(character)].map(byte).join(''),
  );
}

function encodeOwn(notation: OwnNotation, text: string): string | null {
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
