export { parseColor } from './parse.ts';
