/** Word packs of the guide's own: YAML files as `packs/` has them. What is wrong with one is a problem of the guide. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PACK_MESSAGES } from '../language/index.ts';
import type { PackEntry } from '../model/index.ts';
import { isFile, neighbourHint } from './find.ts';
import type { GuideProblem } from './guide-error.ts';
import { type GuideMap, type GuideNode, isList, isMap } from './node.ts';
import { isPackPath, type OwnPack } from './packs.ts';
import { parseGuide } from './parse.ts';
import { anyOf, didYouMean } from './suggest.ts';
import { shown } from './validate.ts';

const PACK_KEYS = ['name', 'rule', 'language', 'summary', 'sources', 'message', 'entries'];
const ENTRY_KEYS = ['avoid', 'use', 'because', 'inflect', 'unless', 'within', 'message'];

type Report = (message: string, hint: string | null, node: GuideNode) => void;

/** @param root Absolute folder of the guide; paths of packs are relative to it. */
export function readPackFiles(
  guide: GuideNode,
  root: string,
  problems: GuideProblem[],
): { packs: ReadonlyMap<string, OwnPack>; contents: readonly Uint8Array[] } {
  const packs = new Map<string, OwnPack>();
  const contents: Uint8Array[] = [];
  for (const { value, place } of namedIn(guide)) {
    if (typeof value !== 'string' || !isPackPath(value) || packs.has(value)) continue;
    const file = resolve(root, value);
    if (!isFile(file)) {
      const hint = neighbourHint(root, value) ?? 'Paths are relative to the guide that names them.';
      problems.push({ message: `There is no word pack at "${value}".`, hint, place });
      continue;
    }
    const bytes = readFileSync(file);
    contents.push(bytes);
    const parsed = parseGuide(bytes.toString('utf8'), file);
    problems.push(...parsed.problems);
    const report: Report = (message, hint, at) => problems.push({ message, hint, place: at.place });
    if (parsed.problems.length > 0) continue;
    const empty = { value: null, place: { path: file, line: 1, column: 1 } };
    const pack = packFrom(parsed.node ?? empty, report);
    if (pack) packs.set(value, pack);
  }
  return { packs, contents };
}

function namedIn({ value }: GuideNode): readonly GuideNode[] {
  const voice = isMap(value) ? value.get('voice')?.value : undefined;
  const packs = isMap(voice) ? voice.get('packs') : undefined;
  if (!packs) return [];
  return isList(packs.value) ? packs.value : [packs];
}

function packFrom(node: GuideNode, report: Report): OwnPack | null {
  const keys = keysOf(node, 'The word pack', PACK_KEYS, report);
  if (!keys) return null;
  const rules = Object.keys(PACK_MESSAGES);
  const ruleNode = keys.get('rule');
  if (!ruleNode)
    report('The word pack lacks "rule".', `The rule that reports its words: ${anyOf(rules)}.`, node);
  else oneOf(ruleNode, '"rule"', rules, report);
  const rule = String(ruleNode?.value);
  const messages = PACK_MESSAGES[rule] ?? Object.values(PACK_MESSAGES).flat();
  const usual = keys.get('message');
  if (usual) oneOf(usual, '"message"', messages, report);
  const list = keys.get('entries');
  if (!list || !isList(list.value) || list.value.length === 0) {
    report(
      'The word pack should hold a list of "entries".',
      'Write entries: [{avoid: [word], use: [better]}].',
      list ?? node,
    );
    return null;
  }
  const entries = list.value.map((entry, i) => entryFrom(entry, `entries[${i}]`, messages, report));
  return {
    rule,
    entries: entries
      .filter((entry) => entry !== null)
      .map((entry) => ({ ...entry, message: entry.message ?? (usual ? String(usual.value) : null) })),
  };
}

function entryFrom(
  node: GuideNode,
  path: string,
  messages: readonly string[],
  report: Report,
): PackEntry | null {
  const keys = keysOf(node, `"${path}"`, ENTRY_KEYS, report);
  if (!keys) return null;
  const avoid = textsOf(keys, 'avoid', path, report);
  if (avoid.length === 0) report(`"${path}" lacks "avoid".`, 'The words that are not used.', node);
  const inflect = keys.get('inflect');
  if (inflect) oneOf(inflect, `"${path}.inflect"`, ['noun', 'verb'], report);
  const message = keys.get('message');
  if (message) oneOf(message, `"${path}.message"`, messages, report);
  const [because = null] = textsOf(keys, 'because', path, report);
  return {
    avoid,
    use: textsOf(keys, 'use', path, report),
    because,
    inflect: (inflect?.value ?? null) as PackEntry['inflect'],
    unless: textsOf(keys, 'unless', path, report),
    within: textsOf(keys, 'within', path, report),
    message: message ? String(message.value) : null,
  };
}

/** Null when the node is no group of keys. */
function keysOf(node: GuideNode, name: string, known: readonly string[], report: Report): GuideMap | null {
  if (!isMap(node.value)) {
    report(`${name} should be a group of keys, but is ${shown(node)}.`, `Keys: ${known.join(', ')}.`, node);
    return null;
  }
  for (const [key, child] of node.value) {
    if (known.includes(key)) continue;
    report(`Unknown key "${key}".`, didYouMean(key, known, `Known here: ${known.join(', ')}.`), child);
  }
  return node.value;
}

function oneOf(node: GuideNode, name: string, known: readonly string[], report: Report): void {
  if (known.includes(String(node.value))) return;
  report(
    `${name} should be ${anyOf(known)}, but is ${shown(node)}.`,
    didYouMean(String(node.value), known),
    node,
  );
}

/** A text, or a list of texts. */
function textsOf(keys: GuideMap, key: string, path: string, report: Report): string[] {
  const node = keys.get(key);
  if (!node) return [];
  return (isList(node.value) ? node.value : [node]).flatMap((item) => {
    if (typeof item.value === 'string' && item.value.trim() !== '') return [item.value];
    report(
      `"${path}.${key}" should be text, but is ${shown(item)}.`,
      'Put numbers, "yes" and "no" in quotes.',
      item,
    );
    return [];
  });
}
