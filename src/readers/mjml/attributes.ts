/** What an element of MJML says: itself, by its classes, by `mj-attributes`, and by what it stands in. */
import type { Element } from 'domhandler';
import type { MappedText } from '../../model/index.ts';
import type { HtmlDocument } from '../html/dom.ts';
import { defaultOf, HANDED_DOWN } from './defaults.ts';

export interface Given {
  readonly text: string;
  /** Null: this file does not say it, but an included one or MJML. */
  readonly mapped: MappedText | null;
}

type Attributes = Map<string, Given>;

/** `mj-attributes` of a file and of those it includes. The later one wins. */
export class SharedAttributes {
  readonly #byTag = new Map<string, Attributes>();
  readonly #byClass = new Map<string, Attributes>();
  /** By class and tag: what a class says of elements inside the one that has it. */
  readonly #within = new Map<string, Attributes>();

  /** @param document Null: of another file, so what it says has no place in this one. */
  add(element: Element, document: HtmlDocument | null): void {
    for (const child of elementsIn(element)) {
      const name = child.attribs.name ?? '';
      if (child.name !== 'mj-class') {
        merge(this.#byTag, child.name, child, document);
        continue;
      }
      merge(this.#byClass, name, child, document);
      for (const inner of elementsIn(child)) merge(this.#within, `${name} ${inner.name}`, inner, document);
    }
  }

  /** The nearest to the element comes first, as in MJML's `mjml-core`: itself, the class around, classes, its tag, all. */
  find(element: Element, attribute: string): Given | null {
    const classes = classesOf(element);
    const around = element.parent?.type === 'tag' ? classesOf(element.parent as Element) : [];
    const sources = [
      ...around.map((name) => this.#within.get(`${name} ${element.name}`)),
      ...classes.map((name) => this.#byClass.get(name)),
      this.#byTag.get(element.name),
      this.#byTag.get('mj-all'),
    ];
    for (const source of sources) {
      const given = source?.get(attribute);
      if (given) return given;
    }
    return null;
  }
}

/** The last of several wins, so it comes first. */
function classesOf({ attribs }: Element): string[] {
  return (attribs['mj-class'] ?? '').split(/\s+/).filter(Boolean).reverse();
}

function merge(
  into: Map<string, Attributes>,
  key: string,
  element: Element,
  document: HtmlDocument | null,
): void {
  const attributes: Attributes = into.get(key) ?? new Map();
  into.set(key, attributes);
  for (const [name, text] of Object.entries(element.attribs)) {
    const mapped = document?.attribute(element, name) ?? null;
    attributes.set(name, { text: mapped?.text ?? text, mapped });
  }
}

/** Looks attributes up in one file. */
export interface Lookup {
  /** Null: nobody says it, nor does MJML. An empty value says nothing. */
  of(element: Element, attribute: string): Given | null;
}

/**
 * @param isWhole False for a part of another file, which may say what MJML's defaults are replaced with.
 * @param hasUnread Whether what an included file shares is not known.
 */
export function lookupIn(
  document: HtmlDocument,
  shared: SharedAttributes,
  isWhole: boolean,
  hasUnread: boolean,
): Lookup {
  const written = (element: Element, attribute: string): Given | null => {
    const mapped = document.attribute(element, attribute);
    if (mapped) return { text: mapped.text, mapped };
    const given = shared.find(element, attribute);
    if (given) return given;
    const parent = element.parent?.type === 'tag' ? (element.parent as Element) : null;
    return parent && HANDED_DOWN[parent.name]?.has(attribute) ? written(parent, attribute) : null;
  };
  return {
    of(element, attribute) {
      const given = written(element, attribute);
      if (given) return given.text.trim() === '' && attribute !== 'alt' ? null : given;
      if (hasUnread && /background-color$/.test(attribute)) return UNKNOWN;
      if ((!isWhole || hasUnread) && SEEN.test(attribute)) return null;
      const text = defaultOf(element.name, attribute, element.attribs.name);
      return text === null ? null : { text, mapped: null };
    },
  };
}

/** A value that the cascade takes for one that cannot be known. */
const UNKNOWN: Given = { text: 'env(included)', mapped: null };

/** What decides how text looks. */
const SEEN = /color$|^font-|^border/;

export function elementsIn(parent: { readonly children: readonly unknown[] }): Element[] {
  return (parent.children as Element[]).filter(({ type }) => type === 'tag' || type === ('style' as string));
}
