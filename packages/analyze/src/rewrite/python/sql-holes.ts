/**
 * Where values stand in the text of an SQL statement, and what a placeholder has to replace there: a value with the quotes around
 * it, with the `%` of a LIKE. Names of tables and columns, keywords and lists are no values: no placeholder can stand for them.
 */
import type { Expression } from '../../tree/node.ts';
import type { Place } from '../rewrite.ts';
import { isJoined } from './sql-lists.ts';
import type { Item, TextItems } from './text-items.ts';
import { valueName } from './value-name.ts';

export interface SqlHole {
  readonly from: number;
  readonly to: number;
  /** The source of the parameter. */
  readonly value: string;
  /** A name for it, where the driver wants one. */
  readonly name: string;
  /** A value of `IN (…)` or a joined condition: it stays in the text, and is a list of parameters. */
  readonly list?: Expression;
}

export interface SqlHoles {
  readonly holes: readonly SqlHole[];
  /** Names of tables and columns: they stay in the text, and have to be checked. */
  readonly identifiers: readonly Expression[];
  /** The statement with one `?` per hole, for a look at its words. */
  readonly statement: string;
  /** The statement's own words: quoted strings and values left out. */
  readonly words: string;
  /** Whether a quoted string is still open at the end. */
  readonly open: boolean;
}

/** The holes of a statement, or why it cannot have placeholders. `prefix`: the statement's text before this one. */
export const sqlHoles = (
  place: Place,
  { items }: TextItems,
  { prefix = '', numbers }: { readonly prefix?: string; readonly numbers: 'as text too' | 'as numbers alone' },
): SqlHoles | { readonly unfit: string } => {
  const holes: SqlHole[] = [];
  const identifiers: Expression[] = [];
  let statement = prefix;
  let words = '';
  let quoted: { readonly mark: string; readonly from: number; values: number } | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    if (quoted === undefined) {
      if (item.kind === 'char') {
        if (item.c === "'" || item.c === '"' || item.c === '`') quoted = { mark: item.c, from: index, values: 0 };
        else {
          statement += item.c;
          words += item.c;
        }
        continue;
      }
      const constant = place.names.constant(item.node);
      if (typeof constant === 'string') {
        // The program's own words: they stay.
        statement += constant;
        continue;
      }
      const next = items[index + 1];
      const following = next?.kind === 'char' ? next.c : '';
      const why = allValues(place, item.node, statement, following) ? aList : notAValue(statement, following);
      if (why === aList || why === aCondition) {
        // What stands there is looked at by whoever knows the driver.
        holes.push({ from: index, to: index, value: '', name: valueName(item.node), list: item.node });
        statement += why === aList ? '?' : '1 = 1';
        continue;
      }
      if ((why === aName || (why === unclear && inNames(statement))) && item.plain && isShort(item.node)) {
        identifiers.push(item.node);
        statement += 'name';
        continue;
      }
      if (why !== undefined) return { unfit: `${why}: ${place.source(item.node)}` };
      if (!item.plain)
        return { unfit: `the value is formatted on its way into the statement: ${place.source(item.node)}` };
      holes.push({
        from: index,
        to: index,
        value: unquotedValue(place, item.node, statement, numbers),
        name: valueName(item.node),
      });
      statement += '?';
      continue;
    }
    if (item.kind === 'value') {
      quoted.values += 1;
      continue;
    }
    if (item.c !== quoted.mark) continue;
    const next = items[index + 1];
    if (next?.kind === 'char' && next.c === quoted.mark) {
      index += 1;
      continue;
    }
    if (quoted.values === 0) statement += quoted.mark === "'" ? "''" : 'name';
    else {
      const why = quoted.mark === '`' ? aName : notAValue(statement, '');
      const inner = items.slice(quoted.from + 1, index);
      const [alone] = inner;
      if (why !== undefined) {
        if (inner.length !== 1 || alone?.kind !== 'value' || !alone.plain) return { unfit: why };
        if (why === aList)
          // `IN ('a','b')` from a list joined with `','`: the quotes go with it.
          holes.push({ from: quoted.from, to: index, value: '', name: valueName(alone.node), list: alone.node });
        else if (quoted.mark !== "'" && isShort(alone.node)) identifiers.push(alone.node);
        else return { unfit: why };
        statement += why === aList ? '?' : 'name';
        quoted = undefined;
        continue;
      }
      const value = textOf(place, inner);
      if (value === undefined) return { unfit: 'the value is formatted on its way into the statement' };
      const [named] = inner.flatMap((one) => (one.kind === 'value' ? [one.node] : []));
      holes.push({ from: quoted.from, to: index, value, name: named === undefined ? 'value' : valueName(named) });
      statement += '?';
    }
    quoted = undefined;
  }
  if (quoted !== undefined && quoted.values > 0) return { unfit: 'a quoted value does not end in the same text' };
  return { holes, identifiers, statement, words, open: quoted !== undefined };
};

const aName = 'a name of a table or column cannot be a parameter';
const aList = 'a list cannot be one parameter';
const aCondition = 'a whole condition cannot be a parameter';
const unclear = 'it cannot be seen that a value is meant here';

/** Where only names and directions stand: behind `ORDER BY …` and `SET`. */
const inNames = (statement: string): boolean =>
  /\b(?:order|group)\s+by\s+[\w\s.,]*$/iu.test(statement) || /\bset\s+$/iu.test(statement);

/** A name or what a request gave under one: what can be checked before the statement. */
const isShort = (node: Expression): boolean =>
  node.kind === 'Name' || node.kind === 'Member' || node.kind === 'Index' || node.kind === 'Call';

/** Why no placeholder can stand behind this text; `undefined` when a value is meant. */
export const notAValue = (statement: string, next: string): string | undefined => {
  if (/[\w$]/u.test(next)) return 'a name that is put together from pieces cannot be a parameter';
  if (/[\w$.`"[]$/u.test(statement)) return 'a name that is put together from pieces cannot be a parameter';
  const before = statement.trimEnd();
  if (
    /\b(?:from|join|into|update|table|view|index|database|schema|as|using|by|column|exists|procedure|call|exec|pragma)$/iu.test(
      before,
    ) ||
    next === '.'
  )
    return aName;
  if (before === '') return 'the whole statement comes from elsewhere';
  if (/\bin$/iu.test(before)) return 'a list without parentheses of its own cannot be one parameter';
  if (
    /(?:=|<|>|!|\|\||[^*]\/|\b(?:like|ilike|rlike|regexp|glob|limit|offset|between|then|else|when|escape|interval|top)|\bbetween\s+\S+\s+and)$/iu.test(
      before,
    )
  )
    return undefined;
  if (/[+-]$/u.test(before)) return undefined;
  if (/\b(?:where|and|or|not|on|having)$/iu.test(before)) return aCondition;
  if (/\blimit\s+\S+\s*,$/iu.test(before)) return undefined;
  if (/[(,]$/u.test(before)) return insideParentheses(before);
  return unclear;
};

/** `VALUES (` + `",".join(…)` + `)`: what stands there is all the values of a row, which one parameter cannot be. */
const allValues = (place: Place, node: Expression, statement: string, next: string): boolean => {
  const [, columns] = /\binto\s+\S+?\s*(?:\(([^()]*)\)\s*)?values\s*\($/iu.exec(statement.trimEnd()) ?? [undefined, ''];
  return isJoined(place, node) || (next === ')' && (columns === undefined || columns.includes(',')));
};

/** `VALUES (…, ` and `lower(` take values, `INSERT INTO t (` and `SELECT a, ` names; `IN (` takes a list. */
const insideParentheses = (before: string): string | undefined => {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const c = before.charAt(at);
    if (c === ')') depth += 1;
    else if (c === '(') {
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      const head = before.slice(0, at).trimEnd();
      if (/\bin$/iu.test(head)) return before.endsWith(',') ? undefined : aList;
      if (/\bvalues$/iu.test(head) || /\bvalues\b.*,$/isu.test(head)) return undefined;
      if (/\binto\s+\S+$/iu.test(head)) return 'a name of a column cannot be a parameter';
      return /\w$/u.test(head) && !/\b(?:select|where|and|or|from|by|exists|on|not|index)$/iu.test(head)
        ? undefined
        : unclear;
    }
  }
  return aName;
};

/** Numbers come as they are: `str(x)` around them would make text of them. LIMIT takes nothing but numbers. */
const unquotedValue = (
  place: Place,
  node: Expression,
  statement: string,
  numbers: 'as text too' | 'as numbers alone',
): string => {
  // `repr(x)` stood for the quotes, which a parameter does not need.
  const bare =
    node.kind === 'Call' && /^(?:str|repr)$/u.test(place.names.qualified(node.callee) ?? '') && node.args.length === 1
      ? (node.args[0] ?? node)
      : node;
  const source = place.source(bare);
  return numbers === 'as numbers alone' &&
    !isNumber(place, bare) &&
    /\b(?:limit|offset)(?:\s+\S+\s*,)?$/iu.test(statement.trimEnd())
    ? `int(${source})`
    : source;
};

/** A number already: `int(x)`, `request.args.get("n", type=int)`, a parameter or variable that is one. */
const isNumber = (place: Place, node: Expression, depth = 0): boolean => {
  if (node.kind === 'Num') return true;
  if (node.kind === 'Call')
    return (
      /^(?:int|len|min|max)$/u.test(place.names.qualified(node.callee) ?? '') ||
      node.args.some(
        (arg) =>
          arg.kind === 'KeywordArg' && arg.name === 'type' && arg.value.kind === 'Name' && arg.value.name === 'int',
      )
    );
  if (node.kind === 'Binary') return isNumber(place, node.left, depth) && isNumber(place, node.right, depth);
  if (node.kind !== 'Name' || depth > 3) return false;
  const definitions = place.names.binding(node)?.definitions ?? [];
  return (
    definitions.length > 0 &&
    definitions.every((one) =>
      one.kind === 'Param'
        ? one.annotation !== undefined && place.source(one.annotation) === 'int'
        : one.kind === 'Assign' && one.value !== undefined && isNumber(place, one.value, depth + 1),
    )
  );
};

/** What stood between the quotes: one value as it is, else an f-string. */
const textOf = (place: Place, inner: readonly Item[]): string | undefined => {
  const [only] = inner;
  if (inner.length === 1 && only?.kind === 'value') return only.plain ? place.source(only.node) : undefined;
  let text = '';
  for (const item of inner) {
    if (item.kind === 'value') {
      const source = place.source(item.node);
      if (!item.plain || /["\\\n{}]/u.test(source)) {
        if (!item.plain || source.includes("'") || /[\\\n{}]/u.test(source)) return undefined;
        text += `{${source.replaceAll('"', "'")}}`;
      } else text += `{${source}}`;
    } else
      text +=
        item.c === '{' || item.c === '}'
          ? item.c + item.c
          : item.c === '"'
            ? String.raw`\"`
            : item.c === '\\'
              ? '\\\\'
              : item.c;
  }
  return /[\n\uFFFD]/u.test(text) ? undefined : `f"${text}"`;
};
