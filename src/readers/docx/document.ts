/**
 * The paragraphs of a Word document, as they read once every tracked change is accepted: WordprocessingML, ECMA-376
 * part 1 §17. What Word does not show, and what others wrote beside the text, is left out.
 */
import { Parser } from 'htmlparser2';
import type { Role } from '../../model/index.ts';

export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A stretch of a paragraph, in characters of it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph {
  readonly text: string;
  readonly role: Role;
  readonly level: number | null;
  /** Line breaks that the writer made; in `text` they are spaces, so that a paragraph is a line. */
  readonly breaks: readonly number[];
  /** What a mail merge fills in. */
  readonly fields: readonly Stretch[];
  readonly links: readonly (Stretch & { readonly href: string })[];
  readonly cell: Cell | null;
}

export interface Styles {
  /** What a paragraph of the style is; null for the table of contents, which repeats the headings. */
  roleOf(styleId: string): { readonly role: Role; readonly level: number | null } | null;
}

const BODY = { role: 'body', level: null } as const;

/** Their text is deleted, said twice (for old programs), or no text. */
const LEFT_OUT = new Set([
  'w:del',
  'w:movefrom',
  'mc:fallback',
  'w:pprchange',
  'w:rprchange',
  'w:tblprchange',
  'w:trprchange',
  'w:tcprchange',
  'w:sectprchange',
  'w:numberingchange',
  'w:rubypr',
  'w:rt',
]);

interface Draft {
  text: string;
  style: string | null;
  outline: number | null;
  isListed: boolean;
  /** Its paragraph mark is deleted: the next paragraph goes on where it ends. */
  isJoined: boolean;
  breaks: number[];
  fields: Stretch[];
  links: (Stretch & { href: string })[];
  readonly cell: Cell | null;
}

interface Field {
  instruction: string;
  /** Where what it shows starts. */
  start: number | null;
  in: Draft | undefined;
}

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  /** How many columns the cell takes. */
  span: number;
  isDeleted: boolean;
  /** Where the paragraphs of its row start. */
  from: number;
}

const on = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/i.test(value);

/**
 * @param linkTo The address of a relationship.
 */
export function paragraphsOf(
  xml: string,
  styles: Styles,
  linkTo: (id: string) => string | null,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const main = prefixOf(xml);
  const path: string[] = [];
  let leftOut = 0;
  let tables = 0;
  const openTables: OpenTable[] = [];
  /** Paragraphs that are open: a text box is a paragraph in a paragraph. */
  const open: { draft: Draft; after: Paragraph[] }[] = [];
  /** Paragraphs whose mark is deleted, waiting for the next one. */
  let waiting: Draft | null = null;
  const fields: Field[] = [];
  let link: { href: string; start: number } | null = null;
  let isHidden = false;
  let text: string | null = null;
  let isPreserved = false;

  const draft = (): Draft | undefined => open.at(-1)?.draft;
  const add = (said: string): void => {
    const target = draft();
    if (target && !isHidden) target.text += said;
  };
  const finish = (done: Draft): Paragraph[] => {
    const kind = done.style === null ? BODY : styles.roleOf(done.style);
    if (!kind) return [];
    const level = done.outline ?? kind.level;
    const role: Role =
      level !== null
        ? 'heading'
        : done.isListed && kind.role === 'body'
          ? 'list-item'
          : kind.role === 'body' && done.cell
            ? 'table-cell'
            : kind.role;
    const { text, breaks, fields, links, cell } = done;
    return [{ text, role, level, breaks, fields, links, cell }];
  };

  const parser = new Parser(
    {
      onopentag(raw, attribs) {
        const name = nameOf(raw, main);
        const value = attribs[`${main}:val`];
        const parent = path.at(-1);
        path.push(name);
        if (leftOut > 0 || LEFT_OUT.has(name)) {
          // A deleted paragraph mark or row is a mark among its properties.
          if (leftOut === 0 && name === 'w:del') {
            const current = draft();
            const table = openTables.at(-1);
            if (parent === 'w:rpr' && path.at(-3) === 'w:ppr' && current) current.isJoined = true;
            else if (parent === 'w:trpr' && table) table.isDeleted = true;
          }
          leftOut++;
          return;
        }
        const current = draft();
        switch (name) {
          case 'w:tbl':
            openTables.push({ table: tables++, row: -1, column: -1, span: 1, isDeleted: false, from: 0 });
            break;
          case 'w:tr': {
            const table = openTables.at(-1);
            const from = paragraphs.length;
            if (table)
              Object.assign(table, { row: table.row + 1, column: -1, span: 1, isDeleted: false, from });
            break;
          }
          case 'w:tc': {
            const table = openTables.at(-1);
            if (table) Object.assign(table, { column: table.column + table.span, span: 1 });
            break;
          }
          case 'w:gridspan': {
            const table = openTables.at(-1);
            if (table && parent === 'w:tcpr') table.span = Math.min(Math.max(Number(value) || 1, 1), 60);
            break;
          }
          case 'w:p': {
            const outer = openTables[0];
            const table = openTables.length === 1 ? outer : undefined;
            const cell = table ? { table: table.table, row: table.row, column: table.column } : null;
            const next: Draft = waiting ?? {
              text: '',
              style: null,
              outline: null,
              isListed: false,
              isJoined: false,
              breaks: [],
              fields: [],
              links: [],
              cell: cell ?? (outer ? { table: outer.table, row: outer.row, column: outer.column } : null),
            };
            next.isJoined = false;
            waiting = null;
            open.push({ draft: next, after: [] });
            break;
          }
          case 'w:pstyle':
            if (current && value !== undefined) current.style = value;
            break;
          case 'w:outlinelvl':
            if (current && Number(value) < 9) current.outline = Number(value) + 1;
            break;
          case 'w:numid':
            if (current && parent === 'w:numpr') current.isListed = value !== '0';
            break;
          case 'w:r':
            isHidden = false;
            break;
          case 'w:vanish':
            if (path.at(-3) === 'w:r') isHidden = on(value);
            break;
          case 'w:t':
            text = '';
            isPreserved = attribs['xml:space'] === 'preserve';
            break;
          case 'w:instrtext':
            text = '';
            break;
          case 'w:tab':
            if (parent === 'w:r') add(' ');
            break;
          case 'w:br':
          case 'w:cr':
            if (current && !isHidden && (attribs[`${main}:type`] ?? 'textWrapping') === 'textWrapping') {
              current.breaks.push(current.text.length);
              add(' ');
            }
            break;
          case 'w:nobreakhyphen':
            add('\u2011');
            break;
          case 'w:softhyphen':
            add('\u00AD');
            break;
          case 'w:hyperlink': {
            const id = Object.entries(attribs).find(([key]) => /(?:^|:)id$/.test(key))?.[1];
            const href = id === undefined ? null : linkTo(id);
            link = current && href ? { href, start: current.text.length } : null;
            break;
          }
          case 'w:fldchar': {
            const type = attribs[`${main}:fldCharType`];
            if (type === 'begin') fields.push({ instruction: '', start: null, in: current });
            else if (type === 'separate' && fields.length > 0)
              Object.assign(fields.at(-1)!, { start: current?.text.length ?? null, in: current });
            else if (type === 'end') endField(fields.pop());
            break;
          }
          case 'w:fldsimple':
            fields.push({
              instruction: attribs[`${main}:instr`] ?? '',
              start: current?.text.length ?? null,
              in: current,
            });
            break;
        }
      },
      ontext(data) {
        if (leftOut === 0 && text !== null) text += data;
      },
      onclosetag() {
        const name = path.pop()!;
        if (leftOut > 0) {
          leftOut--;
          return;
        }
        switch (name) {
          case 'w:t': {
            const said = (text ?? '').replace(/[\r\n\t\u2028\u2029]+/g, ' ');
            text = null;
            add(isPreserved ? said : said.trim());
            break;
          }
          case 'w:instrtext':
            if (fields.length > 0) fields.at(-1)!.instruction += text ?? '';
            text = null;
            break;
          case 'w:hyperlink': {
            const current = draft();
            if (link && current && link.start < current.text.length)
              current.links.push({ ...link, end: current.text.length });
            link = null;
            break;
          }
          case 'w:fldsimple':
            endField(fields.pop());
            break;
          case 'w:p': {
            const { draft: done, after } = open.pop()!;
            const made = done.isJoined ? [] : finish(done);
            if (done.isJoined) waiting = done;
            const into = open.at(-1)?.after ?? paragraphs;
            for (const paragraph of [...made, ...after]) into.push(paragraph);
            break;
          }
          case 'w:tr': {
            const table = openTables.at(-1);
            if (table?.isDeleted && open.length === 0) paragraphs.splice(table.from);
            break;
          }
          case 'w:tbl':
            openTables.pop();
            break;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function endField(field: Field | undefined): void {
    const current = draft();
    // A table of contents is a field over many paragraphs.
    if (!field || field.start === null || !current || field.in !== current) return;
    if (field.start >= current.text.length) return;
    const stretch = { start: field.start, end: current.text.length };
    const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
    if (href) current.links.push({ ...stretch, href });
    else if (/^\s*MERGEFIELD\b/i.test(field.instruction)) current.fields.push(stretch);
  }

  parser.write(xml);
  parser.end();
  if (waiting) paragraphs.push(...finish(waiting));
  return paragraphs;
}

/** What the file calls the main namespace: `w` in all that we know of. */
function prefixOf(xml: string): string {
  const declared =
    /xmlns:(\w+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main["']/;
  return declared.exec(xml.slice(0, 20_000))?.[1] ?? 'w';
}

function nameOf(raw: string, main: string): string {
  const [prefix, local] = raw.split(':');
  return (prefix === main && local !== undefined ? `w:${local}` : raw).toLowerCase();
}

/** @param xml `styles.xml`; null where the document has none. */
export function stylesOf(xml: string | null): Styles {
  interface Style {
    name: string;
    basedOn: string | null;
    outline: number | null;
    isListed: boolean;
  }
  const styles = new Map<string, Style>();
  if (xml !== null) {
    const main = prefixOf(xml);
    let style: Style | null = null;
    const parser = new Parser(
      {
        onopentag(raw, attribs) {
          const name = nameOf(raw, main);
          const value = attribs[`${main}:val`] ?? '';
          if (name === 'w:style') {
            style = { name: '', basedOn: null, outline: null, isListed: false };
            styles.set(attribs[`${main}:styleId`] ?? '', style);
          } else if (!style) return;
          else if (name === 'w:name') style.name = value.toLowerCase();
          else if (name === 'w:basedon') style.basedOn = value;
          else if (name === 'w:outlinelvl' && Number(value) < 9) style.outline = Number(value) + 1;
          else if (name === 'w:numid') style.isListed = value !== '0';
        },
        onclosetag(raw) {
          if (nameOf(raw, main) === 'w:style') style = null;
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(xml);
    parser.end();
  }
  return {
    roleOf(styleId) {
      let id: string | null = styleId;
      // A style may be based on itself in a broken file.
      for (let steps = 0; id !== null && steps < 20; steps++) {
        const style: Style | undefined = styles.get(id);
        // Word translates the ids of its styles, never their names: `berschrift1` is called `heading 1`.
        const name = style?.name || id.toLowerCase().replace(/(?<=heading)(?=\d)/, ' ');
        if (/^toc\b|^table of figures$/.test(name)) return null;
        const heading = /^heading (\d)/.exec(name);
        if (heading) return { role: 'heading', level: Number(heading[1]) };
        if (/^(?:title|subtitle)$/.test(name)) return { role: 'heading', level: name === 'title' ? 0 : 1 };
        if (style?.outline) return { role: 'heading', level: style.outline };
        if (/^list\b|^listparagraph$/.test(name) || style?.isListed)
          return { role: 'list-item', level: null };
        if (/\bquote$/.test(name)) return { role: 'quote', level: null };
        if (name === 'caption') return { role: 'caption', level: null };
        id = style?.basedOn ?? null;
      }
      return BODY;
    },
  };
}

/** Ids of relationships → addresses outside the document. */
export function linksOf(xml: string | null): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  if (xml === null) return links;
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        const { Id, Target, TargetMode } = attribs;
        if (/(?:^|:)Relationship$/.test(name) && Id && Target && TargetMode === 'External')
          links.set(Id, Target);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return links;
}
