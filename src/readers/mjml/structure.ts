/** Elements of MJML that are not closed, or closed without being open: MJML's own parser drops what is in them. */
import type { Problem } from '../../model/index.ts';
import type { Masked } from '../merge-tags.ts';

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)(mj[\w-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

export function brokenElements({ text, tags }: Masked): Problem[] {
  // A control tag may choose between two start tags, and only the sending system knows which is there.
  if (tags.some(({ kind }) => kind === 'control')) return [];
  const open: { name: string; start: number }[] = [];
  const problems: Problem[] = [];
  const unclosed = ({ name, start }: { name: string; start: number }): Problem => ({
    range: { start, end: start + 1 + name.length },
    message: `<${name}> is never closed. Write </${name}> where it ends, or /> at the end of this tag if it holds nothing`,
  });
  for (const match of text.matchAll(TAG)) {
    const [raw, slash, tag, rest = ''] = match;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    if (slash === '') {
      if (!rest.endsWith('/')) open.push({ name, start: match.index });
      continue;
    }
    const at = open.findLastIndex((element) => element.name === name);
    if (at === -1)
      problems.push({
        range: { start: match.index, end: match.index + raw.length },
        message: `</${name}> closes nothing: no <${name}> is open here. Take it out, or write the tag that opens it`,
      });
    else problems.push(...open.splice(at).slice(1).map(unclosed));
  }
  problems.push(...open.map(unclosed));
  return problems.sort((a, b) => a.range.start - b.range.start);
}
