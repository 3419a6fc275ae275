/** Colours in the words of a finding. */
import type { PaletteColor } from 'brandlint/rule';

export function shownEntry({ css, name }: PaletteColor): string {
  return `${css} (${name})`;
}

export function listed(choices: readonly string[]): string {
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join();
}

/** A list may be long: a few of it, in the guide's order, are enough to choose from. */
export function anyOf(entries: readonly PaletteColor[]): string {
  const shown = entries.slice(0, 5).map(shownEntry);
  const rest = entries.length - shown.length;
  return rest > 0 ? `a colour of the palette: ${shown.join(', ')} and ${rest} more` : listed(shown);
}
