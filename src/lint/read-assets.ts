/** The files of a run as assets, for what looks at them without judging. */
import unreadable from '../../rules/file/unreadable/rule.ts';
import { type Asset, type BrandGuide, LineIndex, type Position } from '../model/index.ts';
import { withPlacement } from './channel.ts';
import type { Crash } from './check.ts';
import { filterAssets, refuseUnknownChannels } from './filter.ts';
import { adopter, inputsOf, inTurn, noCopyNotice } from './inputs.ts';
import { neighboursOf } from './neighbours.ts';
import { openInput } from './open.ts';
import type { RunOptions } from './run.ts';
import { compareText, render } from './settle.ts';

export interface ReadAssets {
  /** Those with an asset in them, ordered by path. */
  readonly files: readonly {
    readonly path: string;
    readonly assets: readonly Asset[];
    positionAt(offset: number): Position;
  }[];
  /** What was named and holds no copy, and what cannot be read. Sentences. */
  readonly notices: readonly string[];
  /** Readers that failed: our fault. */
  readonly crashes: readonly Crash[];
}

/** @throws UserError for a wrong path or channel. */
export async function readAssets(
  options: Pick<RunOptions, 'cwd' | 'paths' | 'channels' | 'onProgress'>,
  guide: BrandGuide,
): Promise<ReadAssets> {
  refuseUnknownChannels(options, guide);
  const { inputs, notices } = await inputsOf(options, guide);
  const files: ReadAssets['files'][number][] = [];
  const { find } = neighboursOf(guide.root, new Map(), adopter(inputs, {}, guide));
  const said = [...notices];
  const crashes: Crash[] = [];
  for await (const input of inTurn(inputs, options.onProgress)) {
    const opened = await openInput(input, guide);
    if (opened.kind === 'fault' && opened.rule === 'file/unreadable') {
      const { report, before } = opened;
      const end = { start: before.length, end: before.length };
      const message = unreadable.messages[report.messageId]!;
      said.push(`${input.path}: ${render(message, { ...report, range: end })}`);
    }
    if (opened.kind === 'passed-over' && input.explicit) said.push(noCopyNotice(input));
    if (opened.kind !== 'copy') continue;
    const { source } = opened;
    const { path, text } = source;
    try {
      const { assets } = await (await opened.reader()).read(source, guide, (address) => find(address, path));
      if (opened.mayBeOther && assets.length === 0 && input.explicit) said.push(noCopyNotice(input));
      const placed = assets.map((asset) => withPlacement(asset, guide));
      const kept = filterAssets(options, placed);
      if (kept.length === 0) continue;
      const lines = new LineIndex(text);
      files.push({ path, assets: kept, positionAt: (offset) => lines.positionAt(offset) });
    } catch (error) {
      crashes.push({ path, rule: null, error });
    }
  }
  files.sort((a, b) => compareText(a.path, b.path));
  return { files, notices: said, crashes };
}
