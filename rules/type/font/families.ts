/** Font families that are on devices, and what kind a well-known web font is. Lower case. */

export type Generic = 'sans-serif' | 'serif' | 'monospace' | 'cursive';

/**
 * What Outlook on Windows has: Microsoft's core fonts for the Web, those that come with Windows, and names that Windows
 * reads as one of them (Helvetica as Arial, Times as Times New Roman). Gmail shows them where the device has them; see
 * the table at support.exclaimer.com/hc/en-gb/articles/4498917348381.
 */
const EMAIL_SAFE: Readonly<Record<Generic, readonly string[]>> = {
  'sans-serif': ['arial', 'arial black', 'helvetica', 'impact', 'tahoma', 'trebuchet ms', 'verdana'],
  serif: ['georgia', 'palatino', 'palatino linotype', 'book antiqua', 'times', 'times new roman'],
  monospace: ['courier', 'courier new', 'lucida console'],
  cursive: ['comic sans ms'],
};

/** On some systems: good on the web, where the next in the list is taken, and not known to mail programs. */
// biome-ignore format: a list of names
const SYSTEM: Readonly<Record<Generic, readonly string[]>> = {
  'sans-serif': [
    'helvetica neue', 'helveticaneue', 'segoe ui', 'roboto', 'calibri', 'candara', 'corbel', 'franklin gothic medium',
    'gill sans', 'gill sans mt', 'geneva', 'lucida grande', 'lucida sans', 'lucida sans unicode', 'optima', 'futura',
    'century gothic', 'avenir', 'avenir next', 'ubuntu', 'cantarell', 'oxygen', 'noto sans', 'liberation sans',
    'san francisco', 'sf pro', 'sf pro text', 'sf pro display', 'droid sans', 'fira sans', 'dejavu sans', 'arial narrow',
    'aptos', '-apple-system', 'blinkmacsystemfont', '.sfnstext-regular', 'microsoft yahei', 'pingfang sc', 'hiragino sans',
  ],
  serif: [
    'cambria', 'constantia', 'baskerville', 'garamond', 'hoefler text', 'bodoni mt', 'didot', 'charter', 'rockwell',
    'american typewriter', 'new york', 'iowan old style', 'liberation serif', 'noto serif', 'ms serif',
  ],
  monospace: [
    'consolas', 'menlo', 'monaco', 'sf mono', 'sfmono-regular', 'liberation mono', 'dejavu sans mono', 'ubuntu mono',
    'andale mono', 'cascadia code', 'cascadia mono',
  ],
  cursive: ['brush script mt', 'snell roundhand'],
};

/** What stacks begin with to get the font of the system's own menus, or a neutral one. */
// biome-ignore format: a row of names
const UI: ReadonlySet<string> = new Set([
  '-apple-system', 'blinkmacsystemfont', '.sfnstext-regular', 'san francisco', 'sf pro', 'sf pro text',
  'sf pro display', 'segoe ui', 'helvetica neue', 'helveticaneue', 'lucida grande', 'menlo', 'monaco', 'consolas',
  'sf mono', 'sfmono-regular',
]);

// biome-ignore format: a row of names
const GENERIC: ReadonlySet<string> = new Set([
  'serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace',
  'ui-rounded', 'math', 'emoji', 'fangsong',
]);

/** Well-known web fonts by their kind. A family that is missing here costs a fix, and no finding. */
// biome-ignore format: a list of names
const WEB: Readonly<Record<Generic, readonly string[]>> = {
  'sans-serif': [
    'inter', 'roboto', 'open sans', 'montserrat', 'poppins', 'lato', 'source sans pro', 'source sans 3', 'raleway',
    'nunito', 'nunito sans', 'rubik', 'work sans', 'dm sans', 'manrope', 'karla', 'mulish', 'oswald', 'barlow', 'jost',
    'outfit', 'figtree', 'quicksand', 'public sans', 'plus jakarta sans', 'space grotesk', 'archivo', 'heebo', 'cabin',
    'titillium web', 'josefin sans', 'urbanist', 'lexend', 'sora', 'red hat display', 'be vietnam pro', 'ibm plex sans',
    'ubuntu', 'oxygen', 'fira sans', 'noto sans', 'droid sans',
  ],
  serif: [
    'merriweather', 'lora', 'playfair display', 'source serif pro', 'source serif 4', 'pt serif', 'crimson text',
    'crimson pro', 'eb garamond', 'cormorant garamond', 'libre baskerville', 'bitter', 'fraunces', 'spectral',
    'dm serif display', 'dm serif text', 'zilla slab', 'arvo', 'cardo', 'domine', 'vollkorn', 'roboto slab',
    'noto serif', 'ibm plex serif', 'recoleta', 'tiempos', 'newsreader', 'literata', 'young serif', 'alegreya',
  ],
  monospace: [
    'jetbrains mono', 'source code pro', 'fira code', 'fira mono', 'roboto mono', 'ibm plex mono', 'space mono',
    'inconsolata', 'dm mono', 'courier prime', 'ubuntu mono',
  ],
  cursive: ['pacifico', 'caveat', 'dancing script', 'satisfy', 'lobster', 'great vibes', 'kalam'],
};

function kindIn(lists: Readonly<Record<Generic, readonly string[]>>, family: string): Generic | null {
  const entries = Object.entries(lists) as [Generic, readonly string[]][];
  return entries.find(([, names]) => names.includes(family))?.[0] ?? null;
}

export function isGeneric(family: string): boolean {
  return GENERIC.has(family.toLowerCase());
}

/** Whether Outlook and Gmail show it: it is on the device, or stands for one that is. */
export function isEmailSafe(family: string): boolean {
  return isGeneric(family) || kindIn(EMAIL_SAFE, family.toLowerCase()) !== null;
}

/** Whether it is on devices, or stands for what is: nobody has to load it. */
export function isOnDevices(family: string): boolean {
  return isEmailSafe(family) || kindIn(SYSTEM, family.toLowerCase()) !== null;
}

/** Whether it is one that a page loads, even if some systems bring it: Roboto is on Android and nowhere else. */
export function isWebFont(family: string): boolean {
  return !isOnDevices(family) || kindIn(WEB, family.toLowerCase()) !== null;
}

/** Whether it is what a stack begins with when no font was chosen: everybody has it, or it is the system's own. */
export function isDefaultFont(family: string): boolean {
  const name = family.toLowerCase();
  // Apple's fonts are also called by their files: HelveticaNeue-Bold.
  const plain = name.replace(/-(?:thin|light|regular|medium|bold|heavy|black)$/, '');
  return isEmailSafe(family) || UI.has(name) || UI.has(plain);
}

/** Whether it stands for whatever font the system's menus have. */
export function isSystemUi(family: string): boolean {
  return /^(?:-apple-system|blinkmacsystemfont|ui-sans-serif|system-ui)$/i.test(family);
}

/** What kind of font it is, by what is known of it or by what it calls itself; null: cannot be told. */
export function genericOf(family: string): Generic | null {
  const name = family.toLowerCase();
  const known = kindIn(EMAIL_SAFE, name) ?? kindIn(WEB, name) ?? kindIn(SYSTEM, name);
  if (known) return known;
  if (/\b(?:mono|code|typewriter)\b/.test(name)) return 'monospace';
  if (/\b(?:sans|grotesk|grotesque|gothic)\b/.test(name)) return 'sans-serif';
  return /\b(?:serif|slab|antiqua|garamond|caslon)\b/.test(name) ? 'serif' : null;
}

/** Signs, not words. */
export function isIconFont(family: string): boolean {
  return /awesome|icon|glyph|dingbat|emoji|symbol|^material/i.test(family);
}
