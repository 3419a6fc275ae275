/**
 * Annotations of GitHub Actions: workflow commands on stdout, shown beside the lines of a pull request.
 * Escaping as in `@actions/core` (packages/core/src/command.ts).
 */
import type { LocatedFinding } from '../lint/results.ts';
import type { Severity } from '../model/index.ts';
import { pathFromCwd } from './paths.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export default {
  name: 'github',
  describe: 'annotations for GitHub Actions',
  report({ files }, context) {
    const lines = files.flatMap(({ path, findings }) =>
      findings.map((finding) => {
        const { rule, severity, place } = finding;
        const properties = {
          file: pathFromCwd(path, context),
          line: place.line,
          endLine: place.endLine,
          // GitHub drops an annotation whose columns span lines.
          ...(place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {}),
          title: rule,
        };
        const list = Object.entries(properties).map(
          ([name, value]) => `${name}=${escapeProperty(String(value))}`,
        );
        return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(withOthers(finding, context))}\n`;
      }),
    );
    return lines.join('');
  },
} satisfies Reporter;

/** How many places a message names. */
const MOST_OTHERS = 6;

/** An annotation stands at one place: what contradicts it elsewhere is a part of its message. */
function withOthers({ message, related, path: own }: LocatedFinding, context: ReporterContext): string {
  const others = related.filter(({ path }) => path !== own || related.some((one) => one.path !== own));
  if (others.length === 0) return message;
  const named = others.slice(0, MOST_OTHERS).map(({ path, place, message }) => {
    const said = message.replace(/\s+/g, ' ').replace(/\.$/, '');
    return `${pathFromCwd(path, context)}:${place.line}, ${said}`;
  });
  const more = others.length - named.length;
  return `${message} Others: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
