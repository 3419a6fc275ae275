/** What the guide's `voice.packs` name: packs that brandlint brings, and files of the guide's own. */
import { packs } from '../language/index.ts';
import type { BrandGuide, GuideFault, PackEntry, WordPack } from '../model/index.ts';
import type { GuideData } from './guide.generated.ts';
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

/** Null for a name that no pack has, and for a file that could not be read: `packFaults` and the file's problems say so. */
export function packOf(name: string, source: string, own: ReadonlyMap<string, OwnPack>): WordPack | null {
  if (isPackPath(name)) {
    const pack = own.get(name);
    return pack ? { name, source, ...pack } : null;
  }
  const pack = packs.find((pack) => pack.name === name);
  return pack ? { name, rule: pack.rule, entries: null, source } : null;
}

/** Names under `voice.packs` that no pack has. */
export function packFaults({ data }: BrandGuide): GuideFault[] {
  const written = (data as GuideData).voice?.packs ?? [];
  const names = packs.map((pack) => pack.name);
  return [written].flat().flatMap((name, i): GuideFault[] => {
    if (isPackPath(name) || names.includes(name)) return [];
    const at = Array.isArray(written) ? `voice.packs[${i}]` : 'voice.packs';
    const hint = didYouMean(
      name,
      names,
      `Packs: ${anyOf(names)}. A file of your own is named by its path: ./words.yaml.`,
    );
    return [
      { rule: 'guide/pack', messageId: 'unknown', at, source: at, actual: name, data: { hint: hint ?? '' } },
    ];
  });
}
