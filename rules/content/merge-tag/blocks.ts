/** Pairs of tags that open and close something, by dialect. */
import type { MergeTag } from 'brandlint/rule';

/** What one tag does: it opens or closes a block of this name, or starts a stretch that is not run. */
export type BlockStep =
  | { readonly does: 'open' | 'close'; readonly name: string }
  /** What stands inside is text: `{% raw %}`, `{% comment %}`. */
  | { readonly does: 'open-text'; readonly name: string };

/** Blocks of Liquid, Jinja, Django and HubL that always have an end. Others (`set`, `block` of some) may stand alone. */
const BRACES =
  /^(?:if|unless|for|case|capture|tablerow|ifchanged|filter|autoescape|macro|spaceless|with|ifequal|ifnotequal)$/;
const BRACES_TEXT = /^(?:raw|verbatim|comment)$/;

/** Null: the tag opens and closes nothing. @param raw As written. */
export function blockStep(raw: string, dialect: MergeTag['dialect']): BlockStep | null {
  switch (dialect) {
    case 'braces':
      return raw.startsWith('{%') ? stepOfPercent(raw) : stepOfHandlebars(raw);
    case 'mailchimp': {
      if (/^\*\|END:\s*INTERESTED\s*\|\*$/i.test(raw)) return { does: 'close', name: 'INTERESTED' };
      if (/^\*\|END:\s*IF\s*\|\*$/i.test(raw)) return { does: 'close', name: 'IF' };
      if (/^\*\|INTERESTED:/i.test(raw)) return { does: 'open', name: 'INTERESTED' };
      return /^\*\|(?:IF|IFNOT):/i.test(raw) ? { does: 'open', name: 'IF' } : null;
    }
    case 'erb': {
      const code = raw.replace(/^<%-?\s*|\s*-?%>$/g, '');
      if (/^end\b/.test(code)) return { does: 'close', name: 'block' };
      const opens =
        /^(?:if|unless|case|while|until|for|begin)\b/.test(code) || /\bdo(?:\s*\|[^|]*\|)?$/.test(code);
      // JavaScript templates (EJS, lodash) close with a brace.
      return opens && !/[{}]\s*$/.test(code) ? { does: 'open', name: 'block' } : null;
    }
    default:
      return null;
  }
}

function stepOfPercent(raw: string): BlockStep | null {
  const name = /^\{%[-~+]?\s*(\w+)/.exec(raw)?.[1] ?? '';
  if (BRACES_TEXT.test(name)) return { does: 'open-text', name };
  if (BRACES.test(name)) return { does: 'open', name };
  const closed = /^end(\w+)$/.exec(name)?.[1];
  return closed && (BRACES.test(closed) || BRACES_TEXT.test(closed)) ? { does: 'close', name: closed } : null;
}

function stepOfHandlebars(raw: string): BlockStep | null {
  const parts = /^\{\{~?\s*([#/^])\s*(?!>)([\w.@-]+)/.exec(raw);
  if (!parts) return null;
  // `{{^}}` is an else; `{{^name}}` opens, as `{{#name}}` does.
  return { does: parts[1] === '/' ? 'close' : 'open', name: parts[2]! };
}

/** How a block ends, for the message. @param raw The tag that opens it. */
export function endingOf(raw: string, name: string, dialect: MergeTag['dialect']): string {
  if (dialect === 'mailchimp') return `*|END:${name}|*`;
  if (dialect === 'erb') return '<% end %>';
  return raw.startsWith('{%') ? `{% end${name} %}` : `{{/${name}}}`;
}
