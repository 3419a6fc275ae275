/** Tags that print the reader's name, and what they print where it is not known. */
import type { MergeTag } from 'brandlint/rule';

/** `first_name`, `customer.firstName`, `FNAME`, `contact.name`. A product's or company's name is always known. */
const PERSON =
  /^(?:[\w.]*[._])?(?:(?:first|last|full|given|family|sur|fore|nick)_?name|[fl]name|display_?name)$|^(?:user|customer|contact|subscriber|person|recipient|member|profile|lead|student|guest|account_holder)\.name$|^name$/i;

/** The name of what a tag prints: `customer.first_name` of `{{ customer.first_name | default: "there" }}`. */
export function variableOf(
  raw: string,
  { dialect, kind }: Pick<MergeTag, 'dialect' | 'kind'>,
): string | null {
  if (kind !== 'output') return null;
  switch (dialect) {
    case 'braces':
      return /^\{\{\{?[~-]?\s*(?:personalization_token\(\s*["'])?\$?([\w.]+)/.exec(raw)?.[1] ?? null;
    case 'mailchimp':
      return /^\*\|(?:(?:TITLE|UPPER|LOWER):)?([\w]+)\|\*$/.exec(raw)?.[1] ?? null;
    case 'salesforce':
      return /^%%([A-Za-z_][\w.: -]*)%%$/.exec(raw)?.[1]?.trim() ?? null;
    case 'erb':
      return /^<%[-=]?=\s*@?([\w.]+)/.exec(raw)?.[1] ?? null;
  }
}

export function isPersonName(variable: string): boolean {
  return PERSON.test(
    variable.replace(/^(?:merge|data|event|payload|this|params|fields?)\./i, '').replace(/[ -]/g, '_'),
  );
}

/** Whether a tag itself says what to print for a name that is not known. */
export function hasFallback(raw: string, dialect: MergeTag['dialect']): boolean {
  switch (dialect) {
    case 'braces':
      return /\|\s*(?:default|fallback|default_if_none|if_empty|or)\b|\|\|?\s*["'“]|\?\?|\bor\s+["']|["'][^"']+["']\s*,\s*["'][^"']*["']\s*\)|\bdefault(?:Value)?\s*=|\{\{~?\s*(?:or|default|coalesce)\s|\?[^:]+:/i.test(
        raw,
      );
    case 'erb':
      return /\|\||\bpresence\b|\?[^:]+:|\bor\b|\bfetch\(/.test(raw);
    default:
      return false;
  }
}

/** How the dialect writes one, for the message. */
export function withFallback(raw: string, variable: string, dialect: MergeTag['dialect']): string | null {
  switch (dialect) {
    case 'braces':
      return /^\{\{\s*[\w.]+\s*\}\}$/.test(raw) ? `{{ ${variable} | default: "there" }}` : null;
    case 'mailchimp':
      return `*|IF:${variable}|**|${variable}|**|ELSE:|*there*|END:IF|*`;
    case 'salesforce':
      return `%%=IIF(EMPTY(${variable.includes(' ') ? `[${variable}]` : variable}), "there", ${variable.includes(' ') ? `[${variable}]` : variable})=%%`;
    case 'erb':
      return `<%= ${variable}.presence || "there" %>`;
  }
}
