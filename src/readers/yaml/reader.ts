import type { Reader } from '../../model/index.ts';
const reader: Reader = { format: 'yaml', extensions: ['yaml', 'yml'], claims: 'if-recognised', read: () => ({ assets: [], comments: [], problems: [] }) };
export default reader;
