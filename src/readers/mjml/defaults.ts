/**
 * What MJML 4 writes where an element does not say: the `defaultAttributes` of its components
 * (github.com/mjmlio/mjml, packages/mjml-*), as far as they decide what a reader sees.
 */

type Defaults = Readonly<Record<string, string>>;

const FONT = 'Ubuntu, Helvetica, Arial, sans-serif';
const INNER: Defaults = { padding: '10px 25px' };

const DEFAULTS: Readonly<Record<string, Defaults>> = {
  'mj-body': { width: '600px' },
  'mj-section': { padding: '20px 0', 'text-align': 'center' },
  'mj-wrapper': { padding: '20px 0', 'text-align': 'center' },
  'mj-hero': { padding: '0px', 'background-color': '#ffffff' },
  'mj-text': {
    ...INNER,
    align: 'left',
    color: '#000000',
    'font-family': FONT,
    'font-size': '13px',
    'line-height': '1',
  },
  'mj-button': {
    ...INNER,
    align: 'center',
    'background-color': '#414141',
    border: 'none',
    'border-radius': '3px',
    color: '#ffffff',
    'font-family': FONT,
    'font-size': '13px',
    'font-weight': 'normal',
    'inner-padding': '10px 25px',
    'line-height': '120%',
    'text-decoration': 'none',
  },
  'mj-image': { ...INNER, align: 'center', height: 'auto' },
  'mj-table': {
    ...INNER,
    align: 'left',
    color: '#000000',
    'font-family': FONT,
    'font-size': '13px',
    'line-height': '22px',
    width: '100%',
  },
  'mj-divider': {
    ...INNER,
    'border-color': '#000000',
    'border-style': 'solid',
    'border-width': '4px',
    width: '100%',
  },
  'mj-social': INNER,
  'mj-social-element': {
    alt: '',
    color: '#000',
    'font-family': FONT,
    'font-size': '13px',
    'icon-size': '20px',
    padding: '4px',
    'text-decoration': 'none',
    'text-padding': '4px 4px 4px 0',
  },
  'mj-navbar-link': {
    color: '#000000',
    'font-family': FONT,
    'font-size': '13px',
    padding: '15px 10px',
    'text-decoration': 'none',
    'text-transform': 'uppercase',
  },
  'mj-accordion': INNER,
  'mj-accordion-title': { 'font-family': FONT, 'font-size': '13px', padding: '16px' },
  'mj-accordion-text': { 'font-family': FONT, 'font-size': '13px', 'line-height': '1', padding: '16px' },
  'mj-carousel-image': { alt: '' },
};

/** The ground of a network's icon (mjml-social/src/SocialElement.js). */
const NETWORKS: Defaults = {
  facebook: '#3b5998',
  twitter: '#55acee',
  x: '#000000',
  google: '#dc4e41',
  pinterest: '#bd081c',
  linkedin: '#0077b5',
  tumblr: '#344356',
  xing: '#296366',
  github: '#000000',
  instagram: '#3f729b',
  web: '#4BADE9',
  snapchat: '#FFFA54',
  youtube: '#EB3323',
  vimeo: '#53B4E7',
  medium: '#000000',
  soundcloud: '#EF7F31',
  dribbble: '#D95988',
};

export function defaultOf(tag: string, attribute: string, network = ''): string | null {
  if (tag === 'mj-social-element' && attribute === 'background-color')
    return NETWORKS[network.replace(/-noshare$/, '')] ?? null;
  return DEFAULTS[tag]?.[attribute] ?? null;
}

/** What an element hands to those in it that do not say it themselves. */
export const HANDED_DOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  'mj-social': new Set(
    `border-radius color font-family font-size font-weight font-style icon-size icon-height icon-padding text-padding
     line-height text-decoration`.split(/\s+/),
  ),
  'mj-accordion': new Set(['border', 'font-family']),
  'mj-accordion-element': new Set(['background-color', 'border', 'font-family']),
};

/** Attributes whose value is a colour, and the property that MJML writes it as. */
export const COLORS: Readonly<Record<string, string>> = {
  color: 'color',
  'background-color': 'background-color',
  'container-background-color': 'background-color',
  'inner-background-color': 'background-color',
  border: 'border',
  'border-top': 'border-top',
  'border-right': 'border-right',
  'border-bottom': 'border-bottom',
  'border-left': 'border-left',
  'border-color': 'border-color',
  'inner-border': 'border',
  'font-family': 'font-family',
};
