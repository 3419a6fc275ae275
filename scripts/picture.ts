/** Terminal output with its colours → an SVG picture, for the README. */

const COLORS: Readonly<Record<string, string>> = {
  30: '#484f58',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  37: '#e6edf3',
  90: '#8b949e',
};
const TEXT = '#e6edf3';
const DIM = '#8b949e';
const CELL = { width: 8.4, height: 20 };
const PADDING = 16;

interface Style {
  fill: string;
  ground: string | null;
  bold: boolean;
  underline: boolean;
}

const plain = (): Style => ({ fill: TEXT, ground: null, bold: false, underline: false });

/** @param output What a command printed with 24-bit colours (SGR sequences). */
export function pictureOf(command: string, output: string): string {
  const lines = [`\u001b[32m$\u001b[39m ${command}`, ...output.trimEnd().split('\n')];
  const columns = Math.max(...lines.map((line) => line.replace(SGR, '').length));
  const width = Math.ceil(columns * CELL.width + 2 * PADDING);
  const height = lines.length * CELL.height + 2 * PADDING;
  const body = lines.map((line, i) => drawLine(line, PADDING + i * CELL.height)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="brandlint at a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" xml:space="preserve">
${body}</g>
</svg>
`;
}

const SGR = /\u001b\[([\d;]*)m/g;

function drawLine(line: string, top: number): string {
  const style = plain();
  let drawn = '';
  let column = 0;
  let at = 0;
  const draw = (text: string): void => {
    if (text === '') return;
    const x = round(PADDING + column * CELL.width);
    const length = round(text.length * CELL.width);
    if (style.ground)
      drawn += `<rect x="${x}" y="${top + 2}" width="${length}" height="${CELL.height - 4}" fill="${style.ground}"/>\n`;
    if (text.trim() !== '') {
      const marks = `${style.bold ? ' font-weight="bold"' : ''}${style.underline ? ' text-decoration="underline"' : ''}`;
      drawn += `<text x="${x}" y="${top + 15}" fill="${style.fill}"${marks} textLength="${length}">${escapeXml(text)}</text>\n`;
    }
    column += text.length;
  };
  for (const { 0: whole, 1: codes, index } of line.matchAll(SGR)) {
    draw(line.slice(at, index));
    at = index + whole.length;
    apply(style, (codes || '0').split(';').map(Number));
  }
  draw(line.slice(at));
  return drawn;
}

function apply(style: Style, codes: readonly number[]): void {
  const [code = 0, kind, r, g, b] = codes;
  if (code === 0) Object.assign(style, plain());
  else if (code === 1) style.bold = true;
  else if (code === 2) style.fill = DIM;
  else if (code === 22) Object.assign(style, { bold: false, fill: TEXT });
  else if (code === 4) style.underline = true;
  else if (code === 24) style.underline = false;
  else if (code === 39) style.fill = TEXT;
  else if (code === 49) style.ground = null;
  else if ((code === 38 || code === 48) && kind === 2)
    style[code === 38 ? 'fill' : 'ground'] = `rgb(${r},${g},${b})`;
  else style.fill = COLORS[code] ?? style.fill;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);
}
