/**
 * A statement put together from text → a constant statement and its parameters, in the driver's own form.
 *
 * In: the place of a finding in or around the call that runs the statement. The text may stand in the call, or in a variable of the same
 * function that is assigned once and grows by `+=`. Out: placeholders in the text (with the quotes around them gone, and LIKE's `%`
 * moved into the parameter), the values as parameters of the call. Names of tables and columns cannot be parameters: then it says so.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Name, Node } from '../../tree/node.ts';
import { addArgument, callAround, keyword, positional, spreads } from '../calls.ts';
import { linesAfter } from './guard-statement.ts';
import { indentOf, lineEndAt, lineEndOf, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { walkOf } from '../../names/walk.ts';
import { fillHoles } from './fill-holes.ts';
import { type QueryStep, queryVariable } from './query-variable.ts';
import { identifierChecks } from './sql-identifiers.ts';
import { collectedConditions, joinedValues, placeholders } from './sql-lists.ts';
import { type SqlDriver, sqlDriver } from './sql-driver.ts';
import { type SqlHole, sqlHoles } from './sql-holes.ts';
import { type TextItems, textItems } from './text-items.ts';

export const parameteriseQuery: Rewrite = (place) => {
  const used = queryIn(place);
  if (used === undefined) return extraConditions(place) ?? unfit('no call that runs a statement stands here');
  const { call, text } = used;
  if (spreads(call)) return unfit('arguments of the call are handed in as a whole');
  const method =
    call.callee.kind === 'Member' ? call.callee.property : call.callee.kind === 'Name' ? call.callee.name : '';
  if (method === 'executemany') return unfit('executemany has a list of parameters already');
  const sqlText = textCall(place, text) ?? (isTextCall(place, call) ? call : undefined);
  const driver = sqlText === undefined ? sqlDriver(place, call) : { style: 'named' as const };
  if ('unfit' in driver) return driver;
  const query = sqlText === undefined ? text : (positional(sqlText)[0] ?? text);
  const plan = query.kind === 'Name' ? fromVariable(place, query, driver) : fromExpression(place, query, driver);
  if ('unfit' in plan) return plan;
  const checks = identifierChecks(place, plan.identifiers);
  if ('unfit' in checks) return checks;
  const refused = 'Names of tables and columns other than letters, digits and underscores are refused.';
  if (plan.values.length === 0 && plan.collected === undefined)
    return { title: 'Check the names of tables and columns', changes: refused, edits: [...plan.edits, ...checks] };
  const passed = pass(place, { call, sqlText, driver, plan, query });
  if ('unfit' in passed) return passed;
  const script = method === 'executescript' ? asStatement(place, call, plan) : [];
  if ('unfit' in script) return script;
  const changes = [
    ...('assumed' in driver && driver.assumed !== undefined ? [driver.assumed] : []),
    ...(checks.length > 0 ? [refused] : []),
  ];
  return {
    title: 'Pass the values as parameters of the statement',
    ...(changes.length > 0 ? { changes: changes.join(' ') } : {}),
    edits: [...plan.edits, ...checks, ...passed.edits, ...script],
  };
};

/**
 * `executescript` takes no parameters: a script of one statement is run with `execute`, and committed, as `executescript` does.
 * Source: Python documentation, sqlite3.Cursor.executescript.
 */
const asStatement = (place: Place, call: Call, { statement }: Plan): readonly TextEdit[] | Unfit => {
  if (call.callee.kind !== 'Member' || statement === undefined || /;\s*\S/u.test(statement))
    return unfit('executescript takes no parameters; run its statements one by one with execute');
  const receiver = place.source(call.callee.object);
  const commit = linesAfter(place, call, [
    /cur/iu.test(receiver) ? `${receiver}.connection.commit()` : `${receiver}.commit()`,
  ]);
  return commit === undefined || place.names.parent(call)?.kind !== 'ExprStmt'
    ? unfit('executescript takes no parameters; run its statements one by one with execute')
    : [{ start: call.callee.propertyStart, end: call.callee.end, text: 'execute' }, commit];
};

/** Django: `.extra(where=["year = " + year])` → `.extra(where=["year = %s"], params=[year])`. */
const extraConditions = (place: Place): Rewritten | Unfit | undefined => {
  const call = callAround(place, place.node, ({ callee }) => callee.kind === 'Member' && callee.property === 'extra');
  const where = call === undefined ? undefined : keyword(call, 'where')?.value;
  if (call === undefined || where?.kind !== 'List') return undefined;
  if (keyword(call, 'params') !== undefined) return unfit('the call has parameters already');
  const edits: TextEdit[] = [];
  const values: string[] = [];
  for (const item of where.items) {
    if (place.names.constant(item) !== undefined) continue;
    const part = partOf(place, item, { style: 'percent' }, newNames(), 'where ');
    if ('unfit' in part) return part;
    if (part.identifiers.length > 0) return unfit('a name of a table or column cannot be a parameter');
    edits.push(...part.edits);
    values.push(...part.values.map(({ source }) => source));
  }
  if (values.length === 0) return unfit('no value stands in the conditions');
  edits.push(addArgument(place, call, `params=[${values.join(', ')}]`));
  return { title: 'Pass the values as parameters of the conditions', edits };
};

/** What becomes of the text, and the parameters that go with it. */
interface Plan {
  readonly edits: readonly TextEdit[];
  /** `begun`: a list that is empty when its text is not in the statement. */
  readonly values: readonly { readonly name: string; readonly source: string; readonly begun?: boolean }[];
  /** The list that collects the parameters, where the statement grows in steps. */
  readonly collected?: string;
  /** Names of tables and columns that stay in the text. */
  readonly identifiers: readonly Expression[];
  /** The statement's text, with `?` for its values. */
  readonly statement?: string;
}

const runs: ReadonlySet<string> = new Set(
  'execute executemany executescript exec_driver_sql mogrify execute_sql read_sql read_sql_query raw fetch fetchrow fetchval fetch_all fetch_one fetch_val query text RawSQL fetchall fetchone'.split(
    ' ',
  ),
);

/** The call that runs the statement, and the argument that holds it. */
const queryIn = (place: Place): { readonly call: Call; readonly text: Expression } | undefined => {
  const called = (call: Call): string =>
    call.callee.kind === 'Member' ? call.callee.property : call.callee.kind === 'Name' ? call.callee.name : '';
  const sinks = [place.node, ...runsBelow(place)];
  for (const node of sinks) {
    let found = callAround(place, node, (call) => runs.has(called(call)));
    if (found === undefined) continue;
    // `execute(text(…))`: the outer call takes the parameters.
    const around = isTextCall(place, found) ? place.names.parent(found) : undefined;
    if (around?.kind === 'Call' && called(around) === 'execute' && around.args[0] === found) found = around;
    const [first] = positional(found);
    const text =
      first ?? ['operation', 'query', 'sql', 'statement'].flatMap((name) => keyword(found, name)?.value ?? [])[0];
    if (text !== undefined) return { call: found, text };
  }
  return undefined;
};

/** Calls inside a finding that spans several statements, the last one first. */
const runsBelow = ({ unit, finding, node }: Place): readonly Node[] => {
  if (node.kind !== 'Block' && node.kind !== 'Program' && node.kind !== 'Function') return [];
  const { start, end } = { start: finding.span.start.offset, end: finding.span.end.offset };
  return walkOf(unit)
    .order.filter(
      (one) =>
        one.kind === 'Call' &&
        one.start >= start &&
        one.end <= end &&
        one.callee.kind === 'Member' &&
        runs.has(one.callee.property),
    )
    .toReversed();
};

const isTextCall = ({ names }: Place, call: Call): boolean => {
  const name = names.qualified(call.callee) ?? '';
  return (
    /^sqlalchemy(?:\.\w+)*\.text$/u.test(name) ||
    (call.callee.kind === 'Member' &&
      call.callee.property === 'text' &&
      call.callee.object.kind === 'Name' &&
      /^(?:db|sa|sqlalchemy)$/u.test(call.callee.object.name))
  );
};

/** The `text(…)` that an argument is, directly or by the one assignment of a variable. */
const textCall = (place: Place, node: Expression): Call | undefined => {
  if (node.kind === 'Call') return isTextCall(place, node) ? node : undefined;
  if (node.kind !== 'Name') return undefined;
  const definitions = place.names.binding(node)?.definitions ?? [];
  const [only] = definitions;
  return definitions.length === 1 &&
    only?.kind === 'Assign' &&
    only.value?.kind === 'Call' &&
    isTextCall(place, only.value)
    ? only.value
    : undefined;
};

const fromExpression = (place: Place, query: Expression, driver: SqlDriver): Plan | Unfit => {
  const part = partOf(place, query, driver, newNames());
  if ('unfit' in part) return part;
  return isEmpty(part) ? unfit('no value stands in the statement') : part;
};

const isEmpty = ({ values, identifiers }: Plan): boolean => values.length === 0 && identifiers.length === 0;

interface Part extends Plan {
  readonly statement: string;
}

/** One text with its holes filled. */
const partOf = (
  place: Place,
  query: Expression,
  driver: SqlDriver,
  names: Names,
  prefix = '',
  count = 0,
): Part | Unfit => {
  const text = textItems(place, query);
  if (text === undefined) {
    if (query.kind === 'Call' && query.callee.kind === 'Member' && query.callee.property === 'join')
      return unfit('the statement is joined from a list');
    return unfit('the statement is not put together in a way that can be followed here');
  }
  const numbers = takesTextAsNumber(place, driver) ? 'as text too' : 'as numbers alone';
  const found = sqlHoles(place, text, { prefix, numbers });
  if ('unfit' in found) return unfit(found.unfit);
  if (found.open) return unfit('a quoted string goes on in the next piece of the statement');
  if (/\?|%s|(?<![:\w]):[A-Za-z_]/u.test(found.words)) return unfit('the statement has placeholders already');
  const { identifiers, statement } = found;
  const lists = found.holes.filter(({ list }) => list !== undefined);
  const plain = found.holes.filter(({ list }) => list === undefined);
  const stays = lists.length + identifiers.length;
  if (stays > 0 && text.tail !== undefined && plain.length > 0)
    return unfit('values and names are put into the statement by one format');
  const listed = listParameters(place, text, lists, driver, names);
  if ('unfit' in listed) return listed;
  const values = found.holes.map((hole) => {
    const source = listed.sources.get(hole);
    if (source === undefined) return { name: names(hole.name), source: hole.value };
    return { name: '', source, begun: listed.begun.has(source.slice(1)) };
  });
  if (values.length === 0 || (text.tail !== undefined && plain.length === 0)) {
    if (values.length > 0 && driver.style === 'percent' && found.words.includes('%'))
      return unfit('the statement has a `%` of its own');
    return { edits: listed.edits, values, identifiers, statement };
  }
  let index = count - 1;
  const edits = fillHoles(
    place,
    text,
    found.holes.flatMap(({ from, to, list }, at) => {
      if (list !== undefined) return [];
      index += 1;
      return [{ from, to, text: marker(driver, index, values[at]?.name ?? '') }];
    }),
    driver.style === 'percent' ? { respell: (c) => (c === '%' ? '%%' : undefined) } : {},
  );
  if (edits === undefined) return unfit('the text cannot be taken apart where it stands');
  return { edits: [...edits, ...listed.edits], values, identifiers, statement };
};

/** SQLite and PostgreSQL read `'10'` behind LIMIT as a number; MySQL does not. */
const takesTextAsNumber = ({ text }: Place, { style }: SqlDriver): boolean =>
  (style === 'question' && /\b(?:sqlite3|aiosqlite)\b/u.test(text)) ||
  (style === 'percent' && /\bpsycopg2?\b/u.test(text));

/** What the lists of a statement become: placeholders or conditions in the text, and what is handed over for each. */
const listParameters = (
  place: Place,
  text: TextItems,
  lists: readonly SqlHole[],
  driver: SqlDriver,
  names: Names,
):
  | {
      readonly edits: readonly TextEdit[];
      readonly sources: ReadonlyMap<SqlHole, string>;
      /** Lists that are there whether anything is put into them or not. */
      readonly begun: ReadonlySet<string>;
    }
  | Unfit => {
  const edits: TextEdit[] = [];
  const sources = new Map<SqlHole, string>();
  const begun = new Set<string>();
  for (const hole of lists) {
    if (hole.list === undefined) continue;
    const { style } = driver;
    if (style !== 'question' && style !== 'percent')
      return unfit(`a list cannot be one parameter: ${place.source(hole.list)}`);
    const joined = joinedValues(place, hole.list);
    const quoted = hole.from < hole.to;
    if (joined !== undefined && (quoted ? /^'\s*,\s*'$/u : /^\s*,\s*$/u).test(joined.separator)) {
      if (quoted)
        for (const item of [text.items[hole.from], text.items[hole.to]])
          if (item !== undefined) edits.push({ start: item.start, end: item.end, text: '' });
      edits.push(placeholders(place, joined.call, style === 'question' ? '?' : '%s', joined.list));
      sources.set(hole, `*${joined.list}`);
      continue;
    }
    const conditions = collectedConditions(place, hole.list);
    if (conditions === undefined)
      return unfit(`a list or a whole condition cannot be one parameter: ${place.source(hole.list)}`);
    if ('unfit' in conditions) return conditions;
    const list = freeName(place, names);
    if (list === undefined) return unfit('the names for a list of parameters are all taken');
    edits.push(behind(place, conditions.begins.end, `${list} = []`));
    for (const { text: condition, call } of conditions.texts) {
      if (place.names.constant(condition) !== undefined) continue;
      const part = partOf(place, condition, driver, names, 'where ');
      if ('unfit' in part) return part;
      if (part.identifiers.length > 0) return unfit('a name of a table or column cannot be a parameter');
      edits.push(...part.edits, ...growing(place, call.end, list, part.values));
    }
    sources.set(hole, `*${list}`);
    begun.add(list);
  }
  return { edits, sources, begun };
};

/** A name for a list of parameters that the file does not have yet. */
const freeName = (place: Place, names: Names): string | undefined => {
  const free = ['params', 'values', 'query_params'].find(
    (wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(place.text),
  );
  return free === undefined ? undefined : names(free);
};

/** The statement that adds values to the list of parameters, behind the one that adds their text. */
const growing = (
  place: Place,
  end: number,
  list: string,
  values: readonly { readonly source: string }[],
): readonly TextEdit[] => {
  const [only, ...more] = values.map(({ source }) => source);
  if (only === undefined) return [];
  if (more.length > 0) return [behind(place, end, `${list}.extend([${[only, ...more].join(', ')}])`)];
  return [behind(place, end, only.startsWith('*') ? `${list}.extend(${only.slice(1)})` : `${list}.append(${only})`)];
};

const marker = ({ style }: SqlDriver, index: number, name: string): string => {
  switch (style) {
    case 'question':
      return '?';
    case 'percent':
      return '%s';
    case 'dollar':
      return `$${String(index + 1)}`;
    case 'colon-number':
      return `:${String(index + 1)}`;
    case 'named':
      return `:${name}`;
    default:
      return style satisfies never;
  }
};

type Names = (wish: string) => string;

/** Names that are not the same twice. */
const newNames = (): Names => {
  const given = new Set<string>();
  return (wish) => {
    let name = wish;
    for (let count = 2; given.has(name); count += 1) name = `${wish}_${String(count)}`;
    given.add(name);
    return name;
  };
};

const fromVariable = (place: Place, name: Name, driver: SqlDriver): Plan | Unfit => {
  const variable = queryVariable(place, name);
  if ('unfit' in variable) return unfit(variable.unfit);
  const { steps, reads } = variable;
  const [first, ...more] = steps;
  if (first === undefined) return unfit(`${name.name} begins elsewhere`);
  if (reads.some((read) => read !== name && !harmlessRead(place, read)))
    return unfit(`${name.name} is used for something else too`);
  const names = newNames();
  const part = partOf(place, first.text, driver, names);
  if ('unfit' in part) return part;
  if (more.length === 0) {
    if (isEmpty(part)) return unfit('no value stands in the statement');
    const late = changedBetween(place, first.text, name);
    return late === undefined ? part : unfit(`${late} changes between the statement and its use`);
  }
  if (driver.style === 'dollar' || driver.style === 'colon-number')
    return unfit('the statement grows in steps, and this driver numbers its parameters');
  const parts: Part[] = [part];
  for (const step of more) {
    if (!reads.every((read) => read === name || read.start > step.statement.end || harmlessRead(place, read)))
      return unfit(`${name.name} is used before it is whole`);
    const next = partOf(place, step.text, driver, names, parts.at(-1)?.statement ?? '');
    if ('unfit' in next) return next;
    parts.push(next);
  }
  const identifiers = parts.flatMap((one) => one.identifiers);
  const values = parts.flatMap((one) => one.values);
  const edits = parts.flatMap((one) => one.edits);
  const statement = parts.at(-1)?.statement ?? '';
  if (values.length === 0)
    return identifiers.length === 0
      ? unfit('no value stands in the statement')
      : { edits, values, identifiers, statement };
  // Steps that are always taken need no list that grows with them.
  if (straight(place, variable.steps, name) || (values.length === 1 && values[0]?.begun === true))
    return { edits, values, identifiers, statement };
  // A list that was begun for the conditions takes the values of later steps too.
  const [start] = values;
  const begun = start?.begun === true && part.values.length === 0 ? start : undefined;
  const list = begun === undefined ? freeName(place, names) : begun.source.slice(1);
  if (list === undefined) return unfit('the names for a list of parameters are all taken');
  const begin = `${list} = ${driver.style === 'named' ? dict(part) : `[${part.values.map(({ source }) => source).join(', ')}]`}`;
  const grown = more.flatMap(({ statement: at }, index) => {
    const added = (parts[index + 1]?.values ?? []).filter((one) => one !== begun);
    if (driver.style !== 'named') return growing(place, at.end, list, added);
    const keys = added.map(({ name: key, source }) => `${list}["${key}"] = ${source}`).join('; ');
    return keys === '' ? [] : [behind(place, at.end, keys)];
  });
  return {
    edits: [...edits, ...(begun === undefined ? [behind(place, first.statement.end, begin)] : []), ...grown],
    values: [],
    collected: list,
    identifiers,
    statement,
  };
};

/** Whether all steps stand in one block one after the other, the use behind them, and no value changes on the way. */
const straight = (place: Place, steps: readonly QueryStep[], use: Name): boolean => {
  const [first] = steps;
  if (first === undefined) return false;
  const block = place.names.parent(first.statement);
  return (
    steps.every(({ statement }) => place.names.parent(statement) === block) &&
    steps.every(({ text }) => changedBetween(place, text, use) === undefined)
  );
};

/** A statement on the next line, or on the same one behind `if …:`. */
const behind = ({ text, unit }: Place, end: number, statement: string): TextEdit => {
  const lineStart = lineStartOf(text, end);
  const head = text.slice(lineStart, end);
  const comment = unit.comments.find(({ start }) => start >= end && start < lineEndAt(text, end));
  if (/^\s*(?:if|elif|else|for|while|with|try)\b.*:\s*\S/u.test(head))
    return { start: end, end, text: `; ${statement}` };
  const place = comment?.end ?? lineEndAt(text, end);
  return { start: place, end: place, text: `${lineEndOf(text)}${indentAt(text, unit.root, end)}${statement}` };
};

/** The indentation of the statement that ends here: of its first line. */
const indentAt = (text: string, root: Node, end: number): string => {
  let best = '';
  const visit = (node: Node): void => {
    if (node.kind !== 'Block' && node.kind !== 'Program') return;
    for (const child of node.body) if (child.end === end) best = indentOf(text, child.start);
  };
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    visit(node);
    for (const child of bodies(node)) stack.push(child);
  }
  return best;
};

const bodies = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'Block':
    case 'Program':
      return node.body;
    case 'Function':
      return node.body === undefined ? [] : [node.body];
    case 'Class':
    case 'ForEach':
    case 'While':
      return node.kind === 'Class' || node.else === undefined ? [node.body] : [node.body, node.else];
    case 'If':
      return node.else === undefined ? [node.then] : [node.then, node.else];
    case 'With':
      return [node.body];
    case 'Try':
      return [
        node.body,
        ...node.handlers.map(({ body }) => body),
        ...(node.else === undefined ? [] : [node.else]),
        ...(node.finally === undefined ? [] : [node.finally]),
      ];
    default:
      return [];
  }
};

/** Shown, logged, compared with nothing: the text may read otherwise there without harm. */
const harmlessRead = (place: Place, read: Name): boolean => {
  const call = callAround(place, read);
  const name = call === undefined ? '' : place.source(call.callee);
  return (
    /^(?:print|log\w*(?:\.\w+)*|\w*logg\w*(?:\.\w+)*|(?:\w+\.)*(?:debug|info|warning|error|echo))$/u.test(name) ||
    read.start === read.end
  );
};

/** A name in the text that gets another value before the call. */
const changedBetween = (place: Place, text: Expression, use: Name): string | undefined => {
  const { order, position, last } = walkOf(place.unit);
  for (const node of order.slice(position[text.id] ?? 0, (last[text.id] ?? 0) + 1)) {
    if (node.kind !== 'Name') continue;
    const definitions = place.names.binding(node)?.definitions ?? [];
    if (definitions.some((definition) => definition.start > text.end && definition.start < use.start)) return node.name;
  }
  return undefined;
};

/** The parameters handed over with the call. */
const pass = (
  place: Place,
  {
    call,
    sqlText,
    driver,
    plan,
    query,
  }: {
    readonly call: Call;
    readonly sqlText: Call | undefined;
    readonly driver: SqlDriver;
    readonly plan: Plan;
    readonly query: Expression;
  },
): { readonly edits: readonly TextEdit[] } | Unfit => {
  const sources = plan.values.map(({ source }) => source);
  const [only] = plan.values.length === 1 ? plan.values : [];
  const spread = only?.source.startsWith('*') === true ? only.source.slice(1) : undefined;
  const collected = plan.collected ?? (spread === undefined || only?.begun === true ? spread : `tuple(${spread})`);
  const tuple = collected ?? `(${sources.join(', ')}${sources.length === 1 ? ',' : ''})`;
  const list = collected ?? `[${sources.join(', ')}]`;
  const method = call.callee.kind === 'Member' ? call.callee.property : '';
  if (sqlText !== undefined) {
    if (call.args[0] === sqlText && call.args.length === 1 && method === 'execute')
      return { edits: [addArgument(place, call, collected ?? dict(plan))] };
    if (collected !== undefined)
      return { edits: [{ start: sqlText.end, end: sqlText.end, text: `.bindparams(**${collected})` }] };
    const pairs = plan.values.map(({ name, source }) => `${name}=${source}`).join(', ');
    return { edits: [{ start: sqlText.end, end: sqlText.end, text: `.bindparams(${pairs})` }] };
  }
  const others = call.args.filter(
    (argument) => argument !== query && !(argument.kind === 'KeywordArg' && argument.value === query),
  );
  const reads = method === 'read_sql' || method === 'read_sql_query';
  if (driver.style === 'named') {
    if (others.length > 0 && !reads) return unfit('the call has parameters already');
    if (method === 'exec_driver_sql') return unfit('exec_driver_sql takes what the driver below takes');
    const wrapper = place.imports.member('sqlalchemy', 'text');
    const wrapped: TextEdit[] = [
      { start: query.start, end: query.start, text: `${wrapper}(` },
      { start: query.end, end: query.end, text: ')' },
    ];
    // The edits of the text lie inside: the wrapping goes around a variable, or at the very ends of the text.
    return {
      edits: [
        ...wrapped,
        addArgument(place, call, reads ? `params=${collected ?? dict(plan)}` : (collected ?? dict(plan))),
      ],
    };
  }
  if (method === 'raw' || method === 'RawSQL' || (call.callee.kind === 'Name' && call.callee.name === 'RawSQL')) {
    if (others.length > 0) return unfit('the call has parameters already');
    return { edits: [addArgument(place, call, list)] };
  }
  if (reads)
    return keyword(call, 'params') === undefined
      ? { edits: [addArgument(place, call, `params=${tuple}`)] }
      : unfit('the call has parameters already');
  if (others.length > 0) return unfit('the call has parameters already');
  if (driver.style === 'dollar')
    return collected === undefined
      ? { edits: [addArgument(place, call, sources.join(', '))] }
      : unfit('the statement grows in steps');
  if (method === 'query' && driver.style !== 'percent') return unfit('how this call takes parameters is not known');
  return { edits: [addArgument(place, call, driver.style === 'colon-number' ? list : tuple)] };
};

const dict = ({ values }: Plan): string => `{${values.map(({ name, source }) => `"${name}": ${source}`).join(', ')}}`;
