/** What the guide's `voice.packs` name: packs that brandlint brings, and files of the guide's own. */
import { packs } from '../language/index.ts';
import type { PackEntry, WordPack } from '../model/index.ts';
import type { ReportFault } from './resolve.ts';
import { anyOf, didYouMean } from './suggest.ts';

/** A file of the guide's own, read. */
export interface OwnPack {
  readonly rule: string;
  readonly entries: readonly PackEntry[];
}

/** What nobody has to ask for: the lists that hold for every brand. */
export const DEFAULT_PACKS: readonly string[] = ['inclusive', 'cliches', 'hype'];

/** A path has a slash or an extension; no name of a pack has. */
export function isPackPath(name: string): boolean {
  return /[./\\]/.test(name);
}

/** Null for a name that no pack has, and for a file that could not be read. */
export function packOf(
  name: string,
  source: string,
  own: ReadonlyMap<string, OwnPack>,
  report: ReportFault,
): WordPack | null {
  if (isPackPath(name)) {
    const pack = own.get(name);
    return pack ? { name, source, ...pack } : null;
  }
  const pack = packs.find((pack) => pack.name === name);
  if (pack) return { name, rule: pack.rule, entries: null, source };
  const names = packs.map((pack) => pack.name);
  report(
    source,
    `There is no word pack "${name}".`,
    didYouMean(name, names, `Packs: ${anyOf(names)}. A file of your own is named by its path: ./words.yaml.`),
  );
  return null;
}
