/**
 * The groups of one file of Design Tokens, with what they extend and inherit, and what a reference into them means.
 * Format module 2025.10, "Groups" and "Aliases / References".
 */
import { type GuideMap, type GuideNode, isList, isMap } from '../node.ts';
import { type BrokenAlias, circle, type TokenFault } from './token.ts';

/** `legacy`: `value` and `type` without the dollar sign, as Style Dictionary had them. */
export type Notation = 'design-tokens' | 'legacy';

/** Groups that extend groups can make a small file stand for a huge one. */
const MOST_TOKENS = 20_000;

/** One object of the file that makes up a group: its own, then those it extends. */
interface Layer {
  readonly node: GuideNode;
  /** The type that is inherited where it is written. */
  readonly home: string | null;
  /** By `$extends`. */
  readonly isInherited: boolean;
}

export interface Group {
  readonly kind: 'group';
  readonly path: readonly string[];
  readonly layers: readonly Layer[];
  readonly type: string | null;
  readonly isDeprecated: boolean;
  /** Every object it and the groups around it are made of: to hold one of these again would never end. */
  readonly lineage: ReadonlySet<GuideNode>;
  readonly children: Map<string, Group | TokenNode | null>;
}

export interface TokenNode {
  readonly kind: 'token';
  readonly path: readonly string[];
  readonly node: GuideNode;
  /** Of the groups around it. */
  readonly inherited: string | null;
  readonly isDeprecated: boolean;
}

export interface Raw {
  readonly kind: 'raw';
  readonly node: GuideNode;
  /** The token it is a part of. */
  readonly within: TokenNode | null;
}

/** Told in words once every token is known. */
export interface BrokenReference {
  readonly reference: string;
  readonly at: GuideNode['place'];
  /** The token or group it stands in. */
  readonly from: readonly string[];
  /** What it leads to instead of what it should. */
  readonly target: Group | TokenNode | Raw | null;
  readonly wants?: 'token' | 'group';
  readonly messageId?: BrokenAlias['messageId'];
}

/** Which notation a file is in; null when it holds no tokens. */
export function notationOf(root: GuideNode): Notation | null {
  let hasLegacy = false;
  const look = ({ value }: GuideNode): boolean => {
    if (!isMap(value)) return false;
    if (['$value', '$type', '$extends'].some((key) => value.has(key))) return true;
    hasLegacy ||= isLegacyToken(value);
    return [...value.values()].some(look);
  };
  return look(root) ? 'design-tokens' : hasLegacy ? 'legacy' : null;
}

function isLegacyToken(node: GuideMap): boolean {
  const value = node.get('value')?.value;
  return (
    typeof value === 'string' || typeof value === 'number' || (isMap(value) && /^[rh]$/.test(firstKey(value)))
  );
}

function firstKey(map: GuideMap): string {
  return map.keys().next().value ?? '';
}

export class TokenTree {
  readonly root: Group;
  readonly keys: { readonly value: string; readonly type: string };
  readonly isLegacy: boolean;
  /** Of groups that cannot be what they say; found as the tree is walked. */
  readonly faults: TokenFault[] = [];
  readonly broken: BrokenReference[] = [];
  /** Groups and references that are being followed. */
  readonly #open: { readonly node: GuideNode; readonly name: string }[] = [];
  readonly #said = new Set<GuideNode>();

  constructor(root: GuideNode, notation: Notation) {
    this.isLegacy = notation === 'legacy';
    this.keys = this.isLegacy ? { value: 'value', type: 'type' } : { value: '$value', type: '$type' };
    this.root = this.#groupOf([], [{ node: root, home: null, isInherited: false }], null);
  }

  /** The text of a token's or group's own type. */
  typeOf(node: GuideNode): string | null {
    return text(mapOf(node).get(this.keys.type));
  }

  /** Every token, in the order of the file. */
  *tokens(): Generator<TokenNode> {
    const open: (Group | TokenNode)[] = [this.root];
    for (let count = 0; open.length > 0; ) {
      const next = open.pop()!;
      if (next.kind === 'token') {
        yield next;
        if (++count < MOST_TOKENS) continue;
        const data = { count: MOST_TOKENS };
        const at = next.node.place;
        this.faults.push({ rule: 'guide/token-file', messageId: 'many', at, data });
        return;
      }
      const names = new Set(next.layers.flatMap(({ node }) => [...mapOf(node).keys()]));
      const children = [...names].map((name) => this.child(next, name));
      open.push(...children.filter((child) => child !== null).reverse());
    }
  }

  /** A group or token below a group; null for a property or a plain value. */
  child(group: Group, name: string): Group | TokenNode | null {
    const known = group.children.get(name);
    if (known !== undefined) return known;
    const child = this.#makeChild(group, name);
    group.children.set(name, child);
    return child;
  }

  #makeChild(group: Group, name: string): Group | TokenNode | null {
    if (name.startsWith('$') && name !== '$root') return null;
    const path = [...group.path, name];
    const found = group.layers.flatMap((layer): Layer[] => {
      const node = mapOf(layer.node).get(name);
      const { isInherited } = layer;
      return node && isMap(node.value)
        ? [{ node, home: this.typeOf(layer.node) ?? layer.home, isInherited }]
        : [];
    });
    const [first] = found;
    if (!first) return null;
    const isDeprecated = deprecation(first.node) ?? group.isDeprecated;
    if (this.#isToken(first.node)) {
      // What is taken from elsewhere keeps the type it has there.
      const inherited = first.isInherited ? (first.home ?? group.type) : (group.type ?? first.home);
      return { kind: 'token', path, node: first.node, inherited, isDeprecated };
    }
    return this.#groupOf(
      path,
      found.filter(({ node }) => !this.#isToken(node)),
      group,
    );
  }

  #groupOf(path: readonly string[], own: readonly Layer[], parent: Group | null): Group {
    const lineage = new Set([...(parent?.lineage ?? []), ...own.map(({ node }) => node)]);
    const layers = own.flatMap((layer) => [layer, ...this.#extended(layer.node, path, lineage)]);
    for (const { node } of layers) lineage.add(node);
    const types = layers.map(({ node }) => this.typeOf(node));
    return {
      kind: 'group',
      path,
      layers,
      type: types.find((type) => type !== null) ?? parent?.type ?? layers[0]?.home ?? null,
      isDeprecated: layers[0] ? (deprecation(layers[0].node) ?? parent?.isDeprecated ?? false) : false,
      lineage,
      children: new Map(),
    };
  }

  /** The layers of the group that `$extends` names. */
  #extended(node: GuideNode, path: readonly string[], lineage: ReadonlySet<GuideNode>): readonly Layer[] {
    // The file as a whole is no group.
    const isGroup = path.length > 0 && !this.isLegacy;
    const extend = !isGroup ? undefined : (mapOf(node).get('$extends') ?? mapOf(node).get('$ref'));
    const reference = extend && referenceOf(extend);
    if (!extend || !reference) return [];
    const name = path.join('.');
    const trail = this.#open.findIndex((entry) => entry.node === node);
    if (trail !== -1) {
      const last = this.#open.at(-1)!;
      const round = this.#open.slice(trail);
      const names = [...round.map((entry) => entry.name), name];
      const closing = extendsOf(last.node);
      this.#sayOnce(last.node, circle(referenceOf(closing) ?? reference, closing.place, names));
      for (const entry of round) this.#said.add(entry.node);
      return [];
    }
    this.#open.push({ node, name });
    const target = this.find(reference);
    this.#open.pop();
    if (target?.kind !== 'group') {
      if (!this.#said.has(node))
        this.broken.push({ reference, at: extend.place, from: path, target, wants: 'group' });
      this.#said.add(node);
      return [];
    }
    const again = target.layers.find((layer) => lineage.has(layer.node));
    if (again) {
      this.#sayOnce(node, circle(reference, extend.place, [name, target.path.join('.'), name]));
      return [];
    }
    return target.layers.map(({ node, home }) => ({
      node,
      home: home ?? target.type,
      isInherited: true,
    }));
  }

  #sayOnce(node: GuideNode, fault: TokenFault): void {
    if (this.#said.has(node)) return;
    this.#said.add(node);
    this.faults.push(fault);
  }

  /** With a value, or a `$ref` that leads to a token. */
  #isToken(node: GuideNode): boolean {
    const map = mapOf(node);
    if (this.isLegacy) return isLegacyToken(map);
    if (map.has('$value')) return true;
    const reference = text(map.get('$ref'));
    if (reference === null) return false;
    // A circle of references has no group in it.
    if (this.#open.some((entry) => entry.node === node)) return true;
    this.#open.push({ node, name: reference });
    const target = this.find(reference);
    this.#open.pop();
    return target === null || target.kind === 'token';
  }

  /** What `{group.token}` or `#/group/token/$value` means in this file. */
  find(reference: string): Group | TokenNode | Raw | null {
    const segments = segmentsOf(reference, this.isLegacy);
    const isPointer = reference.startsWith('#');
    let at: Group | TokenNode | Raw = this.root;
    for (const segment of segments) {
      if (at.kind === 'group') {
        const child: Group | TokenNode | null = this.child(at, segment);
        if (child) {
          at = child;
          continue;
        }
      }
      if (!isPointer) return null;
      const node = partOf(at, segment);
      if (!node) return null;
      const within: TokenNode | null = at.kind === 'token' ? at : at.kind === 'raw' ? at.within : null;
      at = { kind: 'raw', node, within };
    }
    return at;
  }
}

const NOTHING: GuideMap = new Map();

export function mapOf({ value }: GuideNode): GuideMap {
  return isMap(value) ? value : NOTHING;
}

export function text(node: GuideNode | undefined): string | null {
  return typeof node?.value === 'string' ? node.value : null;
}

function extendsOf(node: GuideNode): GuideNode {
  return mapOf(node).get('$extends') ?? mapOf(node).get('$ref') ?? node;
}

function deprecation(node: GuideNode): boolean | null {
  const value = mapOf(node).get('$deprecated')?.value;
  return value === undefined || isMap(value) ? null : value !== false;
}

/** `{group.token}`, `#/group/token`, or an object that is one `$ref`; null for any other value. */
export function referenceOf(node: GuideNode): string | null {
  if (isMap(node.value)) return text(node.value.get('$ref'));
  const value = text(node)?.trim() ?? '';
  return /^\{[^{}]+\}$/.test(value) || value.startsWith('#/') ? value : null;
}

export function segmentsOf(reference: string, isLegacy: boolean): string[] {
  if (reference.startsWith('#')) {
    const pointer = reference.slice(1).split('/').slice(1);
    return pointer
      .filter(Boolean)
      .map((part) => unescapeUri(part).replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  const segments = reference.slice(1, -1).split('.');
  return (isLegacy && segments.at(-1) === 'value' ? segments.slice(0, -1) : segments).map((part) =>
    part.trim(),
  );
}

/** A pointer in a URI fragment is percent-encoded (RFC 6901 §6). */
function unescapeUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function partOf(at: Group | TokenNode | Raw, segment: string): GuideNode | undefined {
  const nodes = at.kind === 'group' ? at.layers.map(({ node }) => node) : [at.node];
  for (const { value } of nodes) {
    const part = isMap(value)
      ? value.get(segment)
      : isList(value) && /^\d+$/.test(segment)
        ? value[Number(segment)]
        : undefined;
    if (part) return part;
  }
  return undefined;
}
