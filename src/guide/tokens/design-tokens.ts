/**
 * Design Tokens (Design Tokens Community Group, format module 2025.10) and the notations before it: the colour of
 * each token, with aliases and JSON Pointers followed, within a file and across the files of one guide.
 */
import type { Color } from '../../model/index.ts';
import { nearest } from '../../model/nearest.ts';
import { type GuideNode, isList, isMap } from '../node.ts';
import {
  type BrokenReference,
  mapOf,
  type Notation,
  referenceOf,
  segmentsOf,
  type TokenNode,
  TokenTree,
  text,
} from './groups.ts';
import {
  type BrokenAlias,
  brokenAliases,
  circle,
  DEEPEST,
  namesColor,
  type Token,
  type TokenFault,
  type TokenResult,
} from './token.ts';
import { isColorNotation, readColorValue } from './value.ts';

const MOST_PARTS = 1000;

interface Resolved {
  readonly color: Color;
  readonly css: string;
  readonly isAlias: boolean;
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
  readonly #tree: TokenTree;
  #others: readonly TokenDocument[] = [];
  readonly #faults: TokenFault[] = [];
  readonly #broken: BrokenReference[] = [];
  readonly #untyped = new Set<TokenNode>();
  #firstLegacy: { readonly at: GuideNode['place']; readonly css: string; readonly example: string } | null =
    null;
  readonly #said = new Set<GuideNode>();
  readonly #done = new Map<GuideNode, Resolved>();
  /** How many parts of the value at hand were read. */
  #parts = 0;

  constructor(root: GuideNode, notation: Notation) {
    this.#tree = new TokenTree(root, notation);
  }

  /** Aliases may mean tokens of the other files. */
  link(documents: readonly TokenDocument[]): void {
    this.#others = documents.filter((document) => document !== this);
  }

  resolve(): TokenResult {
    const tokens: Token[] = [];
    for (const token of this.#tree.tokens()) {
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
    const paths = tokens.map(({ name, alsoNamed }) => alsoNamed[0] ?? name);
    const broken = [...this.#tree.broken, ...this.#broken].map((reference) =>
      this.#explain(reference, paths),
    );
    return {
      tokens,
      faults: [...this.#tree.faults, ...this.#faults, ...brokenAliases(broken), ...this.#notices()],
    };
  }

  #notices(): TokenFault[] {
    const notices: TokenFault[] = [];
    const [untyped] = this.#untyped;
    if (untyped) {
      const data = { count: this.#untyped.size };
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

  #colorOf(token: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    const known = this.#done.get(token.node);
    if (known) return known;
    const resolved = trail.length > DEEPEST ? null : this.#resolve(token, trail);
    if (resolved) this.#done.set(token.node, resolved);
    return resolved;
  }

  #resolve(token: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    const { value } = this.#tree.keys;
    const map = mapOf(token.node);
    const node = map.get(value) ?? map.get('$ref');
    if (!node) return null;
    const type = this.#tree.typeOf(token.node);
    if (type !== null && type !== 'color') return null;
    const reference = map.has(value) ? referenceOf(node) : text(node);
    if (reference === null) return this.#valueOf(token, node, type ?? token.inherited);

    const owner = this.#owner(reference);
    const target = owner.#tree.find(reference);
    const isOwn = trail.length === 0;
    if (target?.kind === 'token') {
      const resolved = this.#follow(owner, target, [...trail, token]);
      return resolved && { ...resolved, isAlias: true };
    }
    if (target?.kind === 'raw') {
      const within = target.within && (this.#tree.typeOf(target.within.node) ?? target.within.inherited);
      return this.#valueOf(token, target.node, type ?? within ?? token.inherited);
    }
    // An alias of another type is nobody's concern here.
    const known = type ?? token.inherited;
    if (!isOwn || (known ?? 'color') !== 'color') return null;
    const isUncertain = this.#tree.isLegacy && known === null;
    if (isUncertain && !namesColor(`${token.path.join('.')} ${reference}`)) return null;
    const messageId = isUncertain ? 'undefined' : 'broken';
    this.#broken.push({ reference, at: node.place, from: token.path, target, messageId });
    return null;
  }

  #sayOnce(node: GuideNode, fault: TokenFault): void {
    if (this.#said.has(node)) return;
    this.#said.add(node);
    this.#faults.push(fault);
  }

  #follow(owner: TokenDocument, target: TokenNode, trail: readonly TokenNode[]): Resolved | null {
    // Every token of a circle is reported once, at its own place.
    const start = trail.findIndex((entry) => entry.node === target.node);
    if (start === -1) return owner.#colorOf(target, trail);
    if (start === 0) {
      const { node } = trail[0]!;
      const alias = mapOf(node).get(this.#tree.keys.value) ?? mapOf(node).get('$ref')!;
      const names = [...trail, target].map(({ path }) => path.join('.'));
      this.#faultsOf(trail[0]!).push(circle(referenceOf(alias) ?? text(alias) ?? '', alias.place, names));
    }
    return null;
  }

  /** Of the file in which a token is written. */
  #faultsOf(token: TokenNode): TokenFault[] {
    const path = token.node.place.path;
    const owner = [this, ...this.#others].find(
      (candidate) => candidate.#tree.root.layers[0]!.node.place.path === path,
    );
    return (owner ?? this).#faults;
  }

  #valueOf(token: TokenNode, node: GuideNode, type: string | null): Resolved | null {
    this.#parts = 0;
    const value = this.#plain(node, 0);
    // Before 2025.10 the type was often left out; a notation of colours is one all the same.
    const isInferred =
      this.#tree.isLegacy && type === null && typeof value === 'string' && isColorNotation(value);
    if (type === null && !isInferred) {
      if (looksLikeColor(value)) this.#untyped.add(token);
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
    if (reading.isLegacy || this.#tree.isLegacy) {
      const css = typeof value === 'string' ? value : reading.css;
      this.#firstLegacy ??= { at: node.place, css, example: exampleOf(reading.color) };
    }
    return { color: reading.color, css: reading.css, isAlias: false };
  }

  /** Data without places, every `$ref` in it followed; undefined where one leads nowhere. */
  #plain(node: GuideNode, depth: number): unknown {
    const { value } = node;
    // References to lists of references double at every step; no value has this many parts.
    if (++this.#parts > MOST_PARTS) return null;
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
    const target = this.#owner(reference).#tree.find(reference);
    const found = target?.kind === 'token' ? mapOf(target.node).get(this.#tree.keys.value) : null;
    const next = target?.kind === 'raw' ? target.node : found;
    const at = value.get('$ref')!;
    if (!next) {
      if (!this.#said.has(at)) this.#broken.push({ reference, at: at.place, from: [], target });
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
      const target = document.#tree.find(reference);
      return target !== null && target.kind !== 'group';
    };
    if (defines(this)) return this;
    return this.#others.find(defines) ?? this;
  }

  /** @param tokens Paths of tokens that have a colour: only such a one can have been meant. */
  #explain(broken: BrokenReference, tokens: readonly string[]): BrokenAlias {
    const { reference, at, messageId = 'broken' } = broken;
    return { alias: reference, at, hint: this.#hint(broken, tokens), messageId };
  }

  #hint({ reference, from, target, wants }: BrokenReference, tokens: readonly string[]): string {
    if (target?.kind === 'group') {
      const root = this.#tree.child(target, '$root');
      return root
        ? `That is a group; its own token is "{${root.path.join('.')}}".`
        : 'That is a group, and an alias needs a token.';
    }
    if (target) return 'That is a token, and a group is needed here.';
    const name = segmentsOf(reference, this.#tree.isLegacy)
      .filter((segment) => segment !== '$value')
      .join('.');
    const candidates = new Set(wants === 'group' ? tokens.flatMap(groupsAround) : tokens);
    candidates.delete(from.join('.'));
    const meant = nearest(name, candidates);
    if (meant === null) return 'Define it, or add the file that does to "color.tokens".';
    return `Did you mean "${reference.startsWith('#') ? `#/${meant.replaceAll('.', '/')}` : `{${meant}}`}"?`;
  }
}

/** `a.b.c` stands in `a` and `a.b`. */
function groupsAround(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'));
}

/** The colour as 2025.10 writes it. */
function exampleOf({ r, g, b, alpha }: Color): string {
  const rounded = (channel: number) => Math.round(channel * 1000) / 1000;
  const opacity = alpha < 1 ? `, "alpha": ${rounded(alpha)}` : '';
  return `{"colorSpace": "srgb", "components": [${[r, g, b].map(rounded).join(', ')}]${opacity}}`;
}

function looksLikeColor(value: unknown): boolean {
  if (typeof value === 'string') return isColorNotation(value);
  return typeof value === 'object' && value !== null && 'colorSpace' in value;
}
