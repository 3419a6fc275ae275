import { describe } from 'vitest';
import { campaignTable } from '../../../test/campaign-table.ts';
import rule from './rule.ts';

const guide = {
  campaigns: [{ name: 'autumn', files: '**' }],
  logo: {
    images: {
      wordmark: { path: 'assets/logo.svg' },
      email: { path: 'assets/logo.png' },
      badge: { path: 'assets/badge.png' },
    },
  },
};
const page = (ground: string, logo = 'logo.png') =>
  `<p><img src="assets/${logo}" alt="Harbour & Pine"></p><p><a href="https://shop.example" style="display:inline-block;padding:12px 24px;background:${ground};color:#fff">Shop the sale</a></p>`;

describe('the look of a campaign', () => {
  campaignTable(
    rule,
    { guide },
    {
      'a button in another colour': {
        files: {
          'email.html': page('#0B4F3C'),
          'page/index.html': page('#0B4F3D'),
          'ads/banner.html': page('⟦#E4572E⟧'),
        },
        findings: [{ messageId: 'lone', severity: 'warning' }],
      },
      'two and nobody knows': {
        files: { 'email.html': page('#0B4F3C'), 'page/index.html': page('⟦#E4572E⟧') },
        findings: [{ messageId: 'split', severity: 'info' }],
      },
      'another logo': {
        files: {
          'email.html': page('#0B4F3C'),
          'page/index.html': page('#0B4F3C', 'logo.svg'),
          'ads/banner.html': page('#0B4F3C', 'logo.svg').replace(
            '<img src="assets/logo.svg" alt="Harbour & Pine">',
            '⟦<img src="assets/badge.png" alt="Harbour & Pine">⟧',
          ),
        },
      },
      'silent: one look, and copy without any': {
        files: {
          'email.html': page('#0B4F3C'),
          'page/index.html': page('rgb(11,79,60)', 'logo.svg'),
          'ads/banner.html': `${page('#0B4F3C')}<a href="#" style="background:#fff;padding:12px 24px;display:inline-block">Terms</a>`,
          'sms.txt': 'Shop the sale',
        },
      },
    },
  );
});
