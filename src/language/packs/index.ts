/** The word packs that brandlint brings. Their names are known at once; their words are loaded by the rule that asks. */
import type { PackEntry } from '../../model/index.ts';
import { unpack } from './pack.ts';
import { packs } from './registry.generated.ts';

export { PACK_MESSAGES, type PackInfo } from './pack.ts';
export { packs };

/** @throws Error when no pack has this name. */
export async function loadPack(name: string): Promise<readonly PackEntry[]> {
  const pack = packs.find((pack) => pack.name === name);
  if (!pack) throw new Error(`no pack is called ${name}`);
  const { default: entries } = await pack.load();
  return entries.map(unpack);
}
