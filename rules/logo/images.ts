/** Image files for the tests of the logo rules, by the address a case uses. */
import type { ImageFile } from 'brandlint/rule';

const found = (path: string, width: number, height: number, sha256 = path): ImageFile => ({
  status: 'found',
  path,
  sha256,
  width,
  height,
  look: null,
  svg: null,
});

export const images: Readonly<Record<string, ImageFile>> = {
  'assets/logo.png': found('assets/logo.png', 480, 120, 'wordmark'),
  'assets/logo.svg': found('assets/logo.svg', 240, 60),
  'assets/logo-white.png': found('assets/logo-white.png', 480, 120),
  'assets/logo-2019.png': found('assets/logo-2019.png', 300, 100),
  'assets/icon.png': found('assets/icon.png', 128, 128),
  'copies/stacked.png': found('copies/stacked.png', 200, 200),
  'copies/header.png': found('copies/header.png', 480, 120, 'wordmark'),
  'img/harbour-pine-logo-new.png': found('img/harbour-pine-logo-new.png', 500, 100),
  'img/emailLogo@2x.png': found('img/emailLogo@2x.png', 500, 100),
  'img/paypal-logo.png': found('img/paypal-logo.png', 100, 30),
  'img/tideline.jpg': found('img/tideline.jpg', 1200, 800),
  'asset/logo-wite.png': {
    status: 'missing',
    path: 'asset/logo-wite.png',
    hasSiblings: true,
    near: 'asset/logo-white.png',
  },
  'https://cdn.example/mail/2026/10/hp-logo@2x.png?v=4': {
    status: 'remote',
    url: 'https://cdn.example/mail/2026/10/hp-logo@2x.png?v=4',
  },
  'https://img.example/logo?id=7': { status: 'remote', url: 'https://img.example/logo?id=7' },
  'http://img.example/logo?id=7': { status: 'remote', url: 'http://img.example/logo?id=7' },
  'https://cdn.example/mail/logo.png': { status: 'remote', url: 'https://cdn.example/mail/logo.png' },
  'https://evil.example/https://cdn.example/mail/1/logo.png': {
    status: 'remote',
    url: 'https://evil.example/https://cdn.example/mail/1/logo.png',
  },
  'https://cdn.example/mail/logo-white.png': {
    status: 'remote',
    url: 'https://cdn.example/mail/logo-white.png',
  },
  'https://cdn.example/mail/logo-2019.png?v=3': {
    status: 'remote',
    url: 'https://cdn.example/mail/logo-2019.png?v=3',
  },
};

export const guide = {
  meta: { name: 'Harbour & Pine' },
  logo: {
    images: {
      wordmark: { path: 'assets/logo.png', alt: 'Harbour & Pine' },
      vector: { path: 'assets/logo.svg', alt: 'Harbour & Pine' },
      reversed: { path: 'assets/logo-white.png', alt: 'Harbour & Pine' },
    },
    retired: ['assets/logo-2019.png'],
  },
};
