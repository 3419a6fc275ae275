import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const guide = { voice: { language: 'de-DE' }, campaigns: [{ name: 'herbst', files: '**' }] };

describe('the form of address', () => {
  campaignTable(
    rule,
    { guide },
    {
      'a lone dissenter': {
        files: {
          'email.md': 'Sichern Sie sich Ihren Platz. Wir freuen uns auf Sie.',
          'page.md': 'Buchen Sie jetzt, damit Ihr Platz sicher ist.',
          'social/instagram.md': 'Sicher ⟦dir⟧ deinen Platz!',
        },
        findings: [{ messageId: 'lone', severity: 'warning' }],
      },
      'a split': {
        files: { 'email.md': 'Wir freuen uns auf Sie.', 'sms.txt': 'Wir freuen uns auf ⟦dich⟧!' },
        findings: [{ messageId: 'split', severity: 'info' }],
      },
      French: {
        guide: { ...guide, voice: { language: 'fr' } },
        files: {
          'email.md': 'Réservez votre séjour',
          'sms.txt': 'Vos vacances commencent ici',
          'social/x.md': 'Et ⟦toi⟧, tu pars quand ?',
        },
      },
      'silent: one form, and the other in quotation marks': {
        files: {
          'email.md': 'Wir freuen uns auf Sie. „Kommst du auch mit uns?“, fragt Anna ihre Schwester.',
          'page.md': 'Sie sind da: die neuen Räder. Buchen Sie jetzt.',
          'sms.txt': 'Jetzt 20 % sparen',
        },
      },
      'silent: English has one form': {
        guide: { ...guide, voice: { language: 'en' } },
        files: { 'email.md': 'Book your seat', 'sms.txt': 'Thou art invited', 'page.md': 'You are invited' },
      },
    },
  );
});
