import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const BRIEF = 'name: autumn-sale\nhashtags: ["#PineAutumn", "#Frühling2026"]\n';

describe('against the brief', () => {
  campaignTable(
    rule,
    { files: { 'campaign.yaml': BRIEF } },
    {
      'a slip, in every kind of file': {
        files: {
          'blog.md': 'Tag your photos **⟦#PinAutumn⟧**.',
          'email.html': '<p>Follow <a href="https://x.example/">⟦#PineAutmn⟧</a></p>',
          'social/calendar.csv': 'channel,text,hashtags\ninstagram,Bikes out.,#cycling ⟦#PineAutums⟧',
          'social/x.md': 'Bikes out. ⟦#PineAutunm⟧ #bikes ⟦#Frühling2025⟧',
        },
        findings: [
          { messageId: 'near', expected: '#PineAutumn', verdict: 'certain', severity: 'error' },
          { messageId: 'near' },
          { messageId: 'near' },
          { messageId: 'near' },
          { messageId: 'near', expected: '#Frühling2026' },
        ],
      },
      'other capitals are a remark': {
        files: { 'social/x.md': 'Bikes out. ⟦#pineautumn⟧' },
        findings: [{ messageId: 'case', severity: 'info' }],
      },
      'silent: other hashtags, headings, colours, addresses': {
        files: {
          'social/x.md': '#PineAutumn #autumn #pine #PineAutumnRide #AutumnPine #PineSpring #1',
          'blog.md': '# PineAutunm\n\nSee [it](https://a.example/#PineAutunm), `#PineAutunm` in #FF00FF.',
        },
      },
    },
  );
});

describe('among themselves', () => {
  campaignTable(
    rule,
    { guide: { campaigns: [{ name: 'autumn', files: '**' }] } },
    {
      'almost that of others': {
        files: {
          'social/facebook.md': 'Out now #bikes #PineAutumn',
          'social/instagram.md': 'Out now #bikes #PineAutumn',
          'social/x.md': 'Out now #bikes ⟦#PineAutum⟧',
        },
        findings: [{ messageId: 'near', expected: '#PineAutumn', verdict: 'likely' }],
      },
      'silent: two that several have': {
        files: {
          'social/facebook.md': '#runners #runner',
          'social/instagram.md': '#runners #cycling2 #cycling3',
          'social/x.md': '#runner #marathon',
        },
      },
    },
  );
});
