/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Takes the end of a piece of the text that is counted as one, and what it costs. */
export type Visit = (end: number, cost: number) => void;

/** Hands over the pieces of a text in order. */
export type Counter = (text: string, visit: Visit) => void;

/** The characters (code points) of a text with what each costs, but for some stretches that cost a fixed number. */
export function countCharacters(
  text: string,
  visit: Visit,
  costOf: (codePoint: number) => number,
  fixed: readonly (Span & { readonly cost: number })[] = [],
): void {
  let next = 0;
  for (let i = 0; i < text.length; ) {
    const stretch = fixed[next];
    if (stretch?.start === i) {
      i = stretch.end;
      next++;
      visit(i, stretch.cost);
      continue;
    }
    const codePoint = text.codePointAt(i)!;
    i += codePoint > 0xffff ? 2 : 1;
    // What a merge tag will say is not known.
    visit(i, codePoint === 0xfffc ? 0 : costOf(codePoint));
  }
}

/** Those of some stretches that touch none of the links; both are in order. */
export function apartFrom<Stretch extends Span>(
  links: readonly Span[],
  stretches: readonly Stretch[],
): readonly Stretch[] {
  if (links.length === 0) return stretches;
  let next = 0;
  return stretches.filter(({ start, end }) => {
    while (next < links.length && links[next]!.end <= start) next++;
    const link = links[next];
    return !link || end <= link.start;
  });
}
