/** `brandlint logo FILE…`: which logo a picture shows, and what was done to it. */
import { existsSync } from 'node:fs';
import { basename, extname, relative, resolve } from 'node:path';
import { Chalk } from 'chalk';
import { formatHex, nearestColor } from '../../color/index.ts';
import { loadGuide } from '../../guide/load.ts';
import { type Identity, identify, nearness } from '../../image/identify.ts';
import { toSlashes } from '../../lint/discover.ts';
import { imageResolver, inspect } from '../../lint/images.ts';
import { folderOf } from '../../lint/inputs.ts';
import { type Looks, looksOf } from '../../lint/looks.ts';
import type { LogoMisuse } from '../../model/index.ts';
import {
  type BrandGuide,
  type Color,
  type ImageFile,
  type LogoVariant,
  UserError,
} from '../../model/index.ts';
import { pathFromCwd } from '../../reporters/paths.ts';
import type { LogoFlags } from '../program.ts';
import type { Outcome, Terminal } from '../terminal.ts';

type FoundFile = Extract<ImageFile, { status: 'found' }>;

interface OwnLogo {
  readonly kind: 'approved' | 'retired';
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly variant: LogoVariant | null;
  readonly file: ImageFile | null;
}

interface Inspected {
  readonly file: ImageFile;
  readonly identity: Identity<OwnLogo> | null;
  readonly nearest: { readonly logo: OwnLogo; readonly distance: number; readonly similarity: number } | null;
  /** The approved file that should stand in its place; null: it is one, or is no logo of the guide's. */
  readonly instead: string | null;
}

export async function logo(paths: readonly string[], flags: LogoFlags, terminal: Terminal): Promise<Outcome> {
  const { cwd } = terminal;
  refuse(paths, flags, cwd);
  const guide = await loadGuide({
    cwd,
    near: folderOf({ cwd, paths }),
    ...(flags.config !== undefined && { config: flags.config }),
  });
  const looks = looksOf(guide);
  const own = await ownLogos(guide, looks);
  if (own.length === 0) {
    throw new UserError(`${guide.path} names no logo to hold a picture against.`, {
      hint: 'Add its files under logo.images.',
    });
  }
  const results: Inspected[] = [];
  for (const path of paths) results.push(await inspectFile(resolve(cwd, path), own, guide, looks));
  await terminal.write(
    flags.format === 'json'
      ? json(results, guide)
      : results.map((result) => text(result, guide, terminal)).join('\n'),
  );
  if (flags.inspect) {
    const { drawBeside } = await import('../../lint/draw-beside.ts');
    for (const [i, result] of results.entries()) {
      const output = flags.output ?? drawingName(paths[i]!);
      const shown = (result.identity?.logo ?? result.nearest?.logo ?? own[0]!).path;
      const drawn = await drawBeside(
        result.file,
        own.find(({ path }) => path === shown)!.file,
        guide.root,
        resolve(cwd, output),
      );
      await terminal.warn(drawn.ok ? `${output} shows it beside ${shown}.\n` : `${drawn.reason}\n`);
    }
  }
  for (const notice of looks.notices()) await terminal.warn(`${notice}\n`);
  return 'clean';
}

/** @throws UserError for what cannot be done, before anything is. */
function refuse(paths: readonly string[], { inspect, output, force }: LogoFlags, cwd: string): void {
  for (const path of paths) {
    if (inspectable(resolve(cwd, path))) continue;
    throw new UserError(`There is no file ${path}.`, { hint: 'Check its spelling.' });
  }
  if (output !== undefined && !inspect)
    throw new UserError('--output names the drawing of --inspect, which is not asked for.', {
      hint: 'Add --inspect.',
    });
  if (output !== undefined && paths.length > 1)
    throw new UserError('--output names one drawing, and there are several files.', {
      hint: 'Leave it out: each drawing is then named after its file.',
    });
  if (!inspect || force) return;
  for (const path of paths) {
    const drawing = output ?? drawingName(path);
    if (existsSync(resolve(cwd, drawing)))
      throw new UserError(`${drawing} is there already.`, { hint: 'Add --force to write over it.' });
  }
}

function inspectable(absolute: string): boolean {
  return inspect(absolute, absolute).status !== 'missing';
}

/** In the working folder: the file may lie where nobody wants another. */
function drawingName(path: string): string {
  return `${basename(path, extname(path))}.inspect.png`;
}

async function ownLogos(guide: BrandGuide, looks: Looks): Promise<OwnLogo[]> {
  const image = imageResolver(guide.root);
  const open = async (path: string): Promise<ImageFile | null> => {
    const file = image(path, guide.path);
    return file?.status === 'found' ? looks.open(file) : file;
  };
  const logos: OwnLogo[] = [];
  for (const variant of guide.logos)
    logos.push({ kind: 'approved', ...variant, variant, file: await open(variant.path) });
  for (const { path, source } of guide.retiredLogos)
    logos.push({
      kind: 'retired',
      name: basename(path),
      path,
      source,
      variant: null,
      file: await open(path),
    });
  return logos;
}

async function inspectFile(
  absolute: string,
  own: readonly OwnLogo[],
  guide: BrandGuide,
  looks: Looks,
): Promise<Inspected> {
  const closed = inspect(absolute, toSlashes(relative(guide.root, absolute)));
  const file = closed.status === 'found' ? await looks.open(closed) : closed;
  const identity = file.status === 'found' ? identify(file, own) : null;
  const nearest = file.status === 'found' && !identity ? nearestOf(file, own) : null;
  return { file, identity, nearest, instead: identity && insteadOf(identity, file, guide) };
}

function nearestOf(file: FoundFile, own: readonly OwnLogo[]): Inspected['nearest'] {
  const all = own.flatMap((logo) => {
    if (logo.file?.status !== 'found' || !logo.file.look || !file.look) return [];
    const near = nearness(file.look, logo.file.look);
    return near ? [{ logo, ...near }] : [];
  });
  return all.sort((a, b) => b.similarity - a.similarity)[0] ?? null;
}

function insteadOf({ logo, misuse }: Identity<OwnLogo>, file: ImageFile, guide: BrandGuide): string | null {
  if (logo.kind === 'approved' && faultsOf(misuse, guide).length === 0) return null;
  if (logo.kind === 'approved') {
    // A logo that was recoloured to be light was meant for a dark ground.
    const tone = file.status === 'found' ? file.look?.marks[0]?.tone : undefined;
    const toned = misuse.recoloured.length > 0 && guide.logos.find((variant) => variant.tone === tone);
    return (toned || logo).path;
  }
  return guide.logos[0]?.path ?? null;
}

const HOW: Readonly<Record<Identity<unknown>['how'], string>> = {
  bytes: 'the very file',
  svg: 'the same drawing',
  look: 'by its look',
};

/** What was done to it, in words. */
function faultsOf(misuse: LogoMisuse, guide: BrandGuide): string[] {
  const { stretched, recoloured, inverted, rotated, cropped, effects, background } = misuse;
  const faults: string[] = [];
  if (stretched) {
    const { ratio, natural } = stretched;
    const by = Math.round(Math.abs((ratio > natural ? ratio / natural : natural / ratio) - 1) * 100);
    faults.push(
      `stretched: ${by}% too ${ratio > natural ? 'wide' : 'tall'} for its ${ratio > natural ? 'height' : 'width'}`,
    );
  }
  if (inverted) faults.push('inverted: each colour became its opposite');
  else
    for (const { from, to } of recoloured)
      faults.push(`recoloured: ${named(from, guide)} became ${named(to, guide)}`);
  if (rotated !== 0)
    faults.push(`turned: about ${Math.abs(rotated)}° ${rotated > 0 ? 'clockwise' : 'anticlockwise'}`);
  if (cropped) {
    const sides = Object.entries(cropped).filter(([, part]) => part > 0);
    faults.push(
      `cropped: about ${sides.map(([side, part]) => `${Math.round(part * 100)}% off the ${side}`).join(', ')}`,
    );
  }
  if (effects.includes('shadow')) faults.push('effect: a soft shadow or glow around it');
  if (background)
    faults.push(`background: a box of ${named(background, guide)} behind it, where the logo has none`);
  return faults;
}

/** Colours this near are one to the eye, CIEDE2000. */
const SAME = 2;

function named(color: Color, { palette }: BrandGuide): string {
  const nearest = nearestColor(color, palette);
  const hex = formatHex(color);
  if (!nearest) return hex;
  const { name } = nearest.entry;
  return nearest.distance < SAME
    ? `${hex} (${name})`
    : `${hex} (nearest ${name}, ${nearest.distance.toFixed(1)} away)`;
}

function text(
  { file, identity, nearest, instead }: Inspected,
  guide: BrandGuide,
  terminal: Terminal,
): string {
  const chalk = new Chalk({ level: terminal.colorLevel });
  const title = 'path' in file ? pathFromCwd(file.path, { root: guide.root, cwd: terminal.cwd }) : file.url;
  const lines = [chalk.bold(title)];
  const say = (label: string, value: string) => lines.push(`  ${chalk.dim(label.padEnd(12))} ${value}`);
  if (file.status !== 'found') {
    say('cannot read', file.status === 'unreadable' ? `${file.reason}.` : 'there is no such file.');
    return `${lines.join('\n')}\n`;
  }
  say('logo', identity ? identified(identity) : unidentified(file, nearest));
  const [mark] = file.look?.marks ?? [];
  const size = file.width && file.height ? `${px(file.width)} × ${px(file.height)} px` : 'none of its own';
  const ratio = mark && (mark.box.width / mark.box.height).toFixed(2);
  say(
    'size',
    mark ? `${size}; the mark alone ${px(mark.box.width)} × ${px(mark.box.height)} px, ${ratio} to 1` : size,
  );
  if (mark) {
    const colors = mark.colors.slice(0, 6);
    say(
      'colours',
      colors.map(({ color, share }) => `${named(color, guide)} ${Math.round(share * 100)}%`).join(', '),
    );
    const ground = mark.ground ? `on ${named(mark.ground, guide)}` : 'on a transparent ground';
    const turned = identity?.polarity === 'inverted' ? '; the logo is the other way about' : '';
    say('tone', `${mark.tone}, ${ground}${turned}`);
  }
  if (file.look?.animated) say('animated', 'only its first frame is looked at');
  if (identity) {
    const faults = faultsOf(identity.misuse, guide);
    for (const [i, fault] of faults.entries()) say(i === 0 ? 'changed' : '', fault);
    if (faults.length === 0 && identity.how === 'look') say('changed', 'nothing but its size or encoding');
  }
  if (instead) say('use instead', instead);
  return `${lines.join('\n')}\n`;
}

function identified({ logo, how, distance, confidence }: Identity<OwnLogo>): string {
  const standing = logo.kind === 'approved' ? 'approved' : 'retired: the brand no longer uses it';
  const bits = how === 'look' ? `, ${distance} of 64 bits differ` : '';
  const name = logo.kind === 'approved' ? `${logo.name} (${logo.path})` : logo.path;
  return `${confidence === 'likely' ? 'probably ' : ''}${name}, ${standing}; ${HOW[how]}${bits}`;
}

function unidentified(file: FoundFile, nearest: Inspected['nearest']): string {
  if (!file.look) return 'not one of the guide’s files; what it shows cannot be told';
  if (file.look.marks.length === 0) return 'none: there is no mark on an even ground';
  if (!nearest) return 'none of the guide’s';
  return `none of the guide’s; nearest ${nearest.logo.path}, ${nearest.distance} of 64 bits differ`;
}

function px(value: number): string {
  return String(Math.round(value));
}

function json(results: readonly Inspected[], guide: BrandGuide): string {
  const hex = (color: Color | null) => color && formatHex(color);
  const color = (value: Color) => {
    const nearest = nearestColor(value, guide.palette);
    return {
      hex: formatHex(value),
      nearest: nearest && {
        name: nearest.entry.name,
        difference: Math.round(nearest.distance * 100) / 100,
      },
    };
  };
  const files = results.map(({ file, identity, nearest, instead }) => {
    const found = file.status === 'found' ? file : null;
    const [mark] = found?.look?.marks ?? [];
    return {
      path: 'path' in file ? file.path : file.url,
      status: file.status,
      reason: file.status === 'unreadable' ? file.reason : null,
      width: found?.width ?? null,
      height: found?.height ?? null,
      animated: found?.look?.animated ?? null,
      mark: mark
        ? {
            ...mark.box,
            ratio: mark.box.width / mark.box.height,
            ground: hex(mark.ground),
            tone: mark.tone,
            colors: mark.colors.map((share) => ({ ...color(share.color), share: share.share })),
          }
        : null,
      logo: identity && {
        kind: identity.logo.kind,
        name: identity.logo.name,
        path: identity.logo.path,
        source: identity.logo.source,
        how: identity.how,
        confidence: identity.confidence,
        distance: identity.distance,
        similarity: Math.round(identity.similarity * 1000) / 1000,
        polarity: identity.polarity,
        misuse: {
          ...identity.misuse,
          recoloured: identity.misuse.recoloured.map(({ from, to, difference }) => ({
            from: hex(from),
            to: hex(to),
            difference,
          })),
          background: hex(identity.misuse.background),
        },
      },
      nearest: nearest && {
        kind: nearest.logo.kind,
        path: nearest.logo.path,
        distance: nearest.distance,
        similarity: Math.round(nearest.similarity * 1000) / 1000,
      },
      instead,
    };
  });
  return `${JSON.stringify({ version: 1, guide: { path: guide.path, sha256: guide.sha256 }, files }, null, 2)}\n`;
}
