/**
 * Regular expressions with Unicode classes, made when they are first used.
 *
 * V8 parses a literal's pattern wherever it stands: when the file is loaded, again when the function around it is
 * compiled, and again when it first runs. For `[\p{L}\p{N}]` that is 0.08 ms each time, and the bundle has hundreds:
 * half of what it took to load. In the source they stay literals, which editors and linters understand.
 */
import type { Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: any;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function lazyRegExps(): Plugin {
  return {
    name: 'lazy-regexps',
    transform: {
      filter: { id: { include: /\.[jt]s$/, exclude: /node_modules/ }, code: /\\p\{/i },
      handler: (code) => ({ code: withLazyRegExps(code), map: null }),
    },
  };
}

/**
 * The module with its regular expressions made late:
 *
 * - a constant of the module's top level that is one, `const WORD = /\p{L}+/u`, becomes a function that makes it once,
 *   and each use of the name a call. An exported one stays: other modules use it by its name.
 * - one within a function becomes a variable of the module that is filled once. With the flag `g` or `y` it has a state
 *   (`lastIndex`), and each run of the expression has to give a new one; it is made anew.
 * - others of the top level are made when the module is loaded, which spares one parse of two.
 */
export function withLazyRegExps(code: string): string {
  const program = parseAst(code, { lang: 'ts' }) as unknown as Node;
  const edits: Edit[] = [];
  const constants = lazyConstants(program);
  let kept = '';
  let count = 0;

  for (const { name, init } of constants.values()) {
    edits.push({ start: init.start, end: init.start, text: `() => ${variableOf(name)} ??= ` });
    kept += `let ${variableOf(name)};\n`;
  }

  walk(program, (node, parents) => {
    const parent = parents.at(-1);
    if (isCostly(node)) {
      const made = `new RegExp(${JSON.stringify(node.regex.pattern)}, ${JSON.stringify(node.regex.flags)})`;
      const isConstant = constants.get(parent?.id?.name)?.init === node;
      if (isConstant || !parents.some(isFunction) || /[gy]/.test(node.regex.flags)) {
        edits.push({ start: node.start, end: node.end, text: made });
      } else {
        const variable = variableOf(String(count++));
        kept += `let ${variable};\n`;
        edits.push({ start: node.start, end: node.end, text: `(${variable} ??= ${made})` });
      }
    } else if (node.type === 'Identifier' && constants.has(node.name) && isUse(node, parent)) {
      const isShorthand = parent?.type === 'Property' && parent.shorthand;
      edits.push({
        start: node.start,
        end: node.end,
        text: isShorthand ? `${node.name}: ${node.name}()` : `${node.name}()`,
      });
    }
  });
  return kept + applied(code, edits);
}

interface Constant {
  readonly name: string;
  readonly init: Node;
}

/** By name; a name that stands for something else somewhere in the module is left alone. */
function lazyConstants(program: Node): Map<string, Constant> {
  const found = new Map<string, Constant>();
  for (const statement of program.body as readonly Node[]) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    for (const { id, init } of statement.declarations as readonly { id: Node; init: Node }[]) {
      const isNew = init?.type === 'NewExpression' && init.callee.name === 'RegExp';
      if (id.type === 'Identifier' && (isCostly(init) || isNew)) found.set(id.name, { name: id.name, init });
    }
  }
  const bound = new Map<string, number>();
  walk(program, (node, parents) => {
    if (node.type === 'ExportSpecifier') found.delete(node.local.name);
    if (node.type === 'Identifier' && isBinding(node, parents))
      bound.set(node.name, (bound.get(node.name) ?? 0) + 1);
  });
  for (const [name, times] of bound) if (times > 1) found.delete(name);
  return found;
}

function isCostly(node: Node | null): boolean {
  return node?.type === 'Literal' && node.regex !== undefined && /\\p\{/i.test(node.regex.pattern);
}

function isFunction({ type }: Node): boolean {
  return /Function/.test(type) && !/^TS/.test(type);
}

function isBinding(node: Node, parents: readonly Node[]): boolean {
  const [parent, around] = [parents.at(-1)!, parents.at(-2)];
  if (parent.type === 'VariableDeclarator') return parent.id === node;
  if (isFunction(parent)) return parent.id === node || parent.params.includes(node);
  if (parent.type === 'Property') return around?.type === 'ObjectPattern' && parent.value === node;
  return /^(?:RestElement|ArrayPattern|AssignmentPattern|CatchClause|ImportSpecifier)$/.test(parent.type);
}

function isUse(node: Node, parent: Node | undefined): boolean {
  if (!parent || /^TS(?!AsExpression|NonNull|Satisfies)/.test(parent.type)) return false;
  if (parent.type === 'VariableDeclarator') return parent.id !== node;
  if (parent.type === 'MemberExpression') return parent.computed || parent.property !== node;
  if (parent.type === 'Property')
    return parent.shorthand ? parent.value === node : parent.key !== node || parent.computed;
  return true;
}

/** `$` stands in no name of ours. */
function variableOf(name: string): string {
  return `$regexp_${name}`;
}

function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void, parents: Node[] = []): void {
  visit(node, parents);
  parents.push(node);
  for (const child of Object.values(node).flat()) {
    if (typeof child?.type === 'string') walk(child, visit, parents);
  }
  parents.pop();
}

function applied(code: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += code.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + code.slice(at);
}
