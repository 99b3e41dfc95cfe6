/**
 * Values of a statement that no bare placeholder can stand for: lists of `IN`, columns and directions of `ORDER BY`.
 *
 * A list becomes one array (PostgreSQL), one `?` that the driver writes out (MySQL), or a `?` for each item. A direction is one of two words. A
 * column is one of those that the statement reads, when it names them, else it is quoted by the driver's own function.
 */
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Expression, Name } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import type { Place } from '../rewrite.ts';
import { functionAround, linesBefore, literal, onlyValue, semicolon, statementLine } from './code.ts';
import type { Dialect } from './sql-dialect.ts';
import type { MadeSpecial, Special } from './sql-holes.ts';
import type { Piece } from './text-pieces.ts';

export interface Specials {
  readonly made: MadeSpecial;
  /** What may change for harmless input by what was made so far. */
  readonly changes: () => string | undefined;
}

/** `text`: the expression that the statement is put together in; lines that are needed stand before it. */
export const newSpecials = (place: Place, dialect: Dialect, text: Expression): Specials => {
  const taken = new Set<string>();
  let changes: string | undefined;
  const scope = place.source(functionAround(place, text) ?? place.unit.root);
  const free = (wanted: string): string => {
    let name = wanted;
    for (let more = 2; taken.has(name) || new RegExp(String.raw`\b${name}\b`, 'u').test(scope); more += 1)
      name = `${wanted}${String(more)}`;
    taken.add(name);
    return name;
  };
  const line = (code: string): TextEdit | undefined => linesBefore(place, text, [code + semicolon(place)]);

  const list: MadeSpecial = ({ node, pieces, from, to }, statement) => {
    if (!/\bin\s*\(\s*$/iu.test(statement) || !closes(pieces, to)) return undefined;
    const found = listOf(place, node, from === to);
    if (found === undefined) return undefined;
    const removed = found.line === undefined ? [] : [found.line];
    if (dialect.lists === 'any') return anyOf(pieces, statement, { from, to }, found.source, removed);
    if (dialect.lists === 'expand') return { from, to, value: found.source, text: '?', more: removed };
    if (dialect.kind !== 'question' || found.source.includes('(')) return undefined;
    const marks = free('placeholders');
    const before = line(
      `const ${marks} = ${found.source}.map(() => ${literal(place, '?')}).join(${literal(place, ', ')})`,
    );
    return before === undefined || from !== to
      ? undefined
      : { from, to, value: `...${found.source}`, text: '?', edits: [replace(node, marks), before, ...removed] };
  };

  const direction: MadeSpecial = ({ node, from, to }, statement) => {
    if (from !== to || !/\border\s+by\s+[\w.,\s"]*[\w"]\s+$/iu.test(statement)) return undefined;
    const name = free('sortDirection');
    const before = line(
      `const ${name} = String(${place.source(node)}).toLowerCase() === ${literal(place, 'desc')} ? ${literal(place, 'DESC')} : ${literal(place, 'ASC')}`,
    );
    return before === undefined ? undefined : { from, to, text: 'asc', edits: [replace(node, name), before] };
  };

  const column: MadeSpecial = ({ node, from, to }, statement) => {
    if (from !== to || !/\border\s+by\s+(?:\w[\w.]*(?:\s+(?:asc|desc))?\s*,\s*)*$/iu.test(statement)) return undefined;
    const given = node.kind === 'Logical' && node.op !== 'and' && node.right.kind === 'Str' ? node.left : node;
    if (!/^(?:Name|Member|Index)$/u.test(given.kind)) return undefined;
    const source = asText(place, given);
    const known = columnsOf(statement);
    const usual = node.kind === 'Logical' && node.right.kind === 'Str' ? node.right.value : defaultOf(place, given);
    const first = usual ?? known[0];
    if (known.length > 0 && first !== undefined) {
      const all = known.includes(first) ? known : [first, ...known];
      const name = free('sortColumn');
      const chosen = `[${all.map((one) => literal(place, one)).join(', ')}].includes(${source}) ? ${source} : ${literal(place, first)}`;
      const before = line(`const ${name} = ${chosen}`);
      if (before === undefined) return undefined;
      changes = `Rows are sorted by one of the columns ${all.join(', ')}, and by ${first} when another name comes.`;
      return { from, to, text: 'name', edits: [replace(node, name), before] };
    }
    if (dialect.quotes === undefined) return undefined;
    changes =
      'The name of one column is taken as it is written; an expression, or a direction behind it, is no such name.';
    const quoted = `${place.imports.member(...dialect.quotes)}(${node === given ? source : `String(${place.source(node)})`})`;
    return { from, to, text: 'name', edits: [replace(node, quoted)] };
  };

  return {
    made: (at, statement) => list(at, statement) ?? direction(at, statement) ?? column(at, statement),
    changes: () => changes,
  };
};

/** Whether the list's parenthesis closes behind the value. */
const closes = (pieces: readonly Piece[], to: number): boolean => {
  const next = pieces.slice(to + 1).find((one) => one.kind === 'value' || /\S/u.test(one.c));
  return next?.kind === 'char' && next.c === ')';
};

/** `id IN (…)` → `id = ANY($1)`; `NOT IN` → `<> ALL`. */
const anyOf = (
  pieces: readonly Piece[],
  statement: string,
  { from, to }: { readonly from: number; readonly to: number },
  value: string,
  removed: readonly TextEdit[],
): Special | undefined => {
  const words = /\b(not\s+)?in\s*\(\s*$/iu.exec(statement);
  if (words === null) return undefined;
  const start = from - words[0].length;
  if (!pieces.slice(start, from).every((one) => one.kind === 'char')) return undefined;
  const end = pieces.findIndex((one, index) => index > to && one.kind === 'char' && one.c === ')');
  const shape =
    words[1] === undefined ? (mark: string): string => `= ANY(${mark})` : (mark: string): string => `<> ALL(${mark})`;
  return { from: start, to: end, value, shape, text: shape('?'), more: removed };
};

/** The list that a text is made of, and the line of the variable that is not needed any more. */
const listOf = (
  place: Place,
  node: Expression,
  isBare: boolean,
): { readonly source: string; readonly line: TextEdit | undefined } | undefined => {
  const definition = node.kind === 'Name' ? onlyValue(place, node) : undefined;
  const given = definition ?? node;
  if (given.kind === 'Call' && given.callee.kind === 'Member' && given.callee.property === 'join') {
    const [separator] = given.args;
    if (separator?.kind !== 'Str' || !separator.value.includes(',')) return undefined;
    const items = itemsOf(given.callee.object);
    if (items === undefined) return undefined;
    const isAlone = node.kind === 'Name' && readOnce(place, node);
    return {
      source: place.source(items),
      line: isAlone && definition !== undefined ? statementLine(place, definition) : undefined,
    };
  }
  if (!isBare || definition !== undefined || (node.kind !== 'Name' && node.kind !== 'Member')) return undefined;
  return { source: `String(${place.source(node)}).split(${literal(place, ',')})`, line: undefined };
};

/** The list itself, where its items were only put into quotes. */
const itemsOf = (list: Expression): Expression | undefined => {
  if (list.kind !== 'Call') return list.kind === 'Name' || list.kind === 'Member' ? list : undefined;
  if (list.callee.kind !== 'Member' || list.callee.property !== 'map' || list.args.length !== 1) return undefined;
  const [quote] = list.args;
  if (quote?.kind !== 'Function' || !quote.expressionBody) return undefined;
  const [parameter] = quote.params;
  const [body] = quote.body?.body ?? [];
  if (parameter?.target.kind !== 'Name' || body?.kind !== 'Return' || body.value === undefined) return undefined;
  const { name } = parameter.target;
  return isQuoted(body.value, name) ? itemsOf(list.callee.object) : undefined;
};

const isQuoted = (value: Expression, name: string): boolean => {
  const isItem = (one: Expression | undefined): boolean => one?.kind === 'Name' && one.name === name;
  const isMark = (one: Expression | undefined): boolean => one?.kind === 'Str' && /^["']?$/u.test(one.value);
  if (value.kind === 'Template' && value.tag === undefined)
    return value.parts.every((one) => isItem(one) || isMark(one));
  if (value.kind === 'Call' && value.args.length === 1)
    return (
      isItem(value.args[0]) &&
      /^(?:Number|String|parseInt)$/u.test(value.callee.kind === 'Name' ? value.callee.name : '')
    );
  if (value.kind === 'Binary' && value.op === '+')
    return [value.left, value.right].every((one) => isItem(one) || isMark(one) || isQuoted(one, name));
  return isItem(value);
};

const readOnce = ({ unit, names }: Place, name: Name): boolean =>
  walkOf(unit).order.filter(
    (one) => one.kind === 'Name' && one.name === name.name && names.binding(one) === names.binding(name),
  ).length === 2;

/** A value that is certainly a text as it is, else made one. */
const asText = (place: Place, node: Expression): string => {
  const source = place.source(node);
  if (place.unit.language === 'javascript') return source;
  const [only] = node.kind === 'Name' ? (place.names.binding(node)?.definitions ?? []) : [];
  return only?.kind === 'Param' && only.annotation !== undefined && /^:?\s*string$/u.test(place.source(only.annotation))
    ? source
    : `String(${source})`;
};

/** The columns between SELECT and FROM when each is a plain name. */
const columnsOf = (statement: string): readonly string[] => {
  const [, list] = /^\s*select\s+(?:distinct\s+)?([^()*?]+?)\s+from\s/isu.exec(statement) ?? [];
  const names = (list ?? '').split(',').map((one) => /^\s*(?:[\w.]+\s+as\s+)?(\w[\w.]*)\s*$/iu.exec(one)?.[1]);
  return names.every((name) => name !== undefined) ? names : [];
};

/** `const { sort = "id" } = req.query`. */
const defaultOf = (place: Place, node: Expression): string | undefined => {
  if (node.kind !== 'Name') return undefined;
  const [definition] = place.names.binding(node)?.definitions ?? [];
  if (definition === undefined) return undefined;
  const around = inside(place, definition).find(
    (one) => one.kind === 'Assign' && one.target.kind === 'Name' && one.target.name === node.name,
  );
  const value = around?.kind === 'Assign' ? around.value : undefined;
  if (value?.kind === 'Str') return value.value;
  return value?.kind === 'Logical' && value.op !== 'and' && value.right.kind === 'Str' ? value.right.value : undefined;
};
