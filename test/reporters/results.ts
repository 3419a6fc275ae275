/** Results as a run hands them over, written out: a campaign of an invented brand. */
import type { FileResult, LocatedFinding, Results } from '../../src/lint/results.ts';
import type { ReporterContext } from '../../src/reporters/reporter.ts';

export const context: ReporterContext = {
  root: '/projects/brand',
  cwd: '/projects/brand',
  version: '1.2.3',
  colorLevel: 0,
  unicode: true,
  width: 100,
  fixCommand: 'brandlint --fix emails',
  quiet: false,
  describeRule: (name) =>
    name === 'color/off-palette'
      ? {
          summary: 'Every colour is one of the palette.',
          severity: 'error',
          help: '# color/off-palette\n\nColours drift when they are copied by eye.',
          url: 'https://brandlint.example/rules/color/off-palette',
        }
      : null,
};

export function finding(
  given: Partial<LocatedFinding> & { at: [line: number, column: number] },
): LocatedFinding {
  const { at, ...fields } = given;
  const [line, column] = at;
  return {
    rule: 'color/off-palette',
    messageId: 'near',
    severity: 'error',
    verdict: 'certain',
    message: '#0B4F3D is almost #0B4F3C (pine). Use the exact brand colour.',
    path: 'emails/sale.html',
    range: { start: line * 100 + column, end: line * 100 + column + 7 },
    place: { line, column, endLine: line, endColumn: column + 7 },
    asset: 'sale',
    field: null,
    actual: '#0B4F3D',
    expected: '#0B4F3C (pine)',
    source: 'color.palette.pine',
    related: [],
    fix: null,
    ...fields,
  };
}

export const near = (line: number, column: number): LocatedFinding =>
  finding({
    at: [line, column],
    fix: {
      safety: 'safe',
      edits: [{ range: { start: line * 100 + column, end: line * 100 + column + 7 }, text: '#0B4F3C' }],
    },
  });

/** Two channels of one campaign that do not agree. */
export const offer: LocatedFinding = finding({
  at: [20, 5],
  rule: 'campaign/offer',
  messageId: 'differs',
  severity: 'warning',
  verdict: 'likely',
  message: 'This email says 25% off, and the campaign elsewhere says 20%: agree on one.',
  actual: '25% off',
  expected: '20%',
  source: null,
  field: 'subject',
  related: [
    {
      path: 'social/launch.csv',
      range: { start: 90, end: 97 },
      place: { line: 3, column: 9, endLine: 3, endColumn: 16 },
      message: '20% off',
    },
  ],
});

/** The same with so many emails that say 20%. */
export const beside = (count: number): LocatedFinding => ({
  ...offer,
  related: Array.from({ length: count }, (_, i) => ({
    path: `emails/${i + 1}.html`,
    range: { start: 90, end: 97 },
    place: { line: 3, column: 9, endLine: 3, endColumn: 16 },
    message: `email (${i + 1}): 20%`,
  })),
});

export function results(files: readonly FileResult[], crashes: Results['crashes'] = []): Results {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    guide: {
      path: 'brand.yaml',
      sha256: 'c0ffee',
      root: '/projects/brand',
      places: { 'color.palette.pine': { path: 'brand.yaml', line: 12, column: 5 } },
    },
    files,
    summary: {
      files: files.length,
      assets: files.flatMap(({ assets }) => assets).length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: findings.filter(({ fix }) => fix?.safety === 'safe').length,
    },
    notices: [],
    campaigns: [],
    crashes,
  };
}

export const email = (...findings: LocatedFinding[]): FileResult => ({
  path: 'emails/sale.html',
  assets: [{ id: 'sale', channel: 'email', campaign: 'autumn-sale', score: 92 }],
  findings,
});

export const clean: FileResult = {
  path: 'social/launch.csv',
  assets: [
    { id: 'launch#1', channel: 'social/x', campaign: null, score: 100 },
    { id: 'launch#2', channel: null, campaign: null, score: 100 },
  ],
  findings: [],
};
