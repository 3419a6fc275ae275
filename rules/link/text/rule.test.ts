import { describe, expect, it } from 'vitest';
import { ruleTable } from '../../../test/rule-table.ts';
import rule from './rule.ts';
import { vagueness } from './vague.ts';

const email = { channel: 'email', files: ['copy.html'] };

describe('finds', () => {
  ruleTable(rule, email, {
    'a text that says nothing': {
      copy: '<p>To see the sale, <a href="https://tideline.example/a">⟦Click here⟧</a>.</p>',
      findings: [
        {
          messageId: 'nothing',
          severity: 'warning',
          message:
            '"Click here" does not say where the link leads. Link the words that name it, as in "see the autumn sale".',
        },
      ],
    },
    'a text that does not say of what': {
      copy: '<p>Our ferries sail again. <a href="https://tideline.example/a">⟦Read more⟧</a></p>',
      findings: [{ messageId: 'generic', severity: 'info', verdict: 'likely' }],
    },
    'a long address': {
      copy: '<p>Map: <a href="https://tideline.example/a">⟦https://tideline.example/stores/hobart?zoom=14⟧</a></p>',
      findings: [{ messageId: 'address', severity: 'info' }],
    },
    'nothing to hear': {
      copy: '<p>Rain: <a href="⟦https://tideline.example/a⟧"><img src="a.png" alt=""></a></p>',
      findings: [{ messageId: 'empty', severity: 'warning' }],
    },
    'the same words for two places': {
      copy: '<p><a href="https://tideline.example/a">Winter timetable</a>, <a href="https://tideline.example/b">⟦winter timetable⟧</a></p>',
      findings: [{ messageId: 'same', severity: 'info', verdict: 'likely' }],
    },
    'one in a post': {
      files: ['copy.md'],
      channel: 'blog',
      copy: 'The timetable is [**⟦here⟧**](https://tideline.example/a).',
    },
  });
});

describe('silence', () => {
  ruleTable(rule, email, {
    'on buttons': {
      copy: '<a href="https://tideline.example/a" style="display:inline-block;padding:12px 24px;background:#0B4F3C;color:#fff">Learn more</a>',
    },
    'on words for screen readers': {
      copy: '<p><a href="https://tideline.example/a" aria-label="All prices">here</a></p>',
    },
    'on a picture beside its words': {
      copy: '<p><a href="https://tideline.example/a"><img src="a.png" alt=""></a><a href="https://tideline.example/a">Prices</a></p>',
    },
    'on other parameters of one place': {
      copy: '<p><a href="https://tideline.example/a?x=1">Our stores</a> <a href="https://www.tideline.example/a/?x=2">Our stores</a></p>',
    },
    'in another language': { copy: '<p lang="nl"><a href="https://tideline.example/a">Here</a></p>' },
  });
});

describe('how much a text says', () => {
  it.each([
    ['Click here »', 'nothing'],
    ['HERE', 'nothing'],
    ['this page', 'nothing'],
    ['Learn more…', 'generic'],
    ['Continue reading', 'generic'],
    ['Here is the timetable', null],
    ['Read more about ferries', null],
    ['More room', null],
    ['→', null],
  ])('%s: %s', (text, says) => expect(vagueness(text)).toBe(says));
});
