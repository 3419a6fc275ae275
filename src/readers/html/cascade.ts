/** Which declarations an element gets from the style sheets, in the order in which the later one wins. */
import type { Element } from 'domhandler';
import type { MappedText, Scheme } from '../../model/index.ts';
import {
  asksForScheme,
  conditionsHold,
  DESKTOP,
  type Holds,
  mediaHolds,
  type Window,
} from '../css/conditions.ts';
import { type Effect, effectsOf } from '../css/effects.ts';
import { type CompiledSelector, compileSelectors } from '../css/selector.ts';
import { layerName, type Style, type StyleCondition, type StyleDeclaration } from '../css/style.ts';

export interface Sheet {
  readonly style: Style;
  /** Its text, with places in `path`. */
  readonly css: MappedText;
  /** Null: the asset's own file. */
  readonly path: string | null;
  /** Of `<style media>` or `<link media>`. */
  readonly media: string;
}

/** A rule that an element matches. */
export interface Matched {
  readonly effects: readonly Effect[];
  readonly sheet: Sheet;
  readonly selector: string;
  /** It asks for `[data-ogsc]` or `[data-ogsb]`. */
  readonly forOutlook: boolean;
  /** Later layers win, and what stands in none (CSS Cascade 5 §6.4); of what is `!important`, earlier ones. */
  readonly layer: number;
  holds(scheme: Scheme): Holds;
}

interface Entry extends Matched {
  readonly compiled: CompiledSelector;
  readonly order: number;
}

const SCHEMES: readonly Scheme[] = ['light', 'dark', 'outlook-dark'];

const ALWAYS: Readonly<Record<Scheme, Holds>> = { light: true, dark: true, 'outlook-dark': true };

const NONE: readonly Matched[] = [];

export class Cascade {
  /** Schemes that some rule asks for, beside the light one. */
  readonly schemes: ReadonlySet<Scheme>;
  readonly #quirks: boolean;
  readonly #byId = new Map<string, Entry[]>();
  readonly #byClass = new Map<string, Entry[]>();
  readonly #byTag = new Map<string, Entry[]>();
  readonly #byAny: Entry[] = [];
  #size = 0;

  /** @param expand What of a rule's declarations counts here. */
  constructor(
    sheets: readonly Sheet[],
    quirks: boolean,
    expand: (declarations: readonly StyleDeclaration[]) => readonly Effect[] = effectsOf,
    window: Window = DESKTOP,
  ) {
    this.#quirks = quirks;
    const schemes = new Set<Scheme>();
    const layers: string[] = [];
    let order = 0;
    for (const sheet of sheets) {
      for (const name of sheet.style.layers) if (!layers.includes(name)) layers.push(name);
      for (const rule of sheet.style.rules) {
        const effects = quirks
          ? expand(rule.declarations)
          : expand(rule.declarations).filter(({ quirk }) => !quirk);
        if (effects.length === 0) continue;
        const isPlain = rule.conditions.length === 0 && sheet.media === '';
        const holds = isPlain ? ALWAYS : holdsIn(sheet, rule.conditions, window);
        if (SCHEMES.every((scheme) => holds[scheme] === false)) continue;
        if (!isPlain && (asksForScheme(rule.conditions) || /prefers-color-scheme/i.test(sheet.media)))
          schemes.add('dark');
        const layer = isPlain ? Number.MAX_SAFE_INTEGER : layerOf(rule.conditions, layers);
        for (const compiled of compileSelectors(rule.selector, this.#quirks)) {
          if (compiled.outlookDark) schemes.add('outlook-dark');
          this.#add({
            effects,
            sheet,
            selector: rule.selector,
            forOutlook: compiled.outlookDark,
            holds: (scheme) => (compiled.outlookDark && scheme !== 'outlook-dark' ? false : holds[scheme]),
            compiled,
            layer,
            order: order++,
          });
        }
      }
    }
    this.schemes = schemes;
  }

  #add(entry: Entry): void {
    this.#size++;
    const { kind, name } = entry.compiled.key;
    if (kind === 'any') {
      this.#byAny.push(entry);
      return;
    }
    const index = kind === 'id' ? this.#byId : kind === 'class' ? this.#byClass : this.#byTag;
    const list = index.get(name);
    if (list) list.push(entry);
    else index.set(name, [entry]);
  }

  /** In ascending order: of two that set the same property, the later one wins. */
  matched(element: Element): readonly Matched[] {
    if (this.#size === 0) return NONE;
    let found: Entry[] | null = null;
    const collect = (entries: readonly Entry[] | undefined): void => {
      if (!entries) return;
      for (const entry of entries) {
        if (!entry.compiled.matches(element)) continue;
        found ??= [];
        found.push(entry);
      }
    };
    collect(this.#byAny);
    collect(this.#byTag.get(element.name));
    const { id, class: classes } = element.attribs;
    if (classes) {
      for (const name of new Set(classes.split(/[ \t\n\f\r]+/))) collect(this.#byClass.get(this.#fold(name)));
    }
    if (id) collect(this.#byId.get(this.#fold(id)));
    return found ? inOrder(found) : NONE;
  }

  #fold(name: string): string {
    return this.#quirks ? name.toLowerCase() : name;
  }
}

function inOrder(entries: Entry[]): readonly Entry[] {
  if (entries.length === 1) return entries;
  return entries.sort(
    (a, b) => a.layer - b.layer || a.compiled.specificity - b.compiled.specificity || a.order - b.order,
  );
}

function holdsIn(sheet: Sheet, conditions: readonly StyleCondition[], window: Window): Record<Scheme, Holds> {
  const holds = (scheme: Scheme): Holds =>
    mediaHolds(sheet.media, scheme, window) && conditionsHold(conditions, scheme, window);
  return { light: holds('light'), dark: holds('dark'), 'outlook-dark': holds('outlook-dark') };
}

function layerOf(conditions: readonly StyleCondition[], layers: readonly string[]): number {
  return conditions.some(({ name }) => name === 'layer')
    ? layers.indexOf(layerName(conditions))
    : Number.MAX_SAFE_INTEGER;
}
