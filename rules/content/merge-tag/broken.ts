/** Tags that lack a character, which no system fills in: they stand in the copy as they are. */

export interface BrokenTag {
  readonly start: number;
  readonly end: number;
  /** As it should be written. */
  readonly right: string;
}

/** In every text with a broken tag. */
const HINT = /\{\{|\}\}|\{%|%\}|\*\||\|\*|%%|<%/;

const NAME = '[A-Za-z_][\\w.]*(?:\\s*\\|\\s*[\\w]+(?:\\s*:?\\s*(?:"[^"{}]*"|\'[^\'{}]*\'|“[^”{}]*”))?)*';

interface Form {
  readonly expression: string;
  right(name: string): string;
}

/** The first group is what stands inside. Whole tags are no text by now, so that what is left of one is broken. */
const FORMS: readonly Form[] = [
  // {{first_name}  {{first_name  {first_name}}
  { expression: `\\{\\{\\s?(${NAME})\\s?\\}(?!\\})`, right: (name) => `{{${name}}}` },
  { expression: `(?<![{])\\{\\s?(${NAME})\\s?\\}\\}`, right: (name) => `{{${name}}}` },
  {
    expression: `\\{\\{\\s?([A-Za-z_]\\w*(?:[._]\\w+)+|(?:first|last|full)_?name|name|email)(?=[\\s,.!?]|$)`,
    right: (name) => `{{${name}}}`,
  },
  {
    expression: `(?<![\\w{.])([A-Za-z_]\\w*(?:[._]\\w+)+|(?:first|last|full)_?name)\\s?\\}\\}`,
    right: (name) => `{{${name}}}`,
  },
  // {% if x }  { % if
  {
    expression:
      '\\{%\\s?((?:if|else|elsif|elif|endif|for|endfor|unless|endunless|assign|set)\\b[^{}%\\r\\n]{0,60}?)\\s?\\}',
    right: (name) => `{% ${name} %}`,
  },
  {
    expression:
      '(?<![{])\\{\\s?((?:if|else|elsif|elif|endif|for|endfor|unless|endunless)\\b[^{}%\\r\\n]{0,60}?)\\s?%\\}',
    right: (name) => `{% ${name} %}`,
  },
  // *|FNAME|  *|FNAME*  |FNAME|*
  {
    expression: '\\*\\|((?:IF:|END:)?[A-Z][A-Z0-9_:]*)\\|?(?![|\\w])(?:\\*(?!\\|))?',
    right: (name) => `*|${name}|*`,
  },
  { expression: '(?<![*\\w])\\|?(?<![*\\w|])\\|([A-Z][A-Z0-9_]*)\\|\\*', right: (name) => `*|${name}|*` },
  // %%FirstName%  %FirstName%%
  { expression: '%%([A-Za-z_][\\w.]*)%(?!%)', right: (name) => `%%${name}%%` },
  { expression: '(?<![%\\w])%([A-Za-z_][\\w.]*)%%', right: (name) => `%%${name}%%` },
  // <%= name >
  { expression: '<%=\\s?([\\w.@]+)\\s?>', right: (name) => `<%= ${name} %>` },
];

let compiled: readonly { readonly expression: RegExp; right(name: string): string }[] | undefined;

/** Quick to tell. */
export const mayHoldBrokenTags = (text: string): boolean => HINT.test(text);

export function brokenTagsIn(text: string): BrokenTag[] {
  if (!mayHoldBrokenTags(text)) return [];
  compiled ??= FORMS.map(({ expression, right }) => ({ expression: new RegExp(expression, 'g'), right }));
  const found: BrokenTag[] = [];
  const taken = new Uint8Array(text.length);
  for (const { expression, right } of compiled) {
    for (const { 0: match, 1: name = '', index } of text.matchAll(expression)) {
      const end = index + match.length;
      if (taken[index] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, index, end);
      found.push({ start: index, end, right: right(name.trim()) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
