/** A weekday's name in a language, in the form of the one it replaces: long or short, and with its capitals. */
export function weekdayName(weekday: number, like: string, language: string): string {
  const name = (width: 'long' | 'short', day: number) =>
    // 1 June 2026 is a Monday.
    new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
      new Date(Date.UTC(2026, 5, day)),
    );
  const shortest = Math.min(...[1, 2, 3, 4, 5, 6, 7].map((day) => name('long', day).length));
  // The full stop of a shortened name is not part of what stands there.
  const right = like.length < shortest ? name('short', weekday).replace(/\.$/, '') : name('long', weekday);
  if (like === like.toUpperCase()) return right.toLocaleUpperCase(language);
  return like === like.toLowerCase() ? right.toLocaleLowerCase(language) : capitalised(right, language);
}

function capitalised(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
