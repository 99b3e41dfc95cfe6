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
import { indentOf, lineEndAt, lineEndOf, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Unfit, unfit } from '../rewrite.ts';
import { walkOf } from '../../names/walk.ts';
import { fillHoles } from './fill-holes.ts';
import { queryVariable } from './query-variable.ts';
import { type SqlDriver, sqlDriver } from './sql-driver.ts';
import { sqlHoles } from './sql-holes.ts';
import { textItems } from './text-items.ts';

export const parameteriseQuery: Rewrite = (place) => {
  const used = queryIn(place);
  if (used === undefined) return unfit('no call that runs a statement stands here');
  const { call, text } = used;
  if (spreads(call)) return unfit('arguments of the call are handed in as a whole');
  const method =
    call.callee.kind === 'Member' ? call.callee.property : call.callee.kind === 'Name' ? call.callee.name : '';
  if (method === 'executescript')
    return unfit('executescript takes no parameters; run its statements one by one with execute');
  if (method === 'executemany') return unfit('executemany has a list of parameters already');
  const sqlText = textCall(place, text) ?? (isTextCall(place, call) ? call : undefined);
  const driver = sqlText === undefined ? sqlDriver(place, call) : { style: 'named' as const };
  if ('unfit' in driver) return driver;
  const query = sqlText === undefined ? text : (positional(sqlText)[0] ?? text);
  const plan = query.kind === 'Name' ? fromVariable(place, query, driver) : fromExpression(place, query, driver);
  if ('unfit' in plan) return plan;
  const passed = pass(place, { call, sqlText, driver, plan, query });
  if ('unfit' in passed) return passed;
  return {
    title: 'Pass the values as parameters of the statement',
    ...('assumed' in driver && driver.assumed !== undefined ? { changes: driver.assumed } : {}),
    edits: [...plan.edits, ...passed.edits],
  };
};

/** What becomes of the text, and the parameters that go with it. */
interface Plan {
  readonly edits: readonly TextEdit[];
  readonly values: readonly { readonly name: string; readonly source: string }[];
  /** The list that collects the parameters, where the statement grows in steps. */
  readonly collected?: string;
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
  if (part.values.length === 0) return unfit('no value stands in the statement');
  return part;
};

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
  const found = sqlHoles(place, text, prefix);
  if ('unfit' in found) return unfit(found.unfit);
  if (found.open) return unfit('a quoted string goes on in the next piece of the statement');
  if (/\?|%s|(?<![:\w]):[A-Za-z_]/u.test(found.words)) return unfit('the statement has placeholders already');
  const values = found.holes.map(({ value, name }) => ({ name: names(name), source: value }));
  const edits = fillHoles(
    place,
    text,
    found.holes.map(({ from, to }, index) => ({
      from,
      to,
      text: marker(driver, count + index, values[index]?.name ?? ''),
    })),
    driver.style === 'percent' ? { respell: (c) => (c === '%' ? '%%' : undefined) } : {},
  );
  if (edits === undefined) return unfit('the text cannot be taken apart where it stands');
  return { edits, values, statement: found.statement };
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
    if (part.values.length === 0) return unfit('no value stands in the statement');
    const late = changedBetween(place, first.text, name);
    return late === undefined ? part : unfit(`${late} changes between the statement and its use`);
  }
  if (driver.style === 'dollar' || driver.style === 'colon-number')
    return unfit('the statement grows in steps, and this driver numbers its parameters');
  const list = ['params', 'values', 'query_params'].find(
    (wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(place.text),
  );
  if (list === undefined) return unfit('the names for a list of parameters are all taken');
  const edits: TextEdit[] = [
    ...part.edits,
    behind(
      place,
      first.statement.end,
      `${list} = ${driver.style === 'named' ? dict(part) : `[${part.values.map(({ source }) => source).join(', ')}]`}`,
    ),
  ];
  let { statement } = part;
  let count = part.values.length;
  for (const step of more) {
    if (!reads.every((read) => read === name || read.start > step.statement.end || harmlessRead(place, read)))
      return unfit(`${name.name} is used before it is whole`);
    const next = partOf(place, step.text, driver, names, statement);
    if ('unfit' in next) return next;
    edits.push(...next.edits);
    count += next.values.length;
    const sources = next.values.map(({ source }) => source);
    const [only] = sources;
    if (driver.style === 'named') {
      const added = next.values.map(({ name: key, source }) => `${list}["${key}"] = ${source}`).join('; ');
      if (added !== '') edits.push(behind(place, step.statement.end, added));
    } else if (sources.length === 1) edits.push(behind(place, step.statement.end, `${list}.append(${only ?? ''})`));
    else if (sources.length > 1)
      edits.push(behind(place, step.statement.end, `${list}.extend([${sources.join(', ')}])`));
    ({ statement } = next);
  }
  return count === 0 ? unfit('no value stands in the statement') : { edits, values: [], collected: list };
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
  const collected = plan.collected;
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
