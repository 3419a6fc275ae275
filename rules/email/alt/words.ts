/** Alternative texts that say nothing of the picture. */

export interface Fault {
  readonly kind: 'file-name' | 'generic' | 'opening';
  readonly actual: string;
}

export function faultIn(said: string, address: string): Fault | null {
  if (GENERIC.test(said)) return { kind: 'generic', actual: said };
  if (isFileName(said, address)) return { kind: 'file-name', actual: said };
  const opening = OPENING.exec(said)?.[0];
  return opening && !TITLE.test(said) ? { kind: 'opening', actual: opening.trimEnd() } : null;
}

const EXTENSION = /^\S.*\.(?:png|jpe?g|gif|webp|svg|avif|bmp|tiff?|heic)$/i;
/** What cameras, phones and programs call a picture. */
const CAMERA =
  /^(?:(?:IMG|DSC[FN]?|DCIM|PXL|MVI|P)[-_ ]?\d{3,}(?:[-_]\w+)*|(?:Screen ?shot|Screen Shot|Bildschirmfoto) \d{4}\b.*|(?:image|img|picture|photo|untitled|bild)[-_ ]?\(?\d+\)?|untitled(?: design)?(?:[-_ ]\d+)?|(?:stock|shutterstock|istock|adobestock|gettyimages|unsplash|pexels)[-_ ]?(?:photo)?[-_ ]?\d*)$/i;
/** A word of files in a name without spaces: `hero-banner`, `sale_final_v2`. */
const PART =
  /(?:^|[-_])(?:final|v\d+|draft|copy|banner|hero|img|image|header|footer|bg|background|thumb(?:nail)?|mobile|desktop|retina|web|\d+x\d+|\d+px|@\dx)(?:[-_.@]|$)/i;

function isFileName(said: string, address: string): boolean {
  if (EXTENSION.test(said) || CAMERA.test(said)) return true;
  if (/\s/.test(said)) return false;
  if (/^[0-9a-f]{8,}$/i.test(said) && /\d/.test(said) && /[a-f]/i.test(said)) return true;
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(said) || /@[23]x$/i.test(said)) return true;
  if (/[a-z0-9]_[a-z0-9]/i.test(said) && !/^@/.test(said)) return true;
  if (/-/.test(said) && PART.test(said)) return true;
  const stem = address
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
  // `e-bike.jpg` shows an e-bike.
  return said.toLowerCase() === stem.toLowerCase() && /-.*-|\d{3}/.test(said);
}

const GENERIC =
  /^(?:an? |the |our |your )?(?:(?:hero|header|footer|main|product|email|section|placeholder|featured?|background) )?(?:image|picture|photo|pic|graphic|banner|icon|logo|hero|header|footer|thumbnail|placeholder|spacer|alt|alt(?:ernative)?[ _-]?text|image description|img|illustration|untitled|null|undefined|todo|tbd)\.?$/i;

const OPENING =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|pic|illustration|drawing|screenshot|icon)s? (?:of|showing|that shows|depicting) /i;
/** Names of things that are called a picture: "Photo of the day". */
const TITLE = /\bof the (?:day|week|month|year)\b|^(?:the )?picture of (?:dorian gray|health)\b|"|“/i;
