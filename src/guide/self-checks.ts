/** What a guide says that cannot all be true, or that nobody could follow. */
import {
  composite,
  contrastRatio,
  difference,
  formatHex,
  isNeutral,
  NEEDED_CONTRAST,
} from '../color/index.ts';
import { clientsNamed, EMAIL_CLIENTS } from '../email/index.ts';
import type { BrandGuide, Color, ColorRole, GuideFault, PaletteColor } from '../model/index.ts';
import { nearest } from '../model/nearest.ts';
import { packFaults } from './packs.ts';
import { languageFaults, termFaults } from './term-checks.ts';

export function selfChecks(guide: BrandGuide): GuideFault[] {
  return [
    ...closeColors(guide),
    ...roleContrasts(guide),
    ...termFaults(guide),
    ...languageFaults(guide),
    ...packFaults(guide),
    ...clientFaults(guide),
  ];
}

/** Email clients that caniemail.com does not know, so that nothing is held to them. */
function clientFaults({ email, places }: BrandGuide): GuideFault[] {
  return email.clients.flatMap((name, i): GuideFault[] => {
    if (clientsNamed(name).length > 0) return [];
    const own = `email.clients[${i}]`;
    const at = places[own] ? own : 'email.clients';
    const families = EMAIL_CLIENTS.map((client) => client.slice(0, client.indexOf('.')));
    const near = nearest(name, new Set([...families, ...EMAIL_CLIENTS]));
    const fault = { rule: 'guide/email-client', at, source: at, actual: name };
    return [
      near === null ? { ...fault, messageId: 'unknown' } : { ...fault, messageId: 'near', expected: near },
    ];
  });
}

/** CIEDE2000: nearer than this, two colours on different pages pass for one. */
const CLOSE = 2;

/**
 * Colours of the guide that cannot be told apart, and colours of a token file that are almost one of the guide's: one
 * of the two was copied wrong. Token files are not held against themselves: the steps of a design system's scale
 * are close on purpose, and neutrals most of all.
 */
function closeColors({ palette, places }: BrandGuide): GuideFault[] {
  const own = palette.filter(({ source }) => !isToken(source));
  const inGuide = new Set(own.map(({ color }) => shown(color)));
  const inTokens = new Set(palette.filter(({ source }) => isToken(source)).map(({ color }) => shown(color)));
  return palette.flatMap((entry, i) => {
    // A token that is one of the guide's colours says nothing that the guide does not.
    if (isToken(entry.source) && inGuide.has(shown(entry.color))) return [];
    const earlier = isToken(entry.source) ? own : own.slice(0, i);
    const near = earlier
      .filter(({ color }) => mayBeClose(entry.color, color) && shown(entry.color) !== shown(color))
      .map((other) => ({ other, distance: difference(entry.color, other.color) }))
      .filter(({ distance }) => distance < CLOSE)
      .sort((a, b) => a.distance - b.distance);
    const [nearest] = near;
    if (!nearest) return [];
    // Where the tokens have the guide's own value too, this is a step of the scale beside it.
    if (isToken(entry.source) && inTokens.has(shown(nearest.other.color))) return [];
    const isGrey = isNeutral(entry.color) && isNeutral(nearest.other.color);
    if (isGrey && isToken(entry.source)) return [];
    return [closeFault(entry, nearest.other, isGrey, places)];
  });
}

function closeFault(
  entry: PaletteColor,
  other: PaletteColor,
  isGrey: boolean,
  places: BrandGuide['places'],
): GuideFault {
  const place = places[other.source];
  const at = place ? ` (${place.path}:${place.line})` : '';
  return {
    rule: 'guide/close-colors',
    messageId: isGrey ? 'greys' : 'close',
    at: entry.source,
    source: other.source,
    actual: entry.css,
    data: { name: entry.name, other: `${other.css} (${other.name})`, where: at },
  };
}

function isToken(source: string): boolean {
  return source.startsWith('color.tokens:');
}

/** Channels this far apart are never close, and are compared sooner than converted: token files can be long. */
function mayBeClose(a: Color, b: Color): boolean {
  return Math.abs(a.r - b.r) < 0.25 && Math.abs(a.g - b.g) < 0.25 && Math.abs(a.b - b.b) < 0.25;
}

/** As a screen shows it; the same colour at another opacity is no other colour. */
function shown(color: Color): string {
  return formatHex({ ...color, alpha: 1 });
}

/** Which parts stand on which. */
const GROUNDS: Readonly<Partial<Record<ColorRole, ColorRole>>> = {
  'button-text': 'button-background',
  text: 'background',
  heading: 'background',
  link: 'background',
};

/**
 * Grounds on which no colour that a part may have can be read. A single pair that fails is no fault: nobody has to
 * use it.
 */
function roleContrasts({ color: { roles, contrast } }: BrandGuide): GuideFault[] {
  const colorsOf = (name: ColorRole | undefined) => roles.find(({ role }) => role === name)?.colors ?? [];
  const level = contrast ?? 'AA';
  return roles.flatMap(({ role, colors, source }) => {
    const ground = GROUNDS[role];
    const needed = NEEDED_CONTRAST[level][role === 'heading' ? 'large' : 'text'];
    return colorsOf(ground).flatMap((background): GuideFault[] => {
      // What shines through is not known.
      if (background.color.alpha < 1) return [];
      const [best] = colors
        .map((entry) => ({
          entry,
          ratio: contrastRatio(composite(entry.color, background.color), background.color),
        }))
        .sort((a, b) => b.ratio - a.ratio);
      if (!best || best.ratio >= needed) return [];
      return [
        {
          rule: 'guide/role-contrast',
          messageId: contrast === null ? 'low' : 'contradiction',
          at: source,
          source: background.source,
          actual: `${best.entry.css} (${best.entry.name})`,
          expected: `${needed}:1`,
          data: {
            role,
            ground: ground!,
            background: `${background.css} (${background.name})`,
            ratio: `${roundedDown(best.ratio)}:1`,
            level,
            which: colors.length > 1 ? 'best of its colours' : 'only colour it may have',
          },
        },
      ];
    });
  });
}

/** 4.499 is not shown as the 4.5 that it does not reach. */
function roundedDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
