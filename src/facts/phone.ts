/** `+44 (0)20 7946 0018` → `+442079460018` */
export function phoneDigits(written: string): string {
  const digits = written
    .trim()
    .replace(/^(\+|00)(.*?)\(0\)/, '$1$2')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/(?!^\+)\D/g, '');
  return digits;
}
