/**
 * An asset that was read from a decoded copy of a part of a file (the HTML of an email, a document inside an archive),
 * with its places moved to those of the file itself.
 */
import {
  type Asset,
  forEachSegment,
  type MappedText,
  type Notation,
  type OwnNotation,
  type Range,
  rangeOf,
  sliceMapped,
} from '../model/index.ts';

/**
 * How what is written in the decoded copy is written in the file: as it is, as what is in another notation, or not at
 * all.
 */
export type Carrier = 'same' | 'ascii' | 'quoted-printable' | 'none';

/** What holds places of one file: an asset, a comment, a problem. */
type Placed = Asset | { readonly range: Range; readonly path?: never };

/** @param decoded The decoded copy, with its places in the file. */
export function remap<T extends Placed>(placed: T, decoded: MappedText, carrier: Carrier): T {
  const known = new Map<object, object>();

  // Every part of an asset that has a place has it as a `Range` or a `MappedText`, whatever else it holds: so a part
  // that the model gains is moved, too.
  const moved = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const done = known.get(value);
    if (done) return done;
    const result = move(value);
    known.set(value, result);
    return result;
  };

  const move = (value: object): object => {
    if (Array.isArray(value)) return value.map(moved);
    if (isMappedText(value)) return through(value, decoded, carrier);
    if (isRange(value)) return rangeOf(decoded, value.start, value.end);
    if (isOfAnotherFile(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, { get, value: own }] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      if (!get) copy[key] = moved(own);
      // What is found out when somebody asks stays so: few pictures are ever laid out.
      else
        Object.defineProperty(copy, key, {
          get: () => moved(get.call(value)),
          enumerable: true,
          configurable: true,
        });
    }
    return copy;
  };
  return moved(placed) as T;
}

/** A text with its places in the decoded copy → the same text with its places in the file. */
export function through(mapped: MappedText, decoded: MappedText, carrier: Carrier): MappedText {
  const segments: number[] = [];
  const push = (textStart: number, rawStart: number, rawEnd: number): void => {
    const last = segments.length - 1;
    // Two pieces of one atom, such as a group of base64 around a tag, cannot be told apart in the file.
    if (last > 0 && rawStart < segments[last]!) segments[last] = Math.max(segments[last]!, rawEnd);
    else segments.push(textStart, rawStart, rawEnd);
  };
  forEachSegment(mapped, (textStart, textEnd, rawStart, rawEnd) => {
    if (textEnd - textStart !== rawEnd - rawStart || rawStart === rawEnd) {
      const { start, end } = rangeOf(decoded, rawStart, rawEnd);
      push(textStart, start, end);
      return;
    }
    forEachSegment(sliceMapped(decoded, rawStart, rawEnd), (from, _, start, end) =>
      push(textStart + from, start, end),
    );
  });
  return { text: mapped.text, segments, notation: notationIn(carrier, mapped.notation) };
}

function notationIn(carrier: Carrier, notation: Notation): Notation {
  if (carrier === 'same' || notation === 'none') return notation;
  return carrier === 'none' ? 'none' : `${notation as OwnNotation} in ${carrier}`;
}

function isMappedText(value: object): value is MappedText {
  return 'segments' in value && 'notation' in value;
}

/** An `InlineSpan` has a start and an end as well, in the text of its run. */
function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value && Object.keys(value).length === 2;
}

/** A style of a linked style sheet. */
function isOfAnotherFile(value: object): boolean {
  return 'selector' in value && 'path' in value && value.path !== null;
}
