/**
 * Opens the pictures that may be logos, before the rules run: these are synchronous and pure, and opening is
 * neither. Each file is opened once in a run, by its content.
 */
import { resolve } from 'node:path';
import { isPerhapsLogo, picturesToCarryLogo } from '../image/index.ts';
import { isOnChannel } from '../language/budget.ts';
import type {
  Asset,
  BrandGuide,
  ImageFile,
  ImageLook,
  ImageUse,
  LogoInside,
  SvgIdentity,
} from '../model/index.ts';
import type { ImageResolver } from './check.ts';
import { pictureBytes } from './images.ts';
import type { LogoSearch } from './inside.ts';

type FoundFile = Extract<ImageFile, { status: 'found' }>;

type OpenedFile =
  | { readonly ok: true; readonly look: ImageLook | null; readonly svg: SvgIdentity | null }
  | { readonly ok: false; readonly reason: string };

export interface Looks {
  /**
   * Opens what may be a logo in an asset, and the guide's own to hold it against.
   * @returns a resolver that knows what was opened, for the rules.
   */
  prepareLooks(assets: readonly Asset[], from: string, image: ImageResolver): Promise<ImageResolver>;
  /** The file with its look, whoever asks. */
  open(file: FoundFile): Promise<ImageFile>;
  /** What to tell the user, once a run: that pictures were not opened, and why. */
  notices(): readonly string[];
}

function isOnKnownGround({ grounds }: ImageUse): boolean {
  return grounds.some(({ ground, hidden }) => !hidden && (ground.color !== null || ground.stops.length > 0));
}

/** Whether a picture is one of the logos and little else: how large it is there needs no search. */
function isFilledByLogo({ identity, look, width, height }: FoundFile): boolean {
  const mark = look?.marks[0];
  if (!identity || !mark || !width || !height) return Boolean(identity);
  return Math.max(mark.box.width / width, mark.box.height / height) > 0.6;
}

/** `logo.required-in-images` */
function channelsWithLogoInPictures({ data, logos }: BrandGuide): readonly string[] {
  const { logo } = data as { logo?: { 'required-in-images'?: string | string[] } };
  return logos.length > 0 ? [logo?.['required-in-images'] ?? []].flat() : [];
}

export const NO_SHARP =
  'Pictures are not opened: sharp, which does that, is not installed or has no build for this machine. Logos are known by their files and names alone.';

interface LooksOptions {
  /** What is judged instead of the disk, by path: files that are staged. */
  readonly held?: ReadonlyMap<string, () => Uint8Array>;
  /** For tests: in place of what loads sharp. Sharp's types stay inside: a user may not have them. */
  readonly load?: () => Promise<null>;
}

export function looksOf(guide: BrandGuide, { held, load }: LooksOptions = {}): Looks {
  const opened = new Map<string, Promise<OpenedFile>>();
  /** With its look, by path; one object a file, so that what is worked out of it is kept with it. */
  const files = new Map<string, ImageFile>();
  const searched = new Map<string, Promise<LogoInside | 'absent' | null>>();
  let search: Promise<LogoSearch | null> | undefined;
  const mustCarry = channelsWithLogoInPictures(guide);
  /** How many of `files` were held against the guide's logos. */
  let identified = 0;
  let isMissing = false;

  const bytesOf = (path: string): Uint8Array => pictureBytes(resolve(guide.root, path), held?.get(path));

  const read = async (file: FoundFile): Promise<OpenedFile> => {
    const { loadSharp, looksLikeSvg, openPixels, SVG_LIMIT, PIXEL_LIMIT } = await import('./pixels.ts');
    if ((file.width ?? 0) * (file.height ?? 0) > PIXEL_LIMIT && !file.path.endsWith('.svg'))
      return { ok: false, reason: 'it says it has more pixels than any picture of a campaign' };
    let bytes: Uint8Array;
    try {
      bytes = bytesOf(file.path);
    } catch {
      return { ok: false, reason: 'it cannot be opened' };
    }
    const isSvg = looksLikeSvg(bytes);
    const svg =
      isSvg && bytes.length <= SVG_LIMIT
        ? (await import('../image/svg.ts')).readSvgIdentity(new TextDecoder().decode(bytes))
        : null;
    const sharp = await (load ?? loadSharp)();
    if (!sharp) {
      isMissing = true;
      return { ok: true, look: null, svg };
    }
    const pixels = await openPixels(bytes, sharp);
    if (!pixels.ok) return isSvg && svg ? { ok: true, look: null, svg } : pixels;
    const { measureLook } = await import('../image/look.ts');
    return { ok: true, look: measureLook(pixels.pixels, pixels), svg };
  };

  const open = async (file: FoundFile): Promise<ImageFile> => {
    const known = files.get(file.path);
    if (known) return known;
    const reading = opened.get(file.sha256) ?? read(file);
    opened.set(file.sha256, reading);
    const result = await reading;
    const withLook: ImageFile = result.ok
      ? { ...file, look: result.look, svg: result.svg }
      : { status: 'unreadable', path: file.path, reason: result.reason };
    files.set(file.path, withLook);
    return withLook;
  };

  /** Holds what was opened against the guide's own logos, once a file. */
  const identifyAll = async (own: readonly (ImageFile | null)[]): Promise<void> => {
    if (files.size === identified) return;
    const paths = [...guide.logos, ...guide.retiredLogos].map(({ path }) => path);
    const logos = await Promise.all(
      own.map(async (file, i) => ({
        path: paths[i]!,
        file: file?.status === 'found' ? await open(file) : file,
      })),
    );
    const { identify } = await import('../image/identify.ts');
    for (const [path, file] of files) {
      if (file.status !== 'found' || file.identity !== undefined) continue;
      const found = identify(file, logos);
      const identity =
        found === null || found.how === 'bytes'
          ? null
          : { path: found.logo.path, how: found.how, misuse: found.misuse };
      files.set(path, { ...file, identity });
    }
    identified = files.size;
  };

  const startSearch = async (own: readonly (ImageFile | null)[]): Promise<LogoSearch | null> => {
    const { loadSharp } = await import('./pixels.ts');
    const sharp = await (load ?? loadSharp)();
    if (!sharp) {
      isMissing = true;
      return null;
    }
    const { logoSearch } = await import('./inside.ts');
    const approved = own.slice(0, guide.logos.length).filter((file) => file?.status === 'found');
    return logoSearch(approved, bytesOf, sharp);
  };

  /** Looks for the approved logos in a picture, once a content. What is itself one needs no search. */
  const searchIn = async (path: string, own: readonly (ImageFile | null)[]): Promise<void> => {
    const file = files.get(path);
    if (file?.status !== 'found' || file.inside !== undefined || isFilledByLogo(file)) return;
    if (own.some((logo) => logo?.status === 'found' && logo.sha256 === file.sha256)) return;
    search ??= startSearch(own);
    const searching = searched.get(file.sha256) ?? search.then((look) => look?.(file) ?? null);
    searched.set(file.sha256, searching);
    files.set(path, { ...file, inside: await searching });
  };

  const prepareLooks: Looks['prepareLooks'] = async (assets, from, image) => {
    if (guide.logos.length + guide.retiredLogos.length === 0) return image;
    const carriers = new Set<string>();
    // Hashing loads a part of Node that is slow to start: not before something may be a logo.
    let own: readonly (ImageFile | null)[] | undefined;
    let hashes = new Set<string>();
    let isAny = false;
    for (const asset of assets) {
      for (const use of asset.images) {
        if (!use.src || !isPerhapsLogo(use, { guide, asset })) continue;
        const file = image(use.src.text, from);
        if (file?.status !== 'found') continue;
        if (!own) {
          own = [...guide.logos, ...guide.retiredLogos].map(({ path }) => image(path, guide.path));
          hashes = new Set(own.flatMap((logo) => (logo?.status === 'found' ? [logo.sha256] : [])));
        }
        // The very file needs a look only where it stands on something it may be lost on.
        if (hashes.has(file.sha256) && !isOnKnownGround(use)) continue;
        await open(file);
        isAny = true;
      }
      if (!isOnChannel(mustCarry, asset.channel)) continue;
      for (const use of picturesToCarryLogo(asset, ({ src }) => src && image(src.text, from))) {
        const file = image(use.src!.text, from);
        if (file?.status !== 'found') continue;
        await open(file);
        carriers.add(file.path);
        isAny = true;
      }
    }
    if (!isAny) return withLooks(image);
    own ??= [...guide.logos, ...guide.retiredLogos].map(({ path }) => image(path, guide.path));
    await identifyAll(own);
    for (const path of carriers) await searchIn(path, own);
    return withLooks(image);
  };

  const withLooks =
    (image: ImageResolver): ImageResolver =>
    (src, fromPath) => {
      const file = image(src, fromPath);
      return file?.status === 'found' ? (files.get(file.path) ?? file) : file;
    };

  return { prepareLooks, open, notices: () => (isMissing ? [NO_SHARP] : []) };
}
