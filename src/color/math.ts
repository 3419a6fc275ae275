import { split, type Token, type Unit } from './tokens.ts';

/** A number, percentage or angle in degrees. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
}

/** What a channel keyword stands for in a relative colour. */
export type Keywords = ReadonlyMap<string, number>;

/** On the way, units have powers: `calc(20deg * 3deg / 1deg)` is an angle. */
interface Term {
  readonly value: number;
  readonly percent: number;
  readonly angle: number;
}

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ['pi', Math.PI],
  ['e', Math.E],
  ['infinity', Infinity],
  ['-infinity', -Infinity],
  ['nan', NaN],
]);

/**
 * The value of a math function (CSS Values 4 §10) of numbers, percentages and angles, or null when it is none:
 * lengths and `sibling-index()` need an element.
 */
export function evaluateMath(token: Token, keywords: Keywords): Quantity | null {
  const term = token.type === 'function' && token.name ? call(token.name, token.args, keywords) : null;
  if (!term) return null;
  const { percent, angle } = term;
  if (percent + angle > 1 || percent < 0 || angle < 0) return null;
  // A top-level NaN is censored to zero (§10.9.1).
  return {
    value: Number.isNaN(term.value) ? 0 : term.value,
    unit: percent ? '%' : angle ? 'deg' : '',
  };
}

function call(name: string, args: readonly Token[], keywords: Keywords): Term | null {
  if (name === '' || name === 'calc') return sum(args, keywords);
  const parts = split(args, ',');
  if (name === 'round') return round(parts, keywords);
  if (name === 'clamp') return clamp(parts, keywords);
  const terms = parts.map((part) => sum(part, keywords));
  if (!terms.every((term) => term !== null)) return null;
  const values = terms.map(({ value }) => value);
  const [first] = terms;
  const [x, y, z] = values as [number, number?, number?];
  const isPlain = terms.every(isNumber);
  const isUniform = terms.every((term) => isSameType(term, first!));
  const count = values.length;
  const likeFirst = (value: number) => (isUniform ? { ...first!, value } : null);
  const plain = (value: number) => (isPlain ? number(value) : null);

  switch (name) {
    case 'min':
      return likeFirst(Math.min(...values));
    case 'max':
      return likeFirst(Math.max(...values));
    case 'hypot':
      return likeFirst(Math.hypot(...values));
    case 'abs':
      return count === 1 ? likeFirst(Math.abs(x)) : null;
    case 'sign':
      return count === 1 ? number(Math.sign(x)) : null;
    case 'mod':
      return count === 2 ? likeFirst(modulo(x, y!)) : null;
    case 'rem':
      return count === 2 ? likeFirst(x % y!) : null;
    case 'progress':
      return count === 3 && isUniform ? number(progress(x, y!, z!)) : null;
    case 'atan2':
      return count === 2 && isUniform ? degrees(Math.atan2(x, y!)) : null;
    case 'sin':
    case 'cos':
    case 'tan': {
      if (count !== 1) return null;
      if (isPlain) return number(Math[name](x));
      return first!.angle === 1 && first!.percent === 0 ? number(Math[name]((x / 180) * Math.PI)) : null;
    }
    case 'asin':
    case 'acos':
    case 'atan':
      return count === 1 && isPlain ? degrees(Math[name](x)) : null;
    case 'sqrt':
    case 'exp':
      return count === 1 ? plain(Math[name](x)) : null;
    case 'pow':
      return count === 2 ? plain(x ** y!) : null;
    case 'log':
      return count <= 2 ? plain(y === undefined ? Math.log(x) : Math.log(x) / Math.log(y)) : null;
    default:
      return null;
  }
}

/** `a + b - c`, each a product; the whole of `tokens`. */
function sum(tokens: readonly Token[], keywords: Keywords): Term | null {
  const position = { at: 0 };
  let result = product(tokens, position, keywords);
  while (result && position.at < tokens.length) {
    const operator = tokens[position.at++]!;
    if (operator.type !== 'delimiter' || !operator.spaced || !'+-'.includes(operator.char)) return null;
    const term = product(tokens, position, keywords);
    if (!term || !isSameType(term, result)) return null;
    result = { ...result, value: result.value + (operator.char === '+' ? term.value : -term.value) };
  }
  return result;
}

function product(tokens: readonly Token[], position: { at: number }, keywords: Keywords): Term | null {
  let result = value(tokens[position.at++], keywords);
  for (;;) {
    const operator = tokens[position.at];
    if (operator?.type !== 'delimiter' || !'*/'.includes(operator.char)) return result;
    const factor = value(tokens[position.at + 1], keywords);
    if (!result || !factor) return null;
    position.at += 2;
    const power = operator.char === '*' ? 1 : -1;
    result = {
      value: power === 1 ? result.value * factor.value : result.value / factor.value,
      percent: result.percent + power * factor.percent,
      angle: result.angle + power * factor.angle,
    };
  }
}

function value(token: Token | undefined, keywords: Keywords): Term | null {
  switch (token?.type) {
    case 'number':
      return { value: token.value, percent: token.unit === '%' ? 1 : 0, angle: token.unit === 'deg' ? 1 : 0 };
    case 'ident': {
      const constant = keywords.get(token.name) ?? CONSTANTS.get(token.name);
      return constant === undefined ? null : number(constant);
    }
    case 'function':
      return call(token.name, token.args, keywords);
    default:
      return null;
  }
}

function clamp(parts: readonly (readonly Token[])[], keywords: Keywords): Term | null {
  if (parts.length !== 3) return null;
  const center = sum(parts[1]!, keywords);
  if (!center) return null;
  const bound = (part: readonly Token[], none: number): number | null => {
    const [only] = part;
    if (part.length === 1 && only?.type === 'ident' && only.name === 'none') return none;
    const term = sum(part, keywords);
    return term && isSameType(term, center) ? term.value : null;
  };
  const low = bound(parts[0]!, -Infinity);
  const high = bound(parts[2]!, Infinity);
  if (low === null || high === null) return null;
  return { ...center, value: Math.max(low, Math.min(center.value, high)) };
}

function round(parts: readonly (readonly Token[])[], keywords: Keywords): Term | null {
  const [head] = parts[0]!;
  const isStrategy =
    parts[0]!.length === 1 && head?.type === 'ident' && /^(?:nearest|up|down|to-zero)$/.test(head.name);
  const strategy = isStrategy ? (head as { name: string }).name : 'nearest';
  const [number_, step] = (isStrategy ? parts.slice(1) : parts).map((part) => sum(part, keywords));
  if (parts.length > (isStrategy ? 3 : 2) || !number_ || step === null) return null;
  if (step ? !isSameType(number_, step) : !isNumber(number_)) return null;
  const unit = Math.abs(step?.value ?? 1);
  const ratio = number_.value / unit;
  const whole =
    strategy === 'up'
      ? Math.ceil(ratio)
      : strategy === 'down'
        ? Math.floor(ratio)
        : strategy === 'to-zero'
          ? Math.trunc(ratio)
          : Math.round(ratio);
  return { ...number_, value: whole * unit };
}

function progress(value: number, from: number, to: number): number {
  return from === to ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** With the sign of the divisor. */
function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}

function number(value: number): Term {
  return { value, percent: 0, angle: 0 };
}

function degrees(radians: number): Term {
  return { value: (radians / Math.PI) * 180, percent: 0, angle: 1 };
}

function isNumber(term: Term): boolean {
  return term.percent === 0 && term.angle === 0;
}

function isSameType(a: Term, b: Term): boolean {
  return a.percent === b.percent && a.angle === b.angle;
}
