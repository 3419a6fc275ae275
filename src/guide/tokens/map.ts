/** Colours by name as other tools keep them: maps within maps, `{blue: {500: "#0A5"}}`, and lists of `{name, hex}`. */
import { type GuideMap, type GuideNode, isList, isMap } from '../node.ts';
import type { Token } from './token.ts';
import { colorIn, isColorNotation } from './value.ts';

export function readColorMap(root: GuideNode): Token[] {
  const tokens: Token[] = [];
  const add = (path: readonly string[], css: string, place: GuideNode['place']): void => {
    const color = colorIn(css);
    if (!color || color.alpha === 0) return;
    const name = path.join('.');
    tokens.push({ name, alsoNamed: [], css, color, place, isAlias: false, isDeprecated: false });
  };
  const read = ({ value }: GuideNode, path: readonly string[]): void => {
    if (isList(value)) {
      for (const [i, item] of value.entries()) {
        const entry = isMap(item.value) ? namedColor(item.value) : null;
        if (entry) add([...path, entry.name], entry.css, item.place);
        else if (typeof item.value === 'string' && isColorNotation(item.value))
          add([...path, String(i)], item.value, item.place);
        else read(item, path);
      }
    }
    if (!isMap(value)) return;
    // `tan` may be any word; among colours it is one.
    const isPalette = [...value.values()].some(
      (child) => typeof child.value === 'string' && isColorNotation(child.value),
    );
    for (const [key, child] of value) {
      if (typeof child.value !== 'string') read(child, [...path, key]);
      else if (isPalette && !key.startsWith('$')) add([...path, key], child.value, child.place);
    }
  };
  read(root, []);
  return tokens;
}

/** `{name: bright, hex: 00CFFF}`: a value that says it is hex needs no `#`. */
function namedColor(entry: GuideMap): { readonly name: string; readonly css: string } | null {
  const name = entry.get('name')?.value;
  if (typeof name !== 'string') return null;
  for (const key of ['hex', 'color', 'colour', 'value']) {
    const value = entry.get(key)?.value;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const css = key === 'hex' && /^[\da-f]{3,8}$/i.test(String(value)) ? `#${value}` : String(value);
    if (isColorNotation(css)) return { name, css };
  }
  return null;
}
