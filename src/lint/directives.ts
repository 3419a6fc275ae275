/**
 * Suppressions written in a file, in the format's own comments:
 * `brandlint-disable-next-line RULE… -- reason`, `brandlint-disable RULE… -- reason` up to
 * `brandlint-enable RULE…`, `brandlint-disable-file RULE… -- reason`. RULE is a name or glob; none means every rule.
 */
import { type Comment, type Finding, LineIndex, type Range } from '../model/index.ts';
import { matchRuleName } from '../model/rule-name.ts';

export interface Directive {
  /** The comment. */
  readonly range: Range;
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** Where it holds, by the start of a finding. */
  readonly scope: Range;
}

const DIRECTIVE = /^\s*brandlint-(disable-next-line|disable-file|disable|enable)\b(.*?)(?:\s--\s+(.*))?$/s;

export function parseDirectives(comments: readonly Comment[], text: string): Directive[] {
  if (!comments.some((comment) => comment.text.includes('brandlint-'))) return [];
  const lines = new LineIndex(text);
  const directives: Directive[] = [];
  const open: { range: Range; rules: string[]; reason: string | null }[] = [];
  const close = (index: number, end: number) => {
    const [opened] = open.splice(index, 1);
    if (opened) directives.push({ ...opened, scope: { start: opened.range.end, end } });
  };
  for (const comment of [...comments].sort((a, b) => a.range.start - b.range.start)) {
    const match = DIRECTIVE.exec(comment.text.trim());
    if (!match) continue;
    const rules = (match[2] ?? '').split(/[\s,]+/).filter(Boolean);
    const reason = match[3]?.trim() || null;
    const directive = { range: comment.range, rules, reason };
    switch (match[1]) {
      case 'disable-file':
        directives.push({ ...directive, scope: { start: 0, end: text.length + 1 } });
        break;
      case 'disable-next-line': {
        const next = lines.positionAt(comment.range.end - 1).line + 1;
        const { start, end } = lines.rangeOfLine(next);
        directives.push({ ...directive, scope: { start, end: end + 1 } });
        break;
      }
      case 'disable':
        open.push(directive);
        break;
      case 'enable':
        for (let i = open.length - 1; i >= 0; i--) {
          if (rules.length === 0 || rules.join() === open[i]!.rules.join()) close(i, comment.range.start);
        }
        break;
    }
  }
  while (open.length > 0) close(0, text.length + 1);
  return directives.sort((a, b) => a.range.start - b.range.start);
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly unused: readonly Directive[];
}

/** Takes out what a directive covers and tells which directives covered nothing. */
export function applyDirectives(findings: readonly Finding[], directives: readonly Directive[]): Suppressed {
  if (directives.length === 0) return { kept: findings, unused: [] };
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const covering = directives.filter((directive) => covers(directive, finding));
    for (const directive of covering) used.add(directive);
    return covering.length === 0;
  });
  return { kept, unused: directives.filter((directive) => !used.has(directive)) };
}

function covers({ scope, rules }: Directive, { range, rule }: Finding): boolean {
  const inScope = scope.start <= range.start && range.start < scope.end;
  return inScope && (rules.length === 0 || rules.some((pattern) => matchRuleName(pattern)(rule)));
}
