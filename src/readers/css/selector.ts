/** Selectors: parsed by css-what and matched by css-select, both cheerio's own, with what a cascade asks beside a match. */
import { _compileUnsafe } from 'css-select';
import { parse, type Selector } from 'css-what';
import type { Element } from 'domhandler';

export interface CompiledSelector {
  /** Selectors 4 §17, as one number: ids, then classes, attributes and pseudo-classes, then types. */
  readonly specificity: number;
  /** What an element must have to match, for looking rules up. */
  readonly key: { readonly kind: 'id' | 'class' | 'tag' | 'any'; readonly name: string };
  /**
   * It asks for `[data-ogsc]` or `[data-ogsb]`, which Outlook.com sets on what it has recoloured for its dark mode;
   * `matches` takes the attribute as given.
   */
  readonly outlookDark: boolean;
  matches(element: Element): boolean;
}

const known = new Map<string, readonly CompiledSelector[]>();

/** One for each selector of the list that can match text as it is first shown; none when the list is not valid. */
export function compileSelectors(list: string, quirks: boolean): readonly CompiledSelector[] {
  const key = quirks ? `quirks ${list}` : list;
  let compiled = known.get(key);
  if (!compiled) {
    compiled = compileList(list, quirks);
    if (known.size >= 1000) known.clear();
    known.set(key, compiled);
  }
  return compiled;
}

function compileList(list: string, quirks: boolean): CompiledSelector[] {
  // Most rules of an email are for one class or element, and need no parser.
  if (/^[.#]?[a-z][\w-]*(?:\s*,\s*[.#]?[a-z][\w-]*)*$/i.test(list)) {
    return list.split(',').map((selector) => simple(selector.trim(), quirks));
  }
  try {
    const selectors = parse(list);
    // One that a browser does not know makes it drop the whole rule (Selectors 4 §3.9).
    if (selectors.some((selector) => selector.some(isUnknown))) return [];
    return selectors.flatMap((selector) => compileOne(selector, quirks) ?? []);
  } catch {
    return [];
  }
}

function simple(selector: string, quirks: boolean): CompiledSelector {
  const mark = selector[0];
  const kind = mark === '.' ? 'class' : mark === '#' ? 'id' : 'tag';
  const name = kind === 'tag' ? selector.toLowerCase() : selector.slice(1);
  return {
    specificity: kind === 'id' ? ID : kind === 'class' ? CLASS : 1,
    key: { kind, name: quirks ? name.toLowerCase() : name },
    outlookDark: false,
    matches: () => true,
  };
}

function compileOne(written: Selector[], quirks: boolean): CompiledSelector | null {
  const outlookDark = written.some(isOutlookMark);
  const selector = outlookDark ? withoutOutlookMarks(written) : written;
  if (selector.length === 0 || selector.some(neverOfText)) return null;
  const key = keyOf(selector, quirks);
  const isKeyOnly = selector.length === 1 && key.kind !== 'any';
  let match: ((element: Element) => boolean) | undefined;
  return {
    specificity: specificityOf(written),
    key,
    outlookDark,
    matches(element) {
      if (isKeyOnly) return true;
      match ??= compiled(selector, quirks);
      return match(element);
    },
  };
}

function compiled(selector: Selector[], quirks: boolean): (element: Element) => boolean {
  try {
    return _compileUnsafe<any, Element>([selector.map(knownPseudo)], { quirksMode: quirks });
  } catch {
    return () => false;
  }
}

const NEVER: Selector = {
  type: 'pseudo',
  name: 'not',
  data: [[{ type: 'universal', namespace: null }]],
} as Selector;

/** States that nothing is in when it is first shown. */
const STATES =
  /^(?:hover|active|focus|focus-within|focus-visible|visited|target|fullscreen|autofill|invalid|user-invalid|user-valid|modal|open|playing|popover-open|host|-webkit-.*)$/;

/** Other pseudo-classes of today's browsers that css-select knows. */
const PSEUDO_CLASSES =
  /^(?:any-link|link|root|scope|empty|(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)|is|where|not|has|matches|disabled|enabled|checked|required|optional|read-only|read-write|default|indeterminate|valid|in-range|out-of-range|placeholder-shown|lang|dir|defined)$/;

function isUnknown(token: Selector): boolean {
  if (token.type !== 'pseudo') return false;
  if (/^first-(?:line|letter)$/.test(token.name)) return false;
  if (!STATES.test(token.name) && !PSEUDO_CLASSES.test(token.name)) return true;
  // `:is()` and `:where()` pass over what they do not know.
  if (!Array.isArray(token.data) || /^(?:is|where)$/.test(token.name)) return false;
  return token.data.some((inner) => inner.some(isUnknown));
}

function knownPseudo(token: Selector): Selector {
  if (token.type !== 'pseudo') return token;
  if (STATES.test(token.name)) return NEVER;
  if (!Array.isArray(token.data)) return token;
  return { ...token, data: token.data.map((inner) => inner.map(knownPseudo)) };
}

/** Pseudo-elements are not the text of the file, and states are not how it is first shown. */
function neverOfText(token: Selector): boolean {
  return (
    token.type === 'pseudo-element' ||
    (token.type === 'pseudo' && (STATES.test(token.name) || /^first-(?:line|letter)$/.test(token.name)))
  );
}

function isOutlookMark(token: Selector): boolean {
  return token.type === 'attribute' && /^data-og(?:sc|sb|ac|ab)$/.test(token.name);
}

/** `[data-ogsc] .cta` → `.cta`, `.cta[data-ogsc]` → `.cta`. */
function withoutOutlookMarks(selector: readonly Selector[]): Selector[] {
  const rest = selector.filter((token) => !isOutlookMark(token));
  while (rest.length > 0 && isCombinator(rest[0]!)) rest.shift();
  return rest.filter((token, i) => !(isCombinator(token) && i > 0 && isCombinator(rest[i - 1]!)));
}

function isCombinator({ type }: Selector): boolean {
  return /^(?:descendant|child|sibling|adjacent|parent|column-combinator)$/.test(type);
}

function keyOf(selector: readonly Selector[], quirks: boolean): CompiledSelector['key'] {
  const fold = (name: string) => (quirks ? name.toLowerCase() : name);
  let key: CompiledSelector['key'] = { kind: 'any', name: '' };
  for (let i = selector.length - 1; i >= 0 && !isCombinator(selector[i]!); i--) {
    const token = selector[i]!;
    if (token.type === 'attribute' && token.name === 'id' && token.action === 'equals')
      return { kind: 'id', name: fold(token.value) };
    if (token.type === 'attribute' && token.name === 'class' && token.action === 'element')
      key = { kind: 'class', name: fold(token.value) };
    else if (token.type === 'tag' && key.kind === 'any')
      key = { kind: 'tag', name: token.name.toLowerCase() };
  }
  return key;
}

const ID = 1_000_000;
const CLASS = 1_000;

function specificityOf(selector: readonly Selector[]): number {
  let sum = 0;
  for (const token of selector) {
    if (token.type === 'attribute') sum += isId(token) ? ID : CLASS;
    else if (token.type === 'tag' || token.type === 'pseudo-element') sum += 1;
    else if (token.type === 'pseudo') sum += specificityOfPseudo(token);
  }
  return sum;
}

/** `#a` and `[id=a]` are the same to css-what, and only one of them weighs as an id. The first is far more common. */
function isId(token: Extract<Selector, { type: 'attribute' }>): boolean {
  return token.name === 'id' && token.action === 'equals' && token.ignoreCase === 'quirks';
}

function specificityOfPseudo({ name, data }: Extract<Selector, { type: 'pseudo' }>): number {
  if (name === 'where') return 0;
  if (!Array.isArray(data)) return CLASS;
  const most = Math.max(0, ...data.map(specificityOf));
  return /^(?:is|not|has|matches|-webkit-any|-moz-any)$/.test(name) ? most : CLASS + most;
}
