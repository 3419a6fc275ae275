import { readFileSync } from 'node:fs';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../../src/lint/results.ts';
import github from '../../src/reporters/github.ts';
import json from '../../src/reporters/json.ts';
import sarif from '../../src/reporters/sarif.ts';
import { beside, clean, context, email, finding, near, offer, results } from './results.ts';

describe('json', () => {
  it('has every field, in the order that is written down', () => {
    const report = [...json.report(results([email(near(12, 30), offer), clean]))].join('');
    expect(report).toBe(`${JSON.stringify(JSON.parse(report), null, 2)}\n`);
    const { version, guide, results: files, summary, ...more } = JSON.parse(report);
    expect([version, guide, more]).toEqual([1, { path: 'brand.yaml', sha256: 'c0ffee' }, {}]);
    expect(JSON.stringify(files[0])).toBe(
      '{"path":"emails/sale.html","assets":[{"id":"sale","channel":"email","campaign":"autumn-sale","score":92}],' +
        '"findings":[{"rule":"color/off-palette","messageId":"near","severity":"error","verdict":"certain",' +
        '"message":"#0B4F3D is almost #0B4F3C (pine). Use the exact brand colour.",' +
        '"line":12,"column":30,"endLine":12,"endColumn":37,"offset":1230,"endOffset":1237,' +
        '"asset":"sale","field":null,"actual":"#0B4F3D","expected":"#0B4F3C (pine)","source":"color.palette.pine",' +
        '"related":[],"fix":{"safety":"safe","edits":[{"offset":1230,"endOffset":1237,"text":"#0B4F3C"}]}},' +
        '{"rule":"campaign/offer","messageId":"differs","severity":"warning","verdict":"likely",' +
        '"message":"This email says 25% off, and the campaign elsewhere says 20%: agree on one.",' +
        '"line":20,"column":5,"endLine":20,"endColumn":12,"offset":2005,"endOffset":2012,' +
        '"asset":"sale","field":"subject","actual":"25% off","expected":"20%","source":null,' +
        '"related":[{"path":"social/launch.csv","line":3,"column":9,"message":"20% off"}],"fix":null}]}',
    );
    expect(files[1]).toMatchObject({ path: 'social/launch.csv', findings: [] });
    expect(summary).toEqual({ files: 2, assets: 3, errors: 1, warnings: 1, infos: 0, fixable: 1 });
  });

  it('has every place beside a finding, however many', () => {
    const { results: files } = JSON.parse([...json.report(results([email(beside(9))]))].join(''));
    expect(files[0].findings[0].related).toHaveLength(9);
    expect(files[0].findings[0].related[8]).toEqual({
      path: 'emails/9.html',
      line: 3,
      column: 9,
      message: 'email (9): 20%',
    });
  });

  it('tells of rules that failed', () => {
    const crashes = [{ path: 'social/launch.csv', rule: 'tone/term', error: new Error('no such segment') }];
    expect(JSON.parse([...json.report(results([clean], crashes))].join('')).crashes).toEqual([
      {
        path: 'social/launch.csv',
        rule: 'tone/term',
        error: expect.stringMatching(/^Error: no such segment\n\s+at /),
      },
    ]);
  });
});

describe('github', () => {
  it('is one annotation a finding, from the folder the job runs in', () => {
    const report = github.report(results([email(near(12, 30), offer), clean]), {
      ...context,
      cwd: '/projects',
    });
    expect(report).toBe(
      '::error file=brand/emails/sale.html,line=12,endLine=12,col=30,endColumn=37,title=color/off-palette::#0B4F3D is almost #0B4F3C (pine). Use the exact brand colour.\n' +
        '::warning file=brand/emails/sale.html,line=20,endLine=20,col=5,endColumn=12,title=campaign/offer::This email says 25%25 off, and the campaign elsewhere says 20%25: agree on one. Others: brand/social/launch.csv:3, 20%25 off.\n',
    );
  });

  it('escapes what would end a message or a property', () => {
    const path = 'emails/sale: 20%, today.html';
    const odd = finding({ at: [1, 1], path, severity: 'info', message: '100% :: off,\r\nnow' });
    expect(github.report(results([{ path, assets: [], findings: [odd] }]), context)).toBe(
      '::notice file=emails/sale%3A 20%25%2C today.html,line=1,endLine=1,col=1,endColumn=8,title=color/off-palette::100%25 :: off,%0D%0Anow\n',
    );
  });

  it('names six places that say otherwise, and counts the rest', () => {
    const report = github.report(results([email(beside(9))]), context);
    expect(report).toContain(
      ': agree on one. Others: emails/1.html:3, email (1): 20%25; emails/2.html:3, email (2): 20%25; emails/3.html:3,',
    );
    expect(report).toContain('emails/6.html:3, email (6): 20%25; and 3 more.\n');
    expect(report.split('\n')).toHaveLength(2);
  });

  it('keeps to the message where all places are in the file itself', () => {
    const here = offer.related.map((place) => ({ ...place, path: offer.path }));
    expect(github.report(results([email({ ...offer, related: here })]), context)).toMatch(
      /agree on one\.\n$/,
    );
  });

  it('leaves out columns of a finding over several lines, which GitHub would refuse', () => {
    const long = finding({ at: [1, 5], place: { line: 1, column: 5, endLine: 3, endColumn: 2 } });
    expect(github.report(results([email(long)]), context)).toContain('line=1,endLine=3,title=');
  });
});

describe('sarif', () => {
  // The schema of the OASIS committee, as SchemaStore publishes it (Apache-2.0).
  const schema = JSON.parse(
    readFileSync(new URL('./sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'),
  );
  const validator = new Validator(schema, '4', false);
  const run = (...findings: LocatedFinding[]) =>
    JSON.parse(sarif.report(results([email(...findings)]), context)).runs[0];

  it('is valid against the schema, and the schema notices what is not', () => {
    const crashes = [{ path: 'social/launch.csv', rule: 'tone/term', error: new Error('no') }];
    const log = JSON.parse(sarif.report(results([email(near(12, 30), offer), clean], crashes), context));
    expect(validator.validate(log).errors).toEqual([]);
    expect(validator.validate(JSON.parse(sarif.report(results([]), context))).errors).toEqual([]);
    log.runs[0].results[0].level = 'fatal';
    expect(validator.validate(log).valid).toBe(false);
  });

  it('says of a rule what it is for and where to read on', () => {
    expect(run(near(12, 30), offer).tool.driver).toEqual({
      name: 'brandlint',
      semanticVersion: '1.2.3',
      rules: [
        { id: 'campaign/offer' },
        {
          id: 'color/off-palette',
          shortDescription: { text: 'Every colour is one of the palette.' },
          help: {
            text: '# color/off-palette\n\nColours drift when they are copied by eye.',
            markdown: '# color/off-palette\n\nColours drift when they are copied by eye.',
          },
          helpUri: 'https://brandlint.example/rules/color/off-palette',
          defaultConfiguration: { level: 'error' },
        },
      ],
    });
  });

  it('gives the place by lines and by characters, the places it relates to, and the fix', () => {
    const { columnKind, results } = run(near(12, 30), offer);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results[0]).toMatchObject({
      ruleId: 'color/off-palette',
      ruleIndex: 1,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'emails/sale.html' },
            region: {
              startLine: 12,
              startColumn: 30,
              endLine: 12,
              endColumn: 37,
              charOffset: 1230,
              charLength: 7,
            },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { charOffset: 1230, charLength: 7 }, insertedContent: { text: '#0B4F3C' } },
              ],
            },
          ],
        },
      ],
    });
    expect(results[1].relatedLocations).toMatchObject([
      { message: { text: '20% off' }, physicalLocation: { artifactLocation: { uri: 'social/launch.csv' } } },
    ]);
    expect(results[0]).not.toHaveProperty('suppressions');
  });

  it('has every place beside a finding, however many', () => {
    const { results } = run(beside(9));
    expect(results[0].relatedLocations).toHaveLength(9);
    expect(results[0].relatedLocations[8]).toMatchObject({
      message: { text: 'email (9): 20%' },
      physicalLocation: { artifactLocation: { uri: 'emails/9.html' }, region: { startLine: 3 } },
    });
  });

  it('writes paths as URIs', () => {
    const path = 'emails/spring sale #1.html';
    const log = JSON.parse(
      sarif.report(results([{ path, assets: [], findings: [finding({ at: [1, 1], path })] }]), context),
    );
    const { uri } = log.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('emails/spring%20sale%20%231.html');
  });

  it('keeps a fingerprint when lines move, and gives two of a kind two', () => {
    const prints = (...findings: LocatedFinding[]) =>
      run(...findings).results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
    const [first, second] = prints(near(12, 30), near(14, 9));
    expect(first).not.toEqual(second);
    expect(prints(near(112, 3), near(114, 9))).toEqual([first, second]);
    expect(prints(finding({ at: [12, 30], actual: '#0B4F3E' }))).not.toEqual([first]);
  });
});
