/**
 * Every way to write a colour in what brandlint reads, and what only looks like one. A colour that must be found
 * stands between ⟦ and ⟧, an unmarked sample must stay silent. docs/colour.md shows the rows as a table.
 */
export interface Row {
  readonly name: string;
  readonly sample: string;
  /** Default: an HTML file. */
  readonly file?: string;
  /** What each colour is shown as, as `#RRGGBB` or `#RRGGBBAA`; null where it cannot be known. */
  readonly shows?: readonly (string | null)[];
  /** Not read yet: the test holds until it is. */
  readonly todo?: true;
}

export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const rule = (declarations: string): string => `<style>.offer { ${declarations} }</style>`;

/** `before` must be whole groups of three bytes, so that the colour, nine bytes, is twelve characters of its own. */
function inBase64(before: string, colour: string, after: string): string {
  return `${base64(before)}⟦${base64(colour)}⟧${base64(after)}`;
}

export const groups: readonly Group[] = [
  {
    title: 'Notations',
    rows: [
      { name: 'hex, three digits', sample: '<p style="color:⟦#0a5⟧">', shows: ['#00AA55'] },
      { name: 'hex, four digits', sample: '<p style="color:⟦#0a58⟧">', shows: ['#00AA5588'] },
      { name: 'hex, six digits', sample: '<p style="color:⟦#0B4F3C⟧">', shows: ['#0B4F3C'] },
      { name: 'hex, eight digits', sample: '<p style="color:⟦#0B4F3C80⟧">', shows: ['#0B4F3C80'] },
      {
        name: 'names',
        sample: '<p style="color:⟦Tomato⟧;background:⟦white⟧">',
        shows: ['#FF6347', '#FFFFFF'],
      },
      {
        name: '`rgb()`, `rgba()` with commas',
        sample: rule('color: ⟦rgb(11, 79, 60)⟧; background: ⟦rgba(11,79,60,.5)⟧'),
        shows: ['#0B4F3C', '#0B4F3C80'],
      },
      {
        name: '`rgb()` without commas',
        sample: rule('color: ⟦rgb(11 79 60)⟧; background: ⟦rgb(11 79 60 / 50%)⟧'),
        shows: ['#0B4F3C', '#0B4F3C80'],
      },
      {
        name: '`hsl()`, `hsla()` with commas',
        sample: rule('color: ⟦hsl(120, 100%, 25%)⟧; background: ⟦hsla(120, 100%, 25%, .5)⟧'),
        shows: ['#008000', '#00800080'],
      },
      {
        name: '`hsl()` without commas',
        sample: rule('color: ⟦hsl(120deg 100% 25% / 1)⟧; background: ⟦hsl(.5turn 100% 50%)⟧'),
        shows: ['#008000', '#00FFFF'],
      },
      { name: '`hwb()`', sample: rule('color: ⟦hwb(120 0% 50%)⟧'), shows: ['#008000'] },
      { name: '`lab()`', sample: rule('color: ⟦lab(100% 0 0)⟧'), shows: ['#FFFFFF'] },
      { name: '`lch()`', sample: rule('color: ⟦lch(0 0 0deg)⟧'), shows: ['#000000'] },
      { name: '`oklab()`', sample: rule('color: ⟦oklab(1 0 0 / .5)⟧'), shows: ['#FFFFFF80'] },
      { name: '`oklch()`', sample: rule('color: ⟦oklch(100% 0 none)⟧'), shows: ['#FFFFFF'] },
      {
        name: '`color()`',
        sample: rule('color: ⟦color(srgb 1 .5 0)⟧; background: ⟦color(display-p3 1 1 1)⟧'),
        shows: ['#FF8000', '#FFFFFF'],
      },
      {
        name: '`color-mix()`',
        sample: rule('color: ⟦color-mix(in srgb, #0B4F3C 40%, white)⟧'),
        shows: ['#9DB9B1'],
      },
      {
        name: 'relative colour',
        sample: rule('color: ⟦rgb(from #0B4F3C r g b / 50%)⟧'),
        shows: ['#0B4F3C80'],
      },
      {
        name: '`light-dark()`: both inside',
        sample: rule('color: light-dark(⟦#0B4F3C⟧, ⟦rgb(244 237 225)⟧)'),
        shows: ['#0B4F3C', '#F4EDE1'],
      },
      {
        name: '`calc()` inside',
        sample: rule('color: ⟦rgb(calc(10 + 1) 79 60)⟧'),
        shows: ['#0B4F3C'],
      },
      { name: '`var()` inside', sample: rule('color: ⟦rgb(var(--pine-rgb))⟧'), shows: [null] },
      { name: '`var()`: its fallback', sample: rule('color: var(--pine, ⟦#0B4F3C⟧)'), shows: ['#0B4F3C'] },
      {
        name: '`var()` in `var()`: the last fallback',
        sample: rule('color: var(--pine, var(--green, ⟦seagreen⟧))'),
        shows: ['#2E8B57'],
      },
      {
        name: 'custom property',
        sample: '<style>:root { --pine: ⟦#0B4F3C⟧; --card: 1px solid ⟦tan⟧; --x:⟦rgb(1 2 3)⟧ }</style>',
        shows: ['#0B4F3C', '#D2B48C', '#010203'],
      },
      {
        name: 'capitals',
        sample: '<P STYLE="COLOR:⟦#0b4F3c⟧;BACKGROUND:⟦RGB(244,237,225)⟧;BORDER:SOLID ⟦RED⟧">',
        shows: ['#0B4F3C', '#F4EDE1', '#FF0000'],
      },
      { name: '`!important`', sample: rule('color: ⟦#0B4F3C⟧!important; background: ⟦white⟧ ! important') },
      { name: 'a comment beside it', sample: rule('color: /* was #123456 */ ⟦#0B4F3C⟧ /* pine */') },
    ],
  },
  {
    title: 'Where CSS stands',
    rows: [
      { name: '`style` attribute', sample: "<td style='padding:0;color:⟦#0B4F3C⟧'>Sale</td>" },
      { name: '`style` attribute without quotes', sample: '<td style=color:⟦#0B4F3C⟧>Sale</td>' },
      {
        name: 'entities in a `style` attribute',
        sample: '<p style="font-family:&quot;Inter&quot;;color:⟦&#35;0B4F3C⟧;background:⟦&#x23;F4EDE1⟧">',
        shows: ['#0B4F3C', '#F4EDE1'],
      },
      { name: '`style` element', sample: '<style>\n  h1, h2 { color: ⟦#0B4F3C⟧ }\n</style>' },
      { name: '`style` element in comment marks', sample: '<style><!-- h1 { color: ⟦#0B4F3C⟧ } --></style>' },
      {
        name: '`style` element in the body',
        sample: '<body><p>Sale</p><style>p { color: ⟦#0B4F3C⟧ }</style>',
      },
      {
        name: 'style sheet of its own',
        file: 'assets/site.css',
        sample: '@charset "utf-8";\n.button { background: ⟦#0B4F3C⟧ }\n',
      },
      {
        name: '`@media (prefers-color-scheme: dark)`',
        sample: '<style>@media (prefers-color-scheme: dark) { p { color: ⟦#F4EDE1⟧ !important } }</style>',
      },
      {
        name: '`@supports`, `@layer`, `@container`',
        sample:
          '<style>@supports (color: red) { p { color: ⟦#0B4F3C⟧ } } @layer a { p { color: ⟦tan⟧ } } @container (width > 1px) { p { color: ⟦teal⟧ } }</style>',
      },
      {
        name: 'nested rules',
        sample: '<style>.card { color: ⟦#0B4F3C⟧; & a { color: ⟦#E4572E⟧ } .price { color: ⟦tan⟧ } }</style>',
      },
      {
        name: '`@property`',
        sample:
          '<style>@property --pine { syntax: "<color>"; inherits: true; initial-value: ⟦#0B4F3C⟧ }</style>',
      },
      {
        name: '`@keyframes`',
        sample: '<style>@keyframes glow { from { color: ⟦#0B4F3C⟧ } to { color: ⟦tan⟧ } }</style>',
      },
      {
        name: '`[data-ogsc]`, `[data-ogsb]`',
        sample:
          '<style>[data-ogsc] p { color: ⟦#F4EDE1⟧ } [data-ogsb] .card { background-color: ⟦#0B4F3C⟧ }</style>',
      },
      {
        name: 'for Outlook alone',
        sample: '<!--[if mso]><style>p { color: ⟦#0B4F3C⟧ }</style><td bgcolor="⟦#F4EDE1⟧"><![endif]-->',
      },
      {
        name: 'for all but Outlook',
        sample: '<!--[if !mso]><!--><style>p { color: ⟦#0B4F3C⟧ }</style><!--<![endif]-->',
      },
      {
        name: 'HTML in markdown',
        file: 'post.md',
        sample: 'Now <span style="color:⟦#0B4F3C⟧">20% off</span>.\n',
      },
      {
        name: 'a block of HTML in markdown',
        file: 'post.md',
        sample: '<table bgcolor="⟦#F4EDE1⟧"><tr><td>Sale</td></tr></table>\n',
      },
    ],
  },
  {
    title: 'Properties',
    rows: [
      { name: '`background`', sample: rule('background: url(x.png#abc) no-repeat ⟦#F4EDE1⟧') },
      {
        name: 'gradients',
        sample: rule(
          'background-image: linear-gradient(90deg, ⟦#0B4F3C⟧, ⟦tan⟧ 60%, transparent), radial-gradient(⟦rgb(1 2 3)⟧, ⟦#fff⟧)',
        ),
      },
      {
        name: 'borders',
        sample: rule('border: 1px solid ⟦#0B4F3C⟧; border-color: ⟦red⟧ ⟦tan⟧; border-top: ⟦#abc⟧ 0'),
      },
      {
        name: 'outlines and rules',
        sample: rule('outline: 2px dotted ⟦#0B4F3C⟧; column-rule: 1px solid ⟦tan⟧'),
      },
      {
        name: 'shadows',
        sample: rule(
          'box-shadow: 0 1px 2px ⟦rgba(0,0,0,.3)⟧, inset 0 0 ⟦#0B4F3C⟧; text-shadow: 0 0 1px ⟦tan⟧; filter: drop-shadow(0 0 2px ⟦navy⟧)',
        ),
      },
      {
        name: 'decoration, emphasis, caret, accent, scrollbar',
        sample: rule(
          'text-decoration: underline ⟦#0B4F3C⟧; text-emphasis: dot ⟦tan⟧; caret-color: ⟦teal⟧; accent-color: ⟦navy⟧; scrollbar-color: ⟦#111⟧ ⟦#eee⟧',
        ),
      },
      {
        name: '`-webkit-` properties',
        sample: rule(
          '-webkit-text-fill-color: ⟦#0B4F3C⟧; -webkit-text-stroke: 1px ⟦tan⟧; -webkit-tap-highlight-color: ⟦#0000⟧',
        ),
      },
      {
        name: '`fill`, `stroke` in CSS',
        sample: '<style>path { fill: ⟦#0B4F3C⟧; stroke: ⟦tan⟧; stop-color: ⟦teal⟧ }</style>',
      },
      {
        name: "Word's `mso-` properties",
        sample:
          '<p style="mso-shading:⟦#F4EDE1⟧;mso-highlight:⟦yellow⟧;mso-color-alt:⟦#0B4F3C⟧;mso-border-top-alt:solid ⟦#E4572E⟧ 1pt;mso-border-color-alt:⟦tan⟧">',
      },
    ],
  },
  {
    title: 'Attributes',
    rows: [
      {
        name: '`bgcolor`',
        sample: '<body bgcolor="⟦#F4EDE1⟧"><table bgcolor=⟦white⟧><tr bgcolor=⟦#fff⟧><td bgcolor="⟦0B4F3C⟧">',
        shows: ['#F4EDE1', '#FFFFFF', '#FFFFFF', '#0B4F3C'],
      },
      {
        name: '`text`, `link`, `vlink`, `alink`',
        sample: '<body text="⟦#1B1B1B⟧" link="⟦#0B4F3C⟧" vlink="⟦purple⟧" alink=⟦red⟧>',
      },
      { name: '`bordercolor`', sample: '<table bordercolor="⟦#0B4F3C⟧">' },
      { name: '`<font color>`, `<hr color>`', sample: '<font color="⟦#E4572E⟧">Sale</font><hr color=⟦tan⟧>' },
      {
        name: 'misread attributes',
        sample: '<td bgcolor="⟦#0057b7;⟧"><td bgcolor="⟦rgb(0,87,183)⟧"><font color="⟦chucknorris⟧">',
        shows: ['#007B00', '#000883', '#C00000'],
      },
      {
        name: 'VML',
        sample:
          '<!--[if mso]><v:roundrect fillcolor="⟦#E4572E⟧" strokecolor="⟦#0B4F3C [3204]⟧"><v:fill type="gradient" color="⟦tan⟧" color2="⟦#F4EDE1⟧"/><v:stroke color="⟦red⟧"/></v:roundrect><![endif]-->',
        shows: ['#E4572E', '#0B4F3C', '#D2B48C', '#F4EDE1', '#FF0000'],
      },
      {
        name: '`<meta name="theme-color">`',
        sample:
          '<meta name="theme-color" content="⟦#0B4F3C⟧"><meta name="msapplication-TileColor" content="⟦tan⟧">',
      },
      {
        name: '`<link rel="mask-icon" color>`',
        sample: '<link rel="mask-icon" href="pine.svg" color="⟦#0B4F3C⟧">',
      },
    ],
  },
  {
    title: 'SVG',
    rows: [
      {
        name: '`fill`, `stroke`, `color`',
        sample: '<svg fill="none" color="⟦tan⟧"><path fill="⟦#0B4F3C⟧" stroke="⟦rgb(228,87,46)⟧"/></svg>',
      },
      {
        name: '`stop-color`, `flood-color`, `lighting-color`',
        sample:
          '<svg><stop stop-color="⟦#0B4F3C⟧"/><feFlood flood-color="⟦tan⟧"/><feDiffuseLighting lighting-color="⟦white⟧"/></svg>',
      },
      {
        name: '`style` in SVG',
        sample: '<svg><style>.a { fill: ⟦#0B4F3C⟧ }</style><path style="stroke:⟦tan⟧"/></svg>',
      },
      {
        name: 'a paint server and its fallback',
        sample: '<svg><path fill="⟦url(#pine) #0B4F3C⟧"/></svg>',
        shows: ['#0B4F3C'],
      },
      {
        name: 'SVG file',
        file: 'assets/mark.svg',
        sample:
          '<svg xmlns="http://www.w3.org/2000/svg"><style><![CDATA[.a{fill:⟦#0B4F3C⟧}]]></style><path fill="⟦tan⟧"/></svg>',
      },
      {
        name: 'data URI, percent-encoded',
        sample: `<img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath fill='⟦%230B4F3C⟧'/%3E%3C/svg%3E">`,
        shows: ['#0B4F3C'],
      },
      {
        name: 'data URI, percent-encoded, in CSS',
        sample: rule(
          `background: url("data:image/svg+xml;utf8,%3Csvg%3E%3Cpath fill='⟦%230B4F3C⟧'/%3E%3C/svg%3E")`,
        ),
        shows: ['#0B4F3C'],
      },
      {
        name: 'data URI, base64',
        sample: `<img alt="" src="data:image/svg+xml;base64,${inBase64('<svg ><path fill="', '#0B4F3CFF', '"/></svg>')}">`,
        shows: ['#0B4F3C'],
      },
    ],
  },
  {
    title: 'Merge tags: known to be unknown',
    rows: [
      {
        name: 'a tag as the colour',
        sample: '<td style="color:⟦{{ ink }}⟧" bgcolor="⟦*|BRAND|*⟧">',
        shows: [null, null],
      },
      {
        name: 'a tag after the hash',
        sample: '<td style="color:⟦#{{ ink }}⟧" bgcolor="⟦#{{ brand }}⟧">',
        shows: [null, null],
      },
      { name: 'a tag within a colour', sample: rule('color: ⟦rgba({{ ink_rgb }}, .5)⟧'), shows: [null] },
      {
        name: 'a tag beside a colour',
        sample: rule('border: {{ width }}px solid ⟦#0B4F3C⟧'),
        shows: ['#0B4F3C'],
      },
      {
        name: 'a default inside a tag is its own affair',
        sample: `<td style="color:⟦{{ ink | default: '#123456' }}⟧">`,
        shows: [null],
      },
    ],
  },
  {
    title: 'No colours',
    rows: [
      {
        name: 'keywords without a colour of their own',
        sample: rule(
          'color: currentColor; background: transparent; border: inherit; fill: none; outline-color: auto',
        ),
      },
      { name: 'system colours', sample: rule('color: CanvasText; background: ButtonFace') },
      { name: '`var()` without fallback', sample: rule('color: var(--facade)') },
      { name: 'hex of a wrong length', sample: rule('color: #12; background: #12345') },
      {
        name: 'words and numbers in text',
        sample: '<p>Order #249160 at the #facade, under #fff and #BadCafe.</p>',
      },
      { name: 'colours named in text', sample: '<p>The jacket comes in navy, tan and rgb(0, 0, 0).</p>' },
      { name: 'entities in text', sample: '<p>That&#8217;s &#163;20 off&#8230;</p>' },
      {
        name: 'fragments',
        sample:
          '<a href="#add">Add</a> <a href="/sale#deed">Sale</a> <img alt="" src="map.png" usemap="#face">',
      },
      {
        name: 'ids and labels',
        sample: '<h2 id="facade">Sale</h2><p class="red tan" title="#fff" data-ink="#0B4F3C">Now</p>',
      },
      {
        name: 'addresses of pictures',
        sample: '<img alt="" src="hero-ff0000.png?c=#abc"><td background="bg#fade.png">',
      },
      {
        name: '`url(#…)`',
        sample: rule('background: url(#abc); filter: url(#c0ffee); clip-path: url("#cab"); mask: url(#fee)'),
      },
      {
        name: 'selectors',
        sample: '<style>#fade, #add8e6 { margin: 0 } .tan, .red-ff0000, a[href="#abc"] { margin: 0 }</style>',
      },
      {
        name: 'names that are no colours',
        sample: rule(
          'font-family: Navy; animation-name: red; grid-area: tan; transition: color 1s; will-change: background-color; counter-reset: gold',
        ),
      },
      { name: 'strings', sample: rule('content: "#fff red"; quotes: "#abc" "#def"') },
      {
        name: '`unicode-range`',
        sample:
          '<style>@font-face { font-family: Tan; src: url(tan.woff#fade); unicode-range: U+FACE, U+BAD }</style>',
      },
      {
        name: 'comments',
        sample:
          '<!-- was #123456 --><style>/* was #123456, color: red */ p { /* color: tan; */ margin: 0 }</style>',
      },
      {
        name: 'scripts',
        sample:
          '<script>const ink = "#0B4F3C";</script><script type="application/ld+json">{"color":"red"}</script>',
      },
      {
        name: 'code in markdown',
        file: 'post.md',
        sample: 'Our blue is `#0057B7`.\n\n```css\na { color: #0057B7 }\n```\n\n# face\n',
      },
      { name: 'attributes of other elements', sample: '<td color="#0B4F3C" text="red"><p link="tan">' },
      { name: 'empty attributes', sample: '<td bgcolor=""><font color=""><body text="transparent">' },
      {
        name: '`url(#…)` in SVG',
        sample:
          '<svg><path fill="url(#face)" clip-path="url(#cab)"/><use href="#beef" xlink:href="#fade"/></svg>',
      },
    ],
  },
];
