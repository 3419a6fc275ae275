/** What networks and stores write about the style of ads and listings. Each page was looked up on 2026-11-22. */

export type Fault =
  | 'exclamation'
  | 'punctuation'
  | 'symbols'
  | 'emoji'
  | 'capitals'
  | 'spacing'
  | 'click-here'
  | 'phone'
  | 'repeated-words'
  | 'rank'
  | 'superlative'
  | 'price'
  | 'promotion'
  | 'install';

export interface Policy {
  /** For people. */
  readonly network: string;
  /** The fields it speaks of; null: all that is read. */
  readonly fields: readonly string[] | null;
  /** Its own page says that such an ad is not allowed. */
  readonly refuses: Readonly<Partial<Record<Fault, string>>>;
  /** It asks for something else, or says so in a place that may be out of date. */
  readonly discourages: Readonly<Partial<Record<Fault, string>>>;
}

const google = (answer: number): string => `https://support.google.com/adspolicy/answer/${answer}`;
const PLAY = 'https://support.google.com/googleplay/android-developer/answer/9898842';
const MICROSOFT = 'https://about.ads.microsoft.com/en-us/policies/general-ad-requirements';
const LINKEDIN = 'https://www.linkedin.com/help/lms/answer/a468679';
const META =
  'https://transparency.meta.com/policies/ad-standards/objectionable-content/grammar-and-profanity/';

export const POLICIES: Readonly<Record<string, readonly Policy[]>> = {
  'ad/google': [
    {
      network: 'Google Ads',
      fields: null,
      refuses: {
        punctuation: google(14847994),
        symbols: google(14847994),
        emoji: google(14847994),
        capitals: google(14848295),
        spacing: google(14848500),
        'click-here': google(14848297),
        phone: 'https://support.google.com/google-ads/answer/1206870',
      },
      discourages: { 'repeated-words': 'https://support.google.com/adwordspolicy/answer/176095' },
    },
    {
      network: 'Google Ads',
      fields: ['headline', 'title'],
      refuses: {},
      // In the list of what is not allowed until that page was split up; advertisers still meet it.
      discourages: { exclamation: 'https://support.google.com/adwordspolicy/answer/176095' },
    },
  ],
  'ad/microsoft': [
    {
      network: 'Microsoft Advertising',
      fields: null,
      refuses: { 'repeated-words': MICROSOFT, symbols: MICROSOFT },
      discourages: {
        capitals: 'https://about.ads.microsoft.com/en-gb/resources/training/microsoft-advertising-policies',
        phone: MICROSOFT,
      },
    },
  ],
  'ad/meta': [
    {
      network: 'Meta',
      fields: null,
      refuses: { spacing: META },
      discourages: { punctuation: META },
    },
  ],
  'ad/linkedin': [
    {
      network: 'LinkedIn',
      fields: null,
      refuses: {},
      discourages: { capitals: LINKEDIN, emoji: LINKEDIN, phone: LINKEDIN },
    },
  ],
  'google-play': [
    {
      network: 'Google Play',
      fields: ['title'],
      refuses: { emoji: PLAY, punctuation: PLAY, rank: PLAY, price: PLAY },
      discourages: { capitals: PLAY, superlative: PLAY, promotion: PLAY, install: PLAY },
    },
  ],
  'app-store': [
    {
      network: 'The App Store',
      fields: ['title', 'subtitle'],
      // 2.3.7
      refuses: { price: 'https://developer.apple.com/app-store/review/guidelines/' },
      discourages: {},
    },
  ],
};
