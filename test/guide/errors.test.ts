/** What a person reads when a guide is wrong. ⟦Marks⟧ are the places that must be named. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GuideError } from '../../src/guide/guide-error.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { folderOf, problemsOf, refused } from './folder.ts';

interface Case {
  readonly guide: string;
  readonly message: string;
  readonly hint?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'an unknown key': {
    guide: 'meta: {name: Lumen & Oak}\n⟦colors⟧:\n  palette: {oak: "#6B4F2A"}\n',
    message: 'Unknown key "colors".',
    hint: 'Did you mean "color"?',
  },
  'an unknown key further in': {
    guide: 'color:\n  ⟦pallete⟧: {oak: "#6B4F2A"}\n',
    message: 'Unknown key "pallete" in "color".',
    hint: 'Did you mean "palette"?',
  },
  'a key at the wrong level': {
    guide: '⟦contractions⟧: prefer\n',
    message: 'Unknown key "contractions".',
    hint: 'It belongs under "voice".',
  },
  'an unknown key that resembles none': {
    guide: 'campaigns:\n  - name: spring\n    files: spring/**\n    ⟦owner⟧: Priya\n',
    message: 'Unknown key "owner" in "campaigns[0]".',
    hint: 'Known here: name, files, brief.',
  },
  'a comma in plain text': {
    guide: 'terms:\n  - {avoid: [cheap], because: our prices are fair, ⟦not low⟧}\n',
    message: 'Unknown key "not low" in "terms[0]".',
    hint: 'In {…} a comma starts a new key: put text with a comma in quotes.',
  },
  'a value that is none of the choices': {
    guide: 'voice:\n  ⟦contractions⟧: prefered\n',
    message: '"voice.contractions" should be prefer, allow or avoid, but is "prefered".',
    hint: 'Did you mean "prefer"?',
  },
  'text for a number': {
    guide: 'color:\n  ⟦tolerance⟧: five\n',
    message: '"color.tolerance" should be a number, but is "five".',
  },
  'a number out of range': {
    guide: 'color: {⟦tolerance⟧: -1}\n',
    message: '"color.tolerance" should be 0 or more, but is -1.',
  },
  'one thing for a list': {
    guide: '⟦terms⟧:\n  use: e-bike\n',
    message: '"terms" should be a list, but is a group of keys.',
  },
  'an item of the wrong type': {
    guide: 'terms:\n  - {use: e-bike, not: [ebike]}\n  - ⟦electric bicycle⟧\n',
    message: '"terms[1]" should be a group of keys, but is "electric bicycle".',
  },
  'a key without a value': {
    guide: '⟦voice⟧:\nterms:\n  - {use: e-bike, not: [ebike]}\n',
    message: '"voice" should be a group of keys, but is empty.',
    hint: 'Fill it in or delete the key.',
  },
  'a required key left out': {
    guide: 'legal:\n  - ⟦id⟧: sale-terms\n',
    message: '"legal[0]" lacks "text".',
    hint: 'The sentence, word for word.',
  },
  'a key that needs another': {
    guide: 'terms:\n  - avoid: [cheap]\n    ⟦never⟧: [cheapest]\n',
    message: '"terms[0]" has "never" without "name".',
    hint: 'A name exactly as it is written.',
  },
  'text of the wrong form': {
    guide: 'color:\n  alphas: [⟦"120%"⟧]\n',
    message: '"color.alphas[0]" should look like 40%, but is "120%".',
  },
  'neither of two types': {
    guide: 'color:\n  ⟦neutrals⟧: 3\n',
    message: '"color.neutrals" should be text or a list, but is 3.',
  },
  'a severity that does not exist': {
    guide: 'rules:\n  ⟦file/empty⟧: fatal\n',
    message: '"rules.file/empty" should be off, info, warning or error, but is "fatal".',
  },
  'a severity that does not exist, in a list': {
    guide: 'rules:\n  file/empty: [⟦warn⟧, {empty: off}]\n',
    message: '"rules.file/empty[0]" should be off, info, warning or error, but is "warn".',
    hint: 'Did you mean "warning"?',
  },
  'a severity of a glob': {
    guide: 'overrides:\n  - files: archive/**\n    rules: {⟦"campaign/*"⟧: none}\n',
    message: '"overrides[0].rules.campaign/*" should be off, info, warning or error, but is "none".',
  },
  'options of a glob': {
    guide: 'rules: {⟦"tone/*"⟧: [error, {max: 3}]}\n',
    message: '"rules.tone/*" should be text, but is a list.',
  },
  'a setting with too many parts': {
    guide: 'rules:\n  ⟦file/empty⟧: [error, {empty: off}, {empty: info}]\n',
    message: '"rules.file/empty" should hold at most 2.',
    hint: 'A rule takes a severity, or [severity, {options}].',
  },
  'a colour without quotes': {
    guide: 'color:\n  palette:\n    ⟦oak⟧: #6B4F2A\n',
    message: '"color.palette.oak" should be text, but is empty.',
    hint: 'Put a colour that starts with "#" in quotes: without them it is a comment.',
  },
  'a colour without its #': {
    guide: 'color:\n  palette:\n    ⟦oak⟧: 6B4F2A\n',
    message: '"color.palette.oak" is "6B4F2A", which is neither a colour nor a name in "color.palette".',
    hint: 'Did you mean "#6B4F2A"?',
  },
  'a name the palette does not have': {
    guide: 'color:\n  palette: {lamplight: "#F2C14E"}\n  ⟦primary⟧: lamp-light\n',
    message: '"color.primary" is "lamp-light", which is neither a colour nor a name in "color.palette".',
    hint: 'Did you mean "lamplight"?',
  },
  'a name that is only known to JavaScript': {
    guide: 'color:\n  ⟦primary⟧: constructor\n',
    message: '"color.primary" is "constructor", which is neither a colour nor a name in "color.palette".',
  },
  'a role with an unknown colour': {
    guide:
      'color:\n  palette: {lamplight: "#F2C14E"}\n  roles: {button-background: [lamplight, ⟦lamplite⟧]}\n',
    message:
      '"color.roles.button-background[1]" is "lamplite", which is neither a colour nor a name in "color.palette".',
    hint: 'Did you mean "lamplight"?',
  },
  'a heading with an unknown colour': {
    guide: 'color: {palette: {lamplight: "#F2C14E"}}\ntypography:\n  headings:\n    ⟦color⟧: lamplit\n',
    message:
      '"typography.headings.color" is "lamplit", which is neither a colour nor a name in "color.palette".',
    hint: 'Did you mean "lamplight"?',
  },
  'a term of two kinds': {
    guide: 'terms:\n  - name: Tidewell\n    ⟦avoid⟧: [tide well]\n',
    message: '"terms[0]" has both "name" and "avoid".',
    hint: 'Make them two terms.',
  },
  'a limit with a slip in its key': {
    guide: 'voice:\n  emoji: {⟦maxx⟧: 2, "social/*": 5}\n',
    message: 'Unknown key "maxx" in "voice.emoji".',
    hint: 'Did you mean "max"?',
  },
  'a limit with a slip in its channel': {
    guide: 'voice:\n  emoji: {max: 2, ⟦emial⟧: 0}\n',
    message: 'Unknown key "emial" in "voice.emoji".',
    hint: 'Did you mean "email"?',
  },
  'a day that is not in the calendar': {
    guide:
      'suppress:\n  - files: old/**\n    rules: color/*\n    reason: waits for the redesign\n    ⟦until⟧: 2026-02-30\n',
    message: '"suppress[0].until" is 2026-02-30, and there is no such day.',
    hint: 'Write a day as year-month-day.',
  },
  'a logo that is no name': {
    guide: 'logo:\n  images: {wordmark: assets/logo.svg}\n  medium:\n    ⟦light⟧: wrodmark\n',
    message: '"logo.medium.light" is "wrodmark", which is no name under "logo.images" and no file.',
    hint: 'Did you mean "wordmark"?',
  },
  'two spellings of one key': {
    guide: 'color: {primary: navy}\n⟦colour⟧: {secondary: teal}\n',
    message: '"colour" and "color" are the same key.',
    hint: 'Put both parts under one of them.',
  },
  'a key given twice': {
    guide: 'terms: []\nvoice: {person: we-you}\n⟦terms⟧: []\n',
    message: 'This key is given twice.',
    hint: 'Put both parts under one key, or delete one.',
  },
  'a key that reaches for the prototype': {
    guide: 'color:\n  palette:\n    ⟦__proto__⟧: "#6B4F2A"\n',
    message: '"__proto__" cannot be a key.',
  },
  'code in a tag': {
    guide: 'voice:\n  language: ⟦!!js/function⟧ "() => process.exit()"\n',
    message: 'The guide has a YAML tag ("!…") that brandlint does not know.',
    hint: 'A guide is data only: write the value itself.',
  },
  'an alias of nothing': {
    guide: 'color:\n  palette:\n    oak: ⟦*brown⟧\n',
    message: 'There is no "&brown" for "*brown" to repeat.',
  },
  'a tab': {
    guide: 'voice:\n⟦\tperson: we-you\n',
    message: 'This line is indented with a tab, which YAML does not allow.',
    hint: 'Indent with spaces.',
  },
  'a colon in plain text': {
    guide: 'legal:\n  - id: sale\n    text: ⟦Our promise: fair prices: always\n',
    message: 'This value holds ": ", which starts a new key.',
    hint: 'Put the value in quotes.',
  },
  'a value that starts with @': {
    guide: 'extends: ⟦@lumen/brand\n',
    message: 'A value cannot start with "@".',
    hint: 'Put the value in quotes.',
  },
  'a quotation mark that is never closed': {
    guide: 'meta: {name: "Lumen"}\nvoice:\n  language: ⟦"⟧en-AU\n  person: we-you\n',
    message: 'A quotation mark is opened and never closed.',
    hint: 'Close it, or put the whole value in single quotes.',
  },
  'a bracket that is never closed': {
    guide: 'extends: []\nmeta: ⟦{⟧name: Lumen\nvoice:\n  person: we-you\n',
    message: 'A bracket is opened and not closed.',
    hint: 'Close it and indent every line within it, or put the value in quotes if it is text.',
  },
  'two documents': {
    guide: 'meta: {name: Lumen}\n⟦---\nmeta: {name: Oak}\n',
    message: 'The guide holds more than one YAML document.',
  },
  'an empty file': {
    guide: '⟦',
    message: 'brand.yaml is empty.',
    hint: 'Run "brandlint init" to start a guide.',
  },
  'a file of comments': { guide: '⟦# to be written\n', message: 'brand.yaml is empty.' },
  'a list at the top': {
    guide: '⟦- use: e-bike\n',
    message: 'brand.yaml should hold keys such as "color:" and "voice:", but holds a list.',
  },
  'a sentence': {
    guide: '⟦We speak plainly.\n',
    message: 'brand.yaml should hold keys such as "color:" and "voice:", but holds a single value.',
  },
  'a base that does not exist': {
    guide: 'extends:\n  - ⟦./shared/bose.yaml⟧\n',
    message: '"extends" names "./shared/bose.yaml", and there is no such file.',
    hint: 'Did you mean "./shared/base.yaml"?',
  },
  'a package that is not installed': {
    guide: '⟦extends⟧: "@lumen/brand"\n',
    message: '"extends" names "@lumen/brand", and no such package with a brand guide is installed.',
    hint: 'Install it with "npm install --save-dev @lumen/brand", or write "./@lumen/brand" for a file.',
  },
  'keys of ours that are none': {
    guide: 'defaults:\n  brandlint:\n    voice:\n      ⟦persona⟧: we-you\n',
    message: 'Unknown key "persona" in "voice".',
    hint: 'Did you mean "person"?',
  },
  'nothing under defaults.brandlint': {
    guide: 'defaults:\n  ⟦brandlint⟧:\n',
    message: '"defaults.brandlint" should hold keys of the guide, such as "voice:".',
  },
};

const files = { 'assets/logo.svg': '<svg/>', 'shared/base.yaml': 'meta: {name: Lumen}\n' };

describe('a guide with', () => {
  it.each(Object.entries(cases))('%s', async (_, { guide, message, hint }) => {
    const [problem] = await problemsOf(guide, { files });
    expect(problem?.message).toBe(message);
    if (hint !== undefined) expect(problem?.hint).toBe(hint);
  });

  it('a circle of colours: each is told, and what only leads there is not', async () => {
    const problems = await problemsOf(
      'color:\n  palette:\n    ⟦oak⟧: brown-2\n    ⟦brown-2⟧: oak\n    bark: oak\n    moss: "#4A5D23"\n',
    );
    expect(problems[0]?.message).toBe(
      '"color.palette.oak" refers to itself: color.palette.oak → color.palette.brown-2 → color.palette.oak.',
    );
  });

  it('several problems tells them all, from top to bottom', async () => {
    const problems = await problemsOf(
      'meta: {name: Lumen & Oak}\ncolor: {⟦tolerance⟧: wide, ⟦contrats⟧: AA}\nvoice:\n  ⟦person⟧: you-we\n',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      '"color.tolerance" should be a number, but is "wide".',
      'Unknown key "contrats" in "color".',
      '"voice.person" should be we-you, i-you, name-you or third-person, but is "you-we".',
    ]);
    const error = new GuideError(problems);
    expect(error.message).toBe('The brand guide has 3 problems.');
    expect(error.place).toMatchObject({ path: 'brand.yaml', line: 2 });
  });

  it('problems in its base tells those too, each in its file', async () => {
    const cwd = folderOf({
      'brand.yaml': 'extends: ./shared/base.yaml\nvoise: {}\n',
      'shared/base.yaml': 'meta: {name: Lumen}\ntone: {}\n',
    });
    const problems = await refused(loadGuide({ cwd }));
    expect(problems.map(({ place, message }) => `${place?.path}:${place?.line} ${message}`)).toEqual([
      'brand.yaml:2 Unknown key "voise".',
      'shared/base.yaml:2 Unknown key "tone".',
    ]);
  });

  it('a broken colour in its base names the base', async () => {
    const cwd = folderOf({
      'brand.yaml': 'extends: ./shared/base.yaml\nmeta: {name: Lumen}\n',
      'shared/base.yaml': 'color:\n  palette:\n    oak: brwon\n',
    });
    const [problem] = await refused(loadGuide({ cwd }));
    expect(problem?.place).toEqual({ path: 'shared/base.yaml', line: 3, column: 5 });
  });

  it('a circle of files', async () => {
    const cwd = folderOf({
      'brand.yaml': 'extends: ./a.yaml\n',
      'a.yaml': 'meta: {name: Lumen}\nextends:\n  - ./b.yaml\n',
      'b.yaml': 'extends: brand.yaml\n',
    });
    const [problem] = await refused(loadGuide({ cwd }));
    expect(problem?.message).toBe(
      '"extends" goes round in a circle: brand.yaml → a.yaml → b.yaml → brand.yaml.',
    );
    expect(problem?.place).toEqual({ path: 'b.yaml', line: 1, column: 1 });
  });

  it('aliases that grow without end', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [below, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [...pair])) {
      lines.push(`${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`);
    }
    const [problem] = await refused(loadGuide({ cwd: folderOf({ 'brand.yaml': lines.join('\n') }) }));
    expect(problem?.message).toBe('The aliases (*name) in this file repeat too much.');
  });

  it('bytes that are not UTF-8', async () => {
    const problems = await refused(
      loadGuide({ cwd: folderOf({ 'brand.yaml': new Uint8Array([0x6d, 0xe9, 0x3a]) }) }),
    );
    expect(problems[0]).toEqual({
      message: 'brand.yaml is not UTF-8 text.',
      hint: 'Save it as UTF-8.',
      place: { path: 'brand.yaml', line: 1, column: 1 },
    });
  });

  // For root, every file can be read.
  it.skipIf(process.getuid?.() === 0)('no permission to read it', async () => {
    const cwd = folderOf({ 'brand.yaml': 'meta: {name: Lumen}\n' });
    chmodSync(join(cwd, 'brand.yaml'), 0o000);
    const [problem] = await refused(loadGuide({ cwd }));
    expect(problem?.message).toBe('brand.yaml cannot be read: you have no permission to read it.');
  });
});

describe('columns of places', () => {
  it('count no byte order mark', async () => {
    const cwd = folderOf({ 'brand.yaml': '\uFEFFvoise: {}\n' });
    expect((await refused(loadGuide({ cwd })))[0]?.place).toEqual({ path: 'brand.yaml', line: 1, column: 1 });
  });

  it('count an emoji as two, as editors do', async () => {
    await problemsOf('meta: {name: "🌲 Lumen", note: x}\nvoice: {sounds-like: "🌲.md", ⟦persn⟧: we-you}\n');
  });

  it('are right after Windows line ends', async () => {
    await problemsOf('meta: {name: Lumen}\r\ncolor:\r\n  ⟦pallete⟧: {}\r\n');
  });

  it('are right in JSON indented with tabs', async () => {
    await problemsOf('{\n\t"meta": { "name": "Lumen" },\n\t"color": {\n\t\t⟦"pallete"⟧: {}\n\t}\n}\n', {
      name: 'brand.json',
    });
  });
});

describe('without a guide', () => {
  it('the hint says how to get one', async () => {
    const [problem] = await refused(loadGuide({ cwd: folderOf({ 'emails/sale.html': '<p>Sale</p>' }) }));
    expect(problem?.message).toBe('There is no brand guide here or in any folder above.');
    expect(problem?.hint).toMatch(/brandlint init.*README/);
  });

  it('at --config, a file beside it is proposed', async () => {
    const cwd = folderOf({ 'config/brand.yaml': 'meta: {name: Lumen}\n' });
    const [problem] = await refused(loadGuide({ cwd, config: 'config/brnad.yaml' }));
    expect(problem?.message).toBe('There is no brand guide at "config/brnad.yaml".');
    expect(problem?.hint).toBe('Did you mean "config/brand.yaml"?');
  });
});

it('names a place as it is typed from the working folder', async () => {
  const cwd = folderOf({ 'brand.yaml': 'voise: {}\n', 'emails/spring/sale.html': '' });
  const [problem] = await refused(loadGuide({ cwd: join(cwd, 'emails/spring') }));
  expect(problem?.place?.path).toBe('../../brand.yaml');
});
