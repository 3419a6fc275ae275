/**
 * The one position type: half-open UTF-16 offsets into the file as stored (`SourceFile.text`).
 * Lines and columns exist only where something is shown to a person; see `LineIndex`.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
