/** What elements are to a reader of the page (HTML standard, "Rendering" and "Elements"). */

export const BLOCK: ReadonlySet<string> = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary
   table tbody td tfoot th thead tr ul video audio canvas`.split(/\s+/),
);

/** Their text is not what a person reads on the page. `xml` holds Outlook's settings. */
export const NOT_TEXT: ReadonlySet<string> = new Set(
  'script style template noscript iframe object embed textarea datalist math xml noembed noframes'.split(' '),
);

/** Attributes whose value is a colour by the rules for legacy colours. */
export const LEGACY_COLOR: Readonly<Record<string, ReadonlySet<string> | 'any'>> = {
  bgcolor: 'any',
  bordercolor: 'any',
  color: new Set(['font', 'basefont', 'hr']),
  text: new Set(['body']),
  link: new Set(['body']),
  alink: new Set(['body']),
  vlink: new Set(['body']),
};

/** VML's colours (Word draws them; CSS syntax, maybe with a theme index: `#0B4F3C [3204]`). */
export const VML_COLOR: ReadonlySet<string> = new Set([
  'fillcolor',
  'strokecolor',
  'color',
  'color2',
  'chromakey',
]);

/** SVG's presentation attributes that hold a colour. */
export const SVG_COLOR: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'stop-color',
  'flood-color',
  'lighting-color',
  'color',
]);
