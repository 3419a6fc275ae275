import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import { gradeOf, type Measured, wordsForGrade } from './grade.ts';
import { countSyllables } from './prose.ts';
import rule from './rule.ts';

const guide = { voice: { 'reading-grade': { max: 9, 'social/*': 20 } } };

const WORST =
  'Following an extensive consultation with representatives of the participating councils, we have developed a comprehensive method for comparing the environmental performance of home heating.';
const hard = (worst: string) =>
  `We want to keep improving, and your council does as well. ${worst} The documentation makes it possible to compare alternative systems, and every participating household receives individual recommendations about potential improvements. Applications are managed electronically, and additional information about eligibility is available from the participating councils. Successful applicants are invited to a conversation with a certified consultant, who explains the recommendations and answers questions. The programme includes an evaluation, in which participating households describe their experience and identify opportunities for further development in the following year. We appreciate your participation.`;
const EASY =
  'We bake bread. We start at three and we stop when it is gone. There is no trick to it. We use flour from a mill down the road, water from the tap, salt and time. A loaf takes two days, and you can taste that. If you come early you get the crust while it still sings. If you come late you get a scone and a chat. Bring your own bag and we take ten cents off. Bring a friend and we will learn their name as well. We shut on Mondays, when we sleep. See you at the shop on the corner. Say hi to the dog.';

describe('a text that is too hard', () => {
  ruleTable(
    rule,
    { guide },
    {
      'is reported once, at its hardest sentence': {
        copy: hard(`⟦${WORST}⟧`),
        findings: [
          {
            messageId: 'hard',
            severity: 'warning',
            verdict: 'certain',
            actual: '18',
            expected: 'at most 9',
            source: 'voice.reading-grade',
            message:
              'This text reads at grade 18. The guide allows at most 9. Its sentences have 16 words on average, and 39% of its words have three syllables or more. Use shorter words in shorter sentences, and start with this sentence.',
          },
        ],
      },
      'over several paragraphs': { copy: hard(`⟦${WORST}⟧\n\n`) },
    },
  );
});

describe('silence', () => {
  ruleTable(
    rule,
    { guide },
    {
      'on plain words': { copy: EASY },
      'on a short text': { copy: WORST },
      'on a channel that allows more': { copy: hard(WORST), channel: 'social/linkedin' },
      'on small print': { copy: `${EASY}\n\n${hard(WORST).replaceAll('. ', ', ')} Unsubscribe at any time.` },
    },
  );
  ruleTable(
    rule,
    { guide, files: ['copy.md'] },
    {
      'on code, quotations and headings': {
        copy: `## ${WORST}\n\n${EASY}\n\n> ${hard(WORST)}\n\n\`\`\`\n${hard(WORST)}\n\`\`\`\n`,
      },
    },
  );
  ruleTable(
    rule,
    { guide },
    {
      'on an address, at the start of a paragraph as elsewhere': {
        copy: 'information-registration.example.com/opening is where we bake our bread every day.\n\n'.repeat(
          20,
        ),
      },
    },
  );
  ruleTable(
    rule,
    { guide: { ...guide, meta: { name: 'Aurelia International Communications Incorporated' } } },
    {
      'on the brand’s own name': {
        copy: EASY.replaceAll('. ', ', says Aurelia International Communications Incorporated. '),
      },
    },
  );
  ruleTable(rule, { guide: {} }, { 'without a limit': { copy: hard(WORST) } });
});

describe('the measure', () => {
  const sentence = (words: number, syllables: number): Measured => ({ words, syllables, longWords: 0 });

  it('is the published formula', () => {
    // 39 words, 3 sentences, 55 syllables: 0.39 × 13 + 11.8 × 55/39 − 15.59
    const { grade } = gradeOf([sentence(10, 14), sentence(13, 17), sentence(16, 24)]);
    expect(grade).toBeCloseTo(6.12, 2);
  });

  it('has the standard error that a bootstrap over sentences finds', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const sentences = Array.from({ length: 40 }, () => {
      const words = 5 + Math.floor(random() * 30);
      return sentence(words, Math.round(words * (1.3 + random() * 0.6)));
    });
    const samples = Array.from(
      { length: 800 },
      () => gradeOf(sentences.map(() => sentences[Math.floor(random() * 40)]!)).grade,
    );
    const mean = samples.reduce((a, b) => a + b) / samples.length;
    const spread = Math.sqrt(samples.reduce((a, b) => a + (b - mean) ** 2, 0) / (samples.length - 1));
    expect(Math.abs(gradeOf(sentences).error - spread)).toBeLessThan(0.1);
  });

  it('says how short sentences must be', () => {
    const measured = gradeOf([sentence(20, 30), sentence(30, 45)]);
    const mean = wordsForGrade(9, measured);
    expect(gradeOf([sentence(mean, mean * 1.5), sentence(mean, mean * 1.5)]).grade).toBeCloseTo(9, 6);
  });

  it('counts a number as one syllable, and each word once', () => {
    const asked: string[] = [];
    const syllables = countSyllables((word) => asked.push(word) && 3);
    expect([syllables('banana'), syllables('banana'), syllables('2026'), syllables('1,249.50')]).toEqual([
      3, 3, 1, 1,
    ]);
    expect(asked).toEqual(['banana']);
  });
});
