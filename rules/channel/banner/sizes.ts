/**
 * Sizes in CSS pixels that many places take. Those that Display & Video 360 calls common (120x600, 160x600, 180x150,
 * 300x250, 300x600, 468x60, 728x90: https://support.google.com/displayvideo/answer/3017252, looked up on 2026-11-22), and
 * others that networks and publishers list; no two lists are the same, so this one only advises.
 */
const SIZES =
  '120x600 160x600 180x150 200x200 234x60 240x400 250x250 250x360 300x50 300x100 300x250 300x600 300x1050 320x50 320x100 320x480 336x280 480x320 468x60 580x400 728x90 768x1024 930x180 970x66 970x90 970x250 980x120 1024x768 88x31'
    .split(' ')
    .map((size) => size.split('x').map(Number) as [number, number]);

/** True, or the common size that differs least: `300 × 250`. */
export function isStandard(width: number, height: number): true | string {
  let best = { distance: Number.POSITIVE_INFINITY, name: '' };
  for (const [w, h] of SIZES) {
    // Sharp screens are served twice the size.
    if ((w === width && h === height) || (2 * w === width && 2 * h === height)) return true;
    const distance = Math.abs(Math.log(width / w)) + Math.abs(Math.log(height / h));
    if (distance < best.distance) best = { distance, name: `${w} × ${h}` };
  }
  return best.name;
}
