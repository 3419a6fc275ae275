/** The SHA-256 of some bytes or texts in a row, hex. */
export function sha256(...parts: readonly (Uint8Array | string)[]): string {
  // Loaded when asked for: it takes 4 ms, and as an ES import, which evaluates every getter it has, twice as long.
  const { createHash } = process.getBuiltinModule('node:crypto');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
