// The types package knows only css-tree's main entry, which loads a lexer and its data that nothing here needs.
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree';
  export default function parse(text: string, options?: ParseOptions): CssNode;
}
declare module 'css-tree/walker' {
  import type { CssNode, EnterOrLeaveFn, WalkOptions } from 'css-tree';
  export default function walk(ast: CssNode, options: EnterOrLeaveFn | WalkOptions): void;
}
