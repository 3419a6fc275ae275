/**
 * Annotations of GitHub Actions: workflow commands on stdout, shown beside the lines of a pull request.
 * Escaping as in `@actions/core` (packages/core/src/command.ts).
 */
import type { Severity } from '../model/index.ts';
import { pathFromCwd } from './paths.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export default {
  name: 'github',
  describe: 'annotations for GitHub Actions',
  report({ files }, context) {
    const lines = files.flatMap(({ path, findings }) =>
      findings.map(({ rule, severity, message, place }) => {
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
        return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(message)}\n`;
      }),
    );
    return lines.join('');
  },
} satisfies Reporter;

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
