import { describe } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';

const guide = { sms: { cost: 0.07, currency: 'AUD' } };
const rest =
  ' Take 20% off every Tideline bag until Sunday 15 March with code PINE20, in store and online at pine.example/sale. Reply STOP to opt out. See you there';

describe('typographic characters', () => {
  ruleTable(
    rule,
    { guide, channel: 'sms' },
    {
      'that cost parts': {
        copy: `It⟦’⟧s on.${rest}`,
        findings: [
          {
            messageId: 'typographic',
            actual: '’',
            expected: "'",
            severity: 'warning',
            source: 'sms.cost',
            message: "’ makes this text message 3 parts instead of 1 (14 c more each): write '.",
          },
        ],
        fixed: `It's on.${rest}`,
      },
      'of several kinds are one finding': {
        copy: `⟦“⟧It’s on”… now –${rest}`,
        findings: [
          {
            actual: '“ ’ ” … –',
            message:
              '“, ’, ”, … and – make this text message 3 parts instead of 2 (7 c more each): write ", \', "..." and -.',
          },
        ],
        fixed: `"It's on"... now -${rest}`,
      },
      'and spaces have a name': {
        copy: `It is⟦\u00A0⟧on.${rest}`,
        findings: [{ actual: 'a special space', expected: 'a plain space' }],
        fixed: `It is on.${rest}`,
      },
      'over paragraphs': { copy: `The sale is on.\n\n${rest.trim().slice(0, 60)}\n\nDon⟦’⟧t wait.` },
      'with a merge tag, at least': {
        copy: `Hi {{first_name}}, it⟦’⟧s on.${rest.slice(0, 110)}`,
        findings: [
          { message: "’ makes this text message at least 2 parts instead of 1 (7 c more each): write '." },
        ],
      },
    },
  );
  ruleTable(
    rule,
    { guide: {}, channel: 'sms' },
    {
      'without a price': {
        copy: `It⟦’⟧s on.${rest}`,
        findings: [{ source: null, message: "’ makes this text message 3 parts instead of 1: write '." }],
      },
    },
  );
});

describe('each place is mended in its own notation', () => {
  ruleTable(
    rule,
    { guide, files: ['sms/copy.yaml'] },
    {
      'in YAML': {
        copy: `posts:\n  - channel: sms\n    text: >\n      It⟦’⟧s on.${rest}\n    comment: "So “good”"\n`,
        fixed: `posts:\n  - channel: sms\n    text: >\n      It's on.${rest}\n    comment: "So \\"good\\""\n`,
      },
    },
  );
});

describe('letters', () => {
  ruleTable(
    rule,
    { guide, channel: 'sms' },
    {
      'are suggested without their accent': {
        copy: `Mexican Fiesta at Rosal⟦í⟧a.${rest.slice(0, 80)}`,
        findings: [
          {
            messageId: 'letters',
            expected: 'i',
            message:
              'í makes this text message 2 parts instead of 1 (7 c more each): write i, if the words allow it.',
          },
        ],
        fixed: `Mexican Fiesta at Rosalía.${rest.slice(0, 80)}`,
      },
    },
  );
});

describe('an emoji', () => {
  ruleTable(
    rule,
    { guide, channel: 'sms' },
    {
      'is named with its price': {
        copy: `The sale’s on ⟦🎉⟧${rest.slice(0, 90)}`,
        findings: [
          {
            messageId: 'other',
            severity: 'info',
            actual: '🎉 ’',
            fix: null,
            message:
              '🎉 and ’ make this text message 2 parts instead of 1 (7 c more each): leave 🎉 out, or send it for what it costs.',
          },
        ],
      },
    },
  );
});

describe('an emoji of several characters', () => {
  ruleTable(
    rule,
    { guide, channel: 'sms' },
    {
      'is one': {
        copy: `Thanks ⟦❤️⟧ 👨‍👩‍👧${rest.slice(0, 90)}`,
        findings: [{ actual: '❤️ 👨‍👩‍👧' }],
      },
      'and an accent of its own is an accent': {
        copy: `The Cafe⟦\u0301⟧ is open.${rest.slice(0, 90)}`,
        findings: [{ messageId: 'letters', actual: 'an accent', expected: 'nothing' }],
      },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide, channel: 'sms' },
    {
      'where it costs nothing': { copy: 'It’s on: 20% off until Sunday.' },
      'on letters that messages have': {
        copy: `Für Café à la crème, señor, Ø and Å.${rest.slice(0, 100)}`,
      },
      'on the euro and brackets': { copy: `Now €20 [was €30]${rest.slice(0, 120)}` },
      'in another script': {
        copy: 'Сегодня скидка двадцать процентов на все сумки Tideline до воскресенья, пятнадцатого марта. Ждём вас',
      },
      'on a merge tag alone': { copy: `Hi {{first_name}}, it is on.${rest}` },
    },
  );
  ruleTable(rule, { guide, channel: 'push' }, { 'in a push': { copy: `It’s on.${rest}` } });
  ruleTable(rule, { guide }, { 'where nobody says what it is': { copy: `It’s on.${rest}` } });
});
