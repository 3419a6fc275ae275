import picomatch from 'picomatch';

/** A rule name or glob (`color/*`, `*` for all) → a test of names. */
export function matchRuleName(pattern: string): (name: string) => boolean {
  // A glob's own `*` does not cross the slash that every name has.
  if (pattern === '*') return () => true;
  if (!pattern.includes('*')) return (name) => name === pattern;
  const matches = picomatch(pattern);
  // Not the matcher itself: `some` would hand it an index, which it takes for its second parameter.
  return (name) => matches(name);
}
