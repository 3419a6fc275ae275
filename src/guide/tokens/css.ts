/** The colours of CSS custom properties and of a Tailwind `@theme`, with `var()` followed. */
import type { Atrule, CssNode, Rule } from 'css-tree';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import type { GuidePlace } from '../../model/index.ts';
import { nearest } from '../../model/nearest.ts';
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
import { colorIn } from './value.ts';

interface Property {
  /** With its dashes. */
  readonly name: string;
  readonly value: string;
  /** The file, selector and at-rules it stands in: what is declared together holds together. */
  readonly scope: string;
  readonly isTheme: boolean;
  readonly place: GuidePlace;
}

interface Resolved {
  readonly css: string;
  readonly isAlias: boolean;
}

/** @param files In the order of the guide: a name means its own rule first, then its own file, then the others. */
export function readCssTokens(
  files: readonly { readonly text: string; readonly path: string }[],
): TokenResult[] {
  const byFile = files.map(({ text, path }) => propertiesOf(text, path));
  const byName = new Map<string, Property[]>();
  for (const property of byFile.flat()) {
    const same = byName.get(property.name);
    if (same) same.push(property);
    else byName.set(property.name, [property]);
  }
  return byFile.map((properties) => resolveFile(properties, byName));
}

function propertiesOf(text: string, path: string): Property[] {
  const properties: Property[] = [];
  const around: string[] = [];
  const inBlock = (node: CssNode): node is Rule | Atrule => node.type === 'Rule' || node.type === 'Atrule';
  const ast = parse(text, { positions: true, parseValue: false, parseCustomProperty: false });
  walk(ast, {
    enter(node: CssNode) {
      if (inBlock(node)) {
        const { prelude } = node;
        const name = node.type === 'Atrule' ? `@${node.name} ` : '';
        around.push(
          name + (prelude?.loc ? text.slice(prelude.loc.start.offset, prelude.loc.end.offset) : ''),
        );
      }
      if (node.type !== 'Declaration' || !node.property.startsWith('--') || !node.loc) return;
      const { line, column } = node.loc.start;
      const value = node.value.type === 'Raw' ? node.value.value : '';
      properties.push({
        name: node.property,
        value: value
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        scope: [path, ...around].join('\n'),
        isTheme: around.some((head) => head.startsWith('@theme')),
        place: { path, line, column },
      });
    },
    leave(node: CssNode) {
      if (inBlock(node)) around.pop();
    },
  });
  return properties;
}

function resolveFile(
  properties: readonly Property[],
  byName: ReadonlyMap<string, readonly Property[]>,
): TokenResult {
  const faults: TokenFault[] = [];
  const missing: Missing[] = [];

  const find = (name: string, from: Property): Property | null => {
    const found = byName.get(name) ?? [];
    return (
      found.find(({ scope }) => scope === from.scope) ??
      found.find(({ place }) => place.path === from.place.path) ??
      found[0] ??
      null
    );
  };
  /** A value used twice by values used twice grows without end; a colour is short. */
  const LONGEST = 1000;
  const done = new Map<Property, Resolved>();
  const resolve = (property: Property, trail: readonly Property[]): Resolved | null => {
    const known = done.get(property) ?? substitute(property, trail);
    if (known) done.set(property, known);
    return known;
  };
  const substitute = (property: Property, trail: readonly Property[]): Resolved | null => {
    if (trail.length > DEEPEST) return null;
    const followed = [...trail, property];
    let isAlias = false;
    let css = '';
    let rest = property.value;
    for (let use = varIn(rest); use; use = varIn(rest)) {
      const target = find(use.name, property);
      if (target && followed.includes(target)) {
        // Every property of a circle is reported once, at its own place.
        const [start] = followed;
        if (start && target === start && isOfColor(start)) {
          const names = [...followed, target].map(({ name }) => name);
          faults.push(circle(start.value, start.place, names));
        }
        return null;
      }
      const value = target
        ? resolve(target, followed)?.css
        : use.fallback !== null && substitute({ ...property, value: use.fallback }, followed)?.css;
      if (typeof value !== 'string' || css.length > LONGEST) {
        if (!target && use.fallback === null && trail.length === 0 && isOfColor(property))
          missing.push({ property, name: use.name });
        return null;
      }
      isAlias ||= use.start === 0 && use.end === rest.length && css === '';
      css += rest.slice(0, use.start) + value;
      rest = rest.slice(use.end);
    }
    return { css: (css + rest).trim(), isAlias };
  };
  const tokens = properties.flatMap((property) => tokenOf(property, resolve(property, [])));
  const names = tokens.flatMap(({ alsoNamed }) => alsoNamed.slice(0, 1));
  return { tokens, faults: [...faults, ...brokenAliases(missing.map((use) => brokenAlias(use, names)))] };
}

interface Missing {
  readonly property: Property;
  /** The name that its `var()` gives. */
  readonly name: string;
}

/** @param names Of the colours of its file: one of them may have been meant. */
function brokenAlias({ property, name }: Missing, names: readonly string[]): BrokenAlias {
  const meant = nearest(
    name,
    names.filter((candidate) => candidate !== property.name),
  );
  const hint =
    meant === null ? 'Define it, or add the file that does to "color.tokens".' : `Did you mean "${meant}"?`;
  return { alias: name, at: property.place, hint, messageId: 'undefined' };
}

/** A font or a length that leads nowhere is nobody's concern here. */
function isOfColor({ name, value }: Property): boolean {
  return namesColor(name) || namesColor(value);
}

/** None where the value is no colour, or one that cannot be seen. */
function tokenOf({ name, place, isTheme }: Property, resolved: Resolved | null): Token[] {
  const color = resolved && colorIn(resolved.css);
  if (!resolved || !color || color.alpha === 0) return [];
  const own = isTheme ? name.replace(/^--color-(?=.)/, '--') : name;
  const alsoNamed = own === name ? [name] : [name, name.slice(2)];
  const { css, isAlias } = resolved;
  return [{ name: own.slice(2), alsoNamed, css, color, place, isAlias, isDeprecated: false }];
}

interface VarUse {
  readonly name: string;
  readonly fallback: string | null;
  readonly start: number;
  readonly end: number;
}

/** The first `var()` of a value, with its fallback, which may hold further ones. */
function varIn(value: string): VarUse | null {
  const opening = /(?<![\w-])var\(\s*(--[^\s,()]+)\s*/i.exec(value);
  if (!opening) return null;
  const after = opening.index + opening[0].length;
  let depth = 1;
  let end = after;
  for (; end < value.length && depth > 0; end++) {
    if (value[end] === '(') depth++;
    else if (value[end] === ')') depth--;
  }
  const inner = value.slice(after, end - 1);
  const fallback = inner.startsWith(',') ? inner.slice(1).trim() : null;
  return { name: opening[1]!, fallback, start: opening.index, end };
}
