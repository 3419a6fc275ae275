/**
 * A CSS value as far as colours need it (CSS Syntax 3 §4): functions hold their arguments, angles are degrees,
 * comments and white space are gone. Escapes are left out: no colour needs one, and `red\9` is a hack that no
 * browser reads.
 */
export type Token =
  | { readonly type: 'number'; readonly value: number; readonly unit: Unit }
  | { readonly type: 'ident' | 'hash'; readonly name: string }
  | { readonly type: 'function'; readonly name: string; readonly args: readonly Token[] }
  /** `spaced`: with white space on both sides, as `+` and `-` must have in a sum. */
  | { readonly type: 'delimiter'; readonly char: string; readonly spaced: boolean };

export type Unit = '' | '%' | 'deg';

const DEGREES: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** Deeper than anyone nests, and shallow enough for the evaluator to recurse. */
const DEEPEST = 64;

/** Expects lower case. Null for what cannot be part of a colour. What is left open at the end is closed, as in CSS. */
export function tokenize(css: string): readonly Token[] | null {
  const space = /(?:[ \t\n\r\f]|\/\*[\s\S]*?(?:\*\/|$))+/y;
  const number = /[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?/y;
  const ident = /(?:--|-?[a-z_])[\w-]*/y;
  let offset = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = offset;
    const found = pattern.exec(css)?.[0] ?? '';
    offset += found.length;
    return found;
  };

  let tokens: Token[] = [];
  const open: Token[][] = [];
  let afterSpace = take(space) !== '';
  while (offset < css.length) {
    const digits = take(number);
    if (digits) {
      const unit = css[offset] === '%' ? css[offset++]! : take(ident);
      const value = Number(digits);
      if (unit === '' || unit === '%') tokens.push({ type: 'number', value, unit });
      else if (Object.hasOwn(DEGREES, unit))
        tokens.push({ type: 'number', value: value * DEGREES[unit]!, unit: 'deg' });
      else return null;
      afterSpace = take(space) !== '';
      continue;
    }
    const name = take(ident);
    const char = name && css[offset] !== '(' ? '' : css[offset++]!;
    const spaceFollows = take(space) !== '';
    if (char === '(') {
      const args: Token[] = [];
      tokens.push({ type: 'function', name, args });
      open.push(tokens);
      if (open.length > DEEPEST) return null;
      tokens = args;
    } else if (name) {
      tokens.push({ type: 'ident', name });
    } else if (char === ')') {
      const outer = open.pop();
      if (!outer) return null;
      tokens = outer;
    } else if (char === '#') {
      const digitsOfHash = spaceFollows ? '' : take(/[\da-f]+/y);
      if (!digitsOfHash || take(ident)) return null;
      tokens.push({ type: 'hash', name: digitsOfHash });
      afterSpace = take(space) !== '';
      continue;
    } else if (',/*+-'.includes(char)) {
      tokens.push({ type: 'delimiter', char, spaced: afterSpace && spaceFollows });
    } else {
      return null;
    }
    afterSpace = spaceFollows;
  }
  return open[0] ?? tokens;
}

/** The parts between the commas (or slashes) of one level. */
export function split(tokens: readonly Token[], char: ',' | '/'): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'delimiter' && token.char === char) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}
