/**
 * Design Tokens (Design Tokens Community Group, format module 2025.10) and the notations before it: groups and what
 * they inherit, aliases and JSON Pointers, within a file and across the files of one guide.
 */
import type { Color } from '../../model/index.ts';
import { nearest } from '../../model/nearest.ts';
import { type GuideMap, type GuideNode, isList, isMap } from '../node.ts';
import {
  type BrokenAlias,
  brokenAliases,
  circle,
  DEEPEST,
  type Token,
  type TokenFault,
  type TokenResult,
} from './token.ts';
import { isColorNotation, readColorValue } from './value.ts';

/** `legacy`: `value` and `type` without the dollar sign, as Style Dictionary had them. */
export type Notation = 'design-tokens' | 'legacy';

/** Groups that extend groups can make a small file stand for a huge one. */
const MOST_TOKENS = 50_000;

/** One object of the file that makes up a group: its own, then those it extends. */
interface Layer {
  readonly node: GuideNode;
  /** The type that is inherited where it is written. */
  readonly home: string | null;
}

interface Group {
  readonly kind: 'group';
  readonly path: readonly string[];
  readonly layers: readonly Layer[];
  readonly type: string | null;
  readonly isDeprecated: boolean;
  /** Every object it and the groups around it are made of: to hold one of these again would never end. */
  readonly lineage: ReadonlySet<GuideNode>;
  readonly children: Map<string, Group | TokenNode | null>;
}

interface TokenNode {
  readonly kind: 'token';
  readonly path: readonly string[];
  readonly node: GuideNode;
  /** Of the groups around it. */
  readonly inherited: string | null;
  readonly isDeprecated: boolean;
}

interface Raw {
  readonly kind: 'raw';
  readonly node: GuideNode;
  /** The token it is a part of. */
  readonly within: TokenNode | null;
}

interface Resolved {
  readonly color: Color;
  readonly css: string;
  readonly isAlias: boolean;
}

/** Which notation a file is in; null when it holds no tokens. */
export function notationOf(root: GuideNode): Notation | null {
  let hasLegacy = false;
  const look = ({ value }: GuideNode): boolean => {
    if (!isMap(value)) return false;
    if (value.has('$value') || value.has('$type')) return true;
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

/** @param files In the order of the guide: an alias means its own file first, then the others. */
export function readDesignTokens(
  files: readonly { readonly root: GuideNode; readonly notation: Notation }[],
): TokenResult[] {
  const documents = files.map(({ root, notation }) => new TokenDocument(root, notation));
  for (const document of documents) document.link(documents);
  return documents.map((document) => document.resolve());
}

class TokenDocument {
  readonly #root: Group;
  readonly #keys: { readonly value: string; readonly type: string };
  readonly #isLegacy: boolean;
  #others: readonly TokenDocument[] = [];
  readonly #faults: TokenFault[] = [];
  readonly #broken: BrokenAlias[] = [];
  readonly #untyped: TokenNode[] = [];
  #firstLegacy: { readonly at: GuideNode['place']; readonly css: string; readonly example: string } | null =
    null;
  /** Groups and references that are being followed. */
  readonly #open: { readonly node: GuideNode; readonly name: string }[] = [];
  readonly #said = new Set<GuideNode>();
  readonly #done = new Map<GuideNode, Resolved>();

  constructor(root: GuideNode, notation: Notation) {
    this.#isLegacy = notation === 'legacy';
    this.#keys = this.#isLegacy ? { value: 'value', type: 'type' } : { value: '$value', type: '$type' };
    this.#root = this.#groupOf([], [{ node: root, home: null }], null);
  }

  /** Aliases may mean tokens of the other files. */
  link(documents: readonly TokenDocument[]): void {
    this.#others = documents.filter((document) => document !== this);
  }

  resolve(): TokenResult {
    const tokens: Token[] = [];
    const all = [...this.#tokensIn(this.#root)];
    for (const token of all) {
      const resolved = this.#colorOf(token, []);
      // `transparent` is no colour of a brand.
      if (!resolved || resolved.color.alpha === 0) continue;
      const path = token.path.join('.');
      const { place } = token.node;
      const isRoot = path.endsWith('.$root');
      tokens.push({
        name: isRoot ? path.slice(0, -'.$root'.length) : path,
        alsoNamed: isRoot ? [path] : [],
        css: resolved.css,
        color: resolved.color,
        place,
        isAlias: resolved.isAlias,
        isDeprecated: token.isDeprecated,
      });
    }
    return {
      tokens,
      faults: [...this.#faults, ...brokenAliases(this.#broken, 'broken'), ...this.#notices()],
    };
  }

  #notices(): TokenFault[] {
    const notices: TokenFault[] = [];
    const [untyped] = this.#untyped;
    if (untyped) {
      const data = { count: this.#untyped.length };
      const actual = untyped.path.join('.');
      const at = untyped.node.place;
      notices.push({ rule: 'guide/token-file', messageId: 'untyped', at, actual, data });
    }
    if (this.#firstLegacy) {
      const { at, css, example } = this.#firstLegacy;
      notices.push({ rule: 'guide/token-notation', messageId: 'legacy', at, actual: css, data: { example } });
    }
    return notices;
  }

  *#tokensIn(root: Group): Generator<TokenNode> {
    const open: (Group | TokenNode)[] = [root];
    for (let count = 0; open.length > 0; ) {
      const next = open.pop()!;
      if (next.kind === 'token') {
        yield next;
        if (++count < MOST_TOKENS) continue;
        const data = { count: MOST_TOKENS };
        const at = next.node.place;
        this.#faults.push({ rule: 'guide/token-file', messageId: 'many', at, data });
        return;
      }
      const names = new Set(next.layers.flatMap(({ node }) => [...mapOf(node).keys()]));
      const children = [...names].map((name) => this.#child(next, name));
      open.push(...children.filter((child) => child !== null).reverse());
    }
  }

  /** A group or token below a group; null for a property or a plain value. */
  #child(group: Group, name: string): Group | TokenNode | null {
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
      return node && isMap(node.value)
        ? [{ node, home: text(mapOf(layer.node).get(this.#keys.type)) ?? layer.home }]
        : [];
    });
    const [first] = found;
    if (!first) return null;
    const isDeprecated = deprecation(first.node) ?? group.isDeprecated;
    if (this.#isToken(first.node)) {
      const inherited = group.type ?? first.home;
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
    const types = layers.map(({ node }) => text(mapOf(node).get(this.#keys.type)));
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
    const extend = this.#isLegacy ? undefined : (mapOf(node).get('$extends') ?? mapOf(node).get('$ref'));
    const reference = extend && referenceOf(extend);
    if (!extend || !reference) return [];
    const name = path.join('.');
    const trail = this.#open.findIndex((entry) => entry.node === node);
    if (trail !== -1) {
      const last = this.#open.at(-1)!;
      const names = [...this.#open.slice(trail).map((entry) => entry.name), name];
      this.#sayOnce(last.node, circle(reference, extendsOf(last.node).place, names));
      return [];
    }
    this.#open.push({ node, name });
    const target = this.#find(reference);
    this.#open.pop();
    if (target?.kind !== 'group') {
      if (!this.#said.has(node)) this.#broken.push(this.#brokenAt(reference, extend, target));
      this.#said.add(node);
      return [];
    }
    const again = target.layers.find((layer) => lineage.has(layer.node));
    if (again) {
      this.#sayOnce(node, circle(reference, extend.place, [name, target.path.join('.'), name]));
      return [];
    }
    return target.layers;
  }

  #sayOnce(node: GuideNode, fault: TokenFault): void {
    if (this.#said.has(node)) return;
    this.#said.add(node);
    this.#faults.push(fault);
  }

  /** With a value, or a `$ref` that leads to a token. */
  #isToken(node: GuideNode): boolean {
    const map = mapOf(node);
    if (this.#isLegacy) return isLegacyToken(map);
    if (map.has('$value')) return true;
    const reference = text(map.get('$ref'));
    if (reference === null) return false;
    // A circle of references has no group in it.
    if (this.#open.some((entry) => entry.node === node)) return true;
    this.#open.push({ node, name: reference });
    const target = this.#find(reference);
    this.#open.pop();
    return target === null || target.kind === 'token';
  }

  #colorOf(token: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    const known = this.#done.get(token.node);
    if (known) return known;
    const resolved = trail.length > DEEPEST ? null : this.#resolve(token, trail);
    if (resolved) this.#done.set(token.node, resolved);
    return resolved;
  }

  #resolve(token: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    const { value, type: typeKey } = this.#keys;
    const map = mapOf(token.node);
    const node = map.get(value) ?? map.get('$ref');
    if (!node) return null;
    const type = text(map.get(typeKey));
    if (type !== null && type !== 'color') return null;
    const reference = map.has(value) ? referenceOf(node) : text(node);
    if (reference === null) return this.#valueOf(token, node, type ?? token.inherited);

    const owner = this.#owner(reference);
    const target = owner.#find(reference);
    const isOwn = trail.length === 0;
    if (target?.kind === 'token') {
      const resolved = this.#follow(owner, target, [...trail, token]);
      return resolved && { ...resolved, isAlias: true };
    }
    if (target?.kind === 'raw') {
      const within =
        target.within && (text(mapOf(target.within.node).get(typeKey)) ?? target.within.inherited);
      return this.#valueOf(token, target.node, type ?? within ?? token.inherited);
    }
    // An alias of another type is nobody's concern here.
    if (isOwn && (type ?? token.inherited ?? 'color') === 'color') {
      this.#broken.push(this.#brokenAt(reference, node, target));
    }
    return null;
  }

  #follow(owner: TokenDocument, target: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    // Every token of a circle is reported once, at its own place.
    const start = trail.findIndex((entry) => entry.node === target.node);
    if (start === -1) return owner.#colorOf(target, trail);
    if (start === 0) {
      const { node } = trail[0]!;
      const alias = mapOf(node).get(this.#keys.value) ?? mapOf(node).get('$ref')!;
      const names = [...trail, target].map(({ path }) => path.join('.'));
      this.#faultsOf(trail[0]!).push(circle(referenceOf(alias) ?? text(alias) ?? '', alias.place, names));
    }
    return null;
  }

  /** Of the file in which a token is written. */
  #faultsOf(token: TokenNode): TokenFault[] {
    const path = token.node.place.path;
    const owner = [this, ...this.#others].find(
      (candidate) => candidate.#root.layers[0]!.node.place.path === path,
    );
    return (owner ?? this).#faults;
  }

  #valueOf(token: TokenNode, node: GuideNode, type: string | null): Resolved | null {
    const value = this.#plain(node, 0);
    // Before 2025.10 the type was often left out; a notation of colours is one all the same.
    const isInferred = this.#isLegacy && type === null && typeof value === 'string' && isColorNotation(value);
    if (type === null && !isInferred) {
      if (looksLikeColor(value) && !this.#untyped.includes(token)) this.#untyped.push(token);
      return null;
    }
    if (!isInferred && type !== 'color') return null;
    if (value === undefined) return null;
    const reading = readColorValue(value);
    if (!reading.ok) {
      this.#sayOnce(node, {
        rule: 'guide/token-file',
        messageId: 'value',
        at: node.place,
        actual: token.path.join('.'),
        data: { problem: reading.problem },
      });
      return null;
    }
    if (reading.isLegacy || this.#isLegacy) {
      const css = typeof value === 'string' ? value : reading.css;
      this.#firstLegacy ??= { at: node.place, css, example: exampleOf(reading.color) };
    }
    return { color: reading.color, css: reading.css, isAlias: false };
  }

  /** Data without places, every `$ref` in it followed; undefined where one leads nowhere. */
  #plain(node: GuideNode, depth: number): unknown {
    const { value } = node;
    if (isList(value)) {
      const items = value.map((item) => this.#plain(item, depth));
      return items.includes(undefined) ? undefined : items;
    }
    if (!isMap(value)) return value;
    const reference = text(value.get('$ref'));
    if (reference === null) {
      const entries = [...value].map(([key, child]) => [key, this.#plain(child, depth)] as const);
      return entries.some(([, child]) => child === undefined) ? undefined : Object.fromEntries(entries);
    }
    const target = this.#owner(reference).#find(reference);
    const found = target?.kind === 'token' ? mapOf(target.node).get(this.#keys.value) : null;
    const next = target?.kind === 'raw' ? target.node : found;
    const at = value.get('$ref')!;
    if (!next) {
      if (!this.#said.has(at)) this.#broken.push(this.#brokenAt(reference, at, target));
      this.#said.add(at);
      return undefined;
    }
    if (depth > DEEPEST) {
      this.#sayOnce(at, circle(reference, at.place, [reference, reference]));
      return undefined;
    }
    return this.#plain(next, depth + 1);
  }

  /** The file that defines what a reference means: this one, else the first that does. */
  #owner(reference: string): TokenDocument {
    const defines = (document: TokenDocument) => {
      const target = document.#find(reference);
      return target !== null && target.kind !== 'group';
    };
    if (defines(this)) return this;
    return this.#others.find(defines) ?? this;
  }

  /** What `{group.token}` or `#/group/token/$value` means in this file. */
  #find(reference: string): Group | TokenNode | Raw | null {
    const segments = segmentsOf(reference, this.#isLegacy);
    const isPointer = reference.startsWith('#');
    let at: Group | TokenNode | Raw = this.#root;
    for (const segment of segments) {
      if (at.kind === 'group') {
        const child: Group | TokenNode | null = this.#child(at, segment);
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

  #brokenAt(reference: string, node: GuideNode, target: Group | TokenNode | Raw | null): BrokenAlias {
    const broken = (hint: string): BrokenAlias => ({ alias: reference, at: node.place, hint });
    if (target?.kind === 'group') {
      const root = this.#child(target, '$root');
      return broken(
        root
          ? `That is a group; its own token is "{${root.path.join('.')}}".`
          : 'That is a group, and an alias needs a token.',
      );
    }
    if (target) return broken('That is a token, and a group is needed here.');
    const isPointer = reference.startsWith('#');
    const name = segmentsOf(reference, this.#isLegacy)
      .filter((segment) => segment !== '$value')
      .join('.');
    const meant = nearest(name, this.#names());
    if (meant === null) return broken('Define it, or add the file that does to "color.tokens".');
    return broken(`Did you mean "${isPointer ? `#/${meant.replaceAll('.', '/')}` : `{${meant}}`}"?`);
  }

  #known: string[] | null = null;

  #names(): string[] {
    this.#known ??= [...this.#tokensIn(this.#root)].map(({ path }) => path.join('.'));
    return this.#known;
  }
}

/** The colour as 2025.10 writes it. */
function exampleOf({ r, g, b, alpha }: Color): string {
  const rounded = (channel: number) => Math.round(channel * 1000) / 1000;
  const opacity = alpha < 1 ? `, "alpha": ${rounded(alpha)}` : '';
  return `{"colorSpace": "srgb", "components": [${[r, g, b].map(rounded).join(', ')}]${opacity}}`;
}

const NOTHING: GuideMap = new Map();

function mapOf({ value }: GuideNode): GuideMap {
  return isMap(value) ? value : NOTHING;
}

function text(node: GuideNode | undefined): string | null {
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
function referenceOf(node: GuideNode): string | null {
  if (isMap(node.value)) return text(node.value.get('$ref'));
  const value = text(node)?.trim() ?? '';
  return /^\{[^{}]+\}$/.test(value) || value.startsWith('#/') ? value : null;
}

function segmentsOf(reference: string, isLegacy: boolean): string[] {
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

function looksLikeColor(value: unknown): boolean {
  if (typeof value === 'string') return isColorNotation(value);
  return typeof value === 'object' && value !== null && 'colorSpace' in value;
}
