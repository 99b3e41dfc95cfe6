/**
 * An SQL statement that is put together from text and values → a constant statement with placeholders, and the values beside it.
 *
 * The statement may stand in the call, in an object of the call, or in a variable of the same block. Which placeholder the driver knows is
 * read from the imports of the file, the dependencies of the project, or the method.
 */
import type { TextEdit } from '../../match/fix.ts';
import { walkOf } from '../../names/walk.ts';
import type { Assign, Call, Expression, Name, Node } from '../../tree/node.ts';
import { addArgument, replace, statementAround } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { addEntries, property } from './code.ts';
import { sqlDialect, type Dialect } from './sql-dialect.ts';
import { fillHoles, sqlHoles, type SqlHole, withoutEmpty } from './sql-holes.ts';
import { newSpecials } from './sql-specials.ts';
import { newGrowth } from './growing-query.ts';
import { type Piece, textPieces } from './text-pieces.ts';

const methods =
  /^(?:query|execute|raw|exec|run|all|get|each|prepare|one|oneOrNone|any|none|many|manyOrNone|queryAsync|\$queryRawUnsafe|\$executeRawUnsafe|\$queryRaw|\$executeRaw|whereRaw|orWhereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw|selectRaw|where|andWhere|orWhere|having)$/u;

export const parameteriseQuery: Rewrite = async (place) => {
  const found = statementAt(place);
  if ('unfit' in found) return found;
  const { call, slot } = found;
  const method = call.callee.kind === 'Member' ? call.callee.property : '';
  if (!methods.test(method)) return unfit(`${method === '' ? 'the call' : method} takes no parameters`);
  const dialect = await sqlDialect(place, call, method);
  if (dialect === undefined) return unfit('which database driver is called here cannot be seen');
  let count = 0;
  const edits: TextEdit[] = [];
  const holes: SqlHole[] = [];
  const used = new Set<string>();
  let marks = 0;
  let prefix = '';
  const growth = found.grows === true ? newGrowth(place, found, dialect) : undefined;
  if (growth !== undefined && 'unfit' in growth) return growth;
  const changes: string[] = [];
  for (const [index, text] of found.texts.entries()) {
    const pieces = textPieces(place, text);
    if (pieces === undefined) return unfit('the statement is not put together from texts here');
    const specials = newSpecials(place, dialect, text);
    const own = sqlHoles(place, pieces, prefix, specials.made);
    if ('unfit' in own) return own;
    const change = specials.changes();
    if (change !== undefined) changes.push(change);
    if (own.holes.length > 0 && dialect.kind === 'tag') return tagged(place, call, slot, pieces, own.holes);
    const numbered = /\$(\d+)/gu;
    for (const [, digits] of own.statement.matchAll(numbered)) {
      if (growth !== undefined) return unfit('the statement has numbered placeholders already');
      if (holes.length === 0) count = Math.max(count, Number(digits));
    }
    const values = own.holes.filter((hole) => hole.value !== undefined);
    const filled = fillHoles(
      pieces,
      text,
      own.holes
        .filter((hole) => hole.edits === undefined)
        .map((hole) => {
          count += 1;
          const at = values.indexOf(hole);
          const plain =
            growth === undefined || index === 0
              ? mark(dialect, count, fresh(used, hole.name))
              : growth.mark(values.length - at - 1, pieces, hole.from);
          return { ...hole, text: hole.shape?.(plain) ?? plain };
        }),
    );
    if ('unfit' in filled) return filled;
    // What a placeholder was written behind may have nothing left to say.
    const tidy = filled.map((edit) => withoutEmpty(place, edit));
    edits.push(...tidy, ...own.holes.flatMap((hole) => [...(hole.edits ?? []), ...(hole.more ?? [])]));
    if (growth !== undefined && index > 0 && values.length > 0) {
      const pushed = growth.push(
        text,
        values.map(({ value }) => value ?? ''),
      );
      if ('unfit' in pushed) return pushed;
      edits.push(...pushed);
    } else holes.push(...values.map((hole) => ({ ...hole, marksBefore: hole.marksBefore + marks })));
    prefix = own.statement;
    marks += own.marks;
  }
  if (edits.length === 0) return unfit('no value stands in the statement: what is put in are words of SQL');
  if (growth !== undefined) {
    if (marks > 0) return unfit('the statement has placeholders already');
    edits.push(...growth.begin(holes.map(({ value }) => value ?? '')));
  }
  const values = growth === undefined ? holes.map(({ value }) => value ?? '') : [`...${growth.name}`];
  const list = growth === undefined ? `[${values.join(', ')}]` : growth.name;
  const handed = values.length === 0 ? [] : handOver(place, call, slot, dialect, holes, method, { values, list });
  if ('unfit' in handed) return handed;
  const made: Rewritten = {
    title: values.length === 0 ? 'Choose the words of the statement from a list' : 'Pass the values as parameters',
    edits: [...edits, ...handed],
  };
  const all = [...(dialect.guessed === undefined ? [] : [dialect.guessed]), ...changes];
  return all.length === 0 ? made : { ...made, changes: all.join(' ') };
};

/** A name that no other parameter has. */
const fresh = (used: Set<string>, wanted: string): string => {
  let name = wanted;
  for (let more = 2; used.has(name); more += 1) name = `${wanted}${String(more)}`;
  used.add(name);
  return name;
};

/** `db.$queryRawUnsafe("… = " + id)` → ``db.$queryRaw`… = ${id}` ``. */
const tagged = (
  place: Place,
  call: Call,
  slot: Expression,
  pieces: readonly Piece[],
  holes: readonly SqlHole[],
): Rewritten | Unfit => {
  if (call.args.length !== 1 || call.callee.kind !== 'Member') return unfit('the call has parameters already');
  if (place.text.slice(place.text.indexOf('(', call.callee.end) + 1, slot.start).trim() !== '')
    return unfit('the call cannot be written as a tagged template');
  let text = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const hole = holes.find(({ from }) => from === index);
    const piece = pieces[index];
    if (hole !== undefined) {
      if (hole.value === undefined || hole.edits !== undefined || hole.shape !== undefined)
        return unfit('the statement holds words of the program: they cannot stand in a tagged template');
      text += `\${${hole.value}}`;
      index = hole.to;
    } else if (piece?.kind === 'char')
      text += /[`\\]/u.test(piece.c) ? `\\${piece.c}` : piece.c === '$' ? String.raw`\$` : piece.c;
    else return unfit('the statement holds words of the program: they cannot stand in a tagged template');
  }
  if (text.includes('\uFFFD')) return unfit('the statement holds an escape that is not followed');
  return {
    title: 'Pass the values as parameters',
    edits: [
      {
        start: call.callee.propertyStart,
        end: call.end,
        text: `${call.callee.property.replace('Unsafe', '')}\`${text}\``,
      },
    ],
  };
};

const mark = ({ kind }: Dialect, count: number, name: string): string => {
  switch (kind) {
    case 'dollar':
    case 'variadic':
      return `$${String(count)}`;
    case 'named':
      return `:${name}`;
    default:
      return '?';
  }
};

export interface Found {
  readonly call: Call;
  /** The argument of the call that leads to the statement. */
  readonly slot: Expression;
  /** The texts that it is put together from, in order. */
  readonly texts: readonly Expression[];
  /** Whether some of the texts are added on some ways only: what they bring has to be gathered where they are. */
  readonly grows?: boolean;
}

const statementAt = (place: Place): Found | Unfit => {
  const { node } = place;
  const assign = node.kind === 'Assign' ? node : undefined;
  if (assign?.target.kind === 'Name') return fromVariable(place, assign.target);
  if (node.kind === 'Call') {
    const slot = slotOf(node);
    return slot === undefined ? unfit('no statement stands here') : inCall(place, node, slot);
  }
  for (
    let at: Node = node, parent = place.names.parent(node);
    parent !== undefined;
    at = parent, parent = place.names.parent(parent)
  ) {
    if (parent.kind === 'Call' && parent.callee !== at) return inCall(place, parent, at as Expression);
    if (parent.kind === 'Assign' && parent.target.kind === 'Name') return fromVariable(place, parent.target);
    if (parent.kind === 'Function' || parent.kind === 'Block') break;
  }
  return unfit('no call with a statement stands here');
};

const slotOf = (call: Call): Expression | undefined => call.args[0];

const inCall = (place: Place, call: Call, slot: Expression): Found | Unfit => {
  const text =
    slot.kind === 'Dict' ? (property(slot, 'text') ?? property(slot, 'sql') ?? property(slot, 'query'))?.value : slot;
  if (text === undefined) return unfit('no statement stands here');
  if (text.kind !== 'Name') return { call, slot, texts: [text] };
  return ofName(place, text, call, slot);
};

/** The variable's texts when nothing but the call reads it. */
const ofName = (place: Place, name: Name, call: Call, slot: Expression): Found | Unfit => {
  const steps = stepsOf(place, name);
  if ('unfit' in steps) return steps;
  const texts = steps.map(({ value }) => value).filter((value) => value !== undefined);
  const grows = blocksOf(place, steps).size > 1;
  const own = new Set<Node>(steps.map(({ target }) => target));
  const binding = place.names.binding(name);
  const others = walkOf(place.unit).order.filter(
    (node) =>
      node.kind === 'Name' &&
      node.name === name.name &&
      node !== name &&
      !own.has(node) &&
      place.names.binding(node) === binding &&
      !isLogged(place, node),
  );
  return others.length > 0 ? unfit(`${name.name} is used in more than one place`) : { call, slot, texts, grows };
};

const isLogged = ({ names, source }: Place, node: Node): boolean => {
  const parent = names.parent(node);
  return parent?.kind === 'Call' && /^(?:console|log|logger|debug)\b/u.test(source(parent.callee));
};

const stepsOf = (place: Place, name: Name): readonly Assign[] | Unfit => {
  const binding = place.names.binding(name);
  if (binding === undefined) return unfit(`${name.name} comes from elsewhere`);
  if (binding.flavor === 'param')
    return unfit(`the statement is handed in as ${name.name}; it has to be mended where it is put together`);
  const steps: Assign[] = [];
  for (const definition of binding.definitions) {
    if (definition.kind !== 'Assign' || definition.target.kind !== 'Name')
      return unfit(`${name.name} is not put together by plain assignments`);
    if (definition.value === undefined) continue;
    if (definition.op !== '=' && definition.op !== '+=')
      return unfit(`${name.name} is not put together by plain assignments`);
    if (definition.op === '=' && steps.length > 0)
      return unfit(`${name.name} is assigned anew on another way through the function`);
    steps.push(definition);
  }
  if (steps[0]?.op !== '=') return unfit(`${name.name} begins elsewhere`);
  return steps;
};

const blocksOf = (place: Place, steps: readonly Assign[]): ReadonlySet<Node | undefined> =>
  new Set(
    steps.map((step) => {
      const statement = statementAround(place, step);
      return statement === undefined ? undefined : place.names.parent(statement);
    }),
  );

/** The call that reads the variable. */
const fromVariable = (place: Place, target: Name): Found | Unfit => {
  const binding = place.names.binding(target);
  for (const node of walkOf(place.unit).order) {
    if (
      node.kind !== 'Name' ||
      node.name !== target.name ||
      place.names.binding(node) !== binding ||
      isLogged(place, node)
    )
      continue;
    const parent = place.names.parent(node);
    if (parent?.kind === 'Call' && parent.args[0] === node) return ofName(place, node, parent, node);
    if (parent?.kind === 'Entry' && parent.value === node) {
      const dict = place.names.parent(parent);
      const call = dict && place.names.parent(dict);
      if (dict?.kind === 'Dict' && call?.kind === 'Call' && call.args[0] === dict)
        return ofName(place, node, call, dict);
    }
  }
  return unfit(`no call in this file is seen to run ${target.name}`);
};

/** The edits that give the values to the call. */
const handOver = (
  place: Place,
  call: Call,
  slot: Expression,
  dialect: Dialect,
  holes: readonly SqlHole[],
  method: string,
  { values, list }: { readonly values: readonly string[]; readonly list: string },
): readonly TextEdit[] | Unfit => {
  if (slot.kind === 'Dict') {
    const known = property(slot, 'values') ?? property(slot, 'args');
    return known === undefined
      ? [addEntries(place, slot, [list === 'values' ? list : `values: ${list}`])]
      : joined(place, known.value, dialect, list, holes);
  }
  if (dialect.kind === 'variadic') return [addArgument(place, call, values.join(', '))];
  if (method === 'prepare') return toStatement(place, call, values);
  const index = call.args.indexOf(slot);
  const next = call.args[index + 1];
  if (dialect.kind === 'replacements') {
    if (next === undefined) return [addArgument(place, call, `{ replacements: ${list} }`)];
    if (next.kind !== 'Dict') return unfit('the options are not written out here');
    const known = property(next, 'replacements');
    return known === undefined
      ? [addEntries(place, next, [`replacements: ${list}`])]
      : joined(place, known.value, dialect, list, holes);
  }
  if (dialect.kind === 'named') {
    const entries = named(holes);
    if (next === undefined) return [addArgument(place, call, `{ ${entries.join(', ')} }`)];
    return next.kind === 'Dict' ? [addEntries(place, next, entries)] : unfit('the parameters are not written out here');
  }
  const rename: TextEdit[] =
    method === 'exec' && call.callee.kind === 'Member'
      ? [{ start: call.callee.propertyStart, end: call.callee.end, text: 'run' }]
      : [];
  if (method === 'exec' && dialect.prepared === true) {
    if (call.callee.kind !== 'Member') return unfit('exec takes no parameters');
    return [
      { start: call.callee.propertyStart, end: call.callee.end, text: 'prepare' },
      { start: call.end, end: call.end, text: `.run(${values.join(', ')})` },
    ];
  }
  if (next === undefined) return [...rename, addArgument(place, call, list)];
  if (next.kind === 'List') return joined(place, next, dialect, list, holes);
  if (next.kind === 'Function' || (next.kind === 'Name' && /^(?:cb|callback|done|next|fn)$/iu.test(next.name)))
    return place.unit.comments.some(({ start, end }) => slot.end <= start && end <= next.start)
      ? [...rename, { start: slot.end, end: slot.end, text: `, ${list}` }]
      : [...rename, { start: next.start, end: next.start, text: `${list}, ` }];
  return unfit('the parameters of the call are not written out here');
};

/** The parameters of TypeORM, by the names that their placeholders have. */
const named = (holes: readonly SqlHole[]): readonly string[] => {
  const used = new Set<string>();
  return holes.map(({ name, value }) => {
    const own = fresh(used, name);
    return own === value ? own : `${own}: ${value ?? ''}`;
  });
};

/** More values among those of a list that is there already. */
const joined = (
  place: Place,
  list: Expression,
  { kind }: Dialect,
  added: string,
  holes: readonly SqlHole[],
): readonly TextEdit[] | Unfit => {
  if (list.kind === 'List' && list.items.length === 0) return [replace(list, added)];
  if (list.kind !== 'List' || !added.startsWith('['))
    return unfit('the parameters of the call are not written out here');
  if (kind === 'dollar')
    return [
      replace(
        list,
        `[${[...list.items.map((item) => place.source(item)), ...holes.map(({ value }) => value ?? '')].join(', ')}]`,
      ),
    ];
  const values = list.items.map((item) => place.source(item));
  for (const [index, { value, marksBefore }] of holes.entries()) values.splice(marksBefore + index, 0, value ?? '');
  return [replace(list, `[${values.join(', ')}]`)];
};

/** `db.prepare(sql).all()`: the values go to the call that runs the statement. */
const toStatement = (place: Place, call: Call, values: readonly string[]): readonly TextEdit[] | Unfit => {
  let at: Node | undefined = place.names.parent(call);
  if (at?.kind === 'Assign' && at.target.kind === 'Name') {
    const { target } = at;
    const binding = place.names.binding(target);
    const reads = walkOf(place.unit).order.filter(
      (node) =>
        node.kind === 'Name' && node !== target && node.name === target.name && place.names.binding(node) === binding,
    );
    const [only] = reads;
    if (reads.length !== 1 || only === undefined) return unfit('the statement is run in more than one place');
    at = place.names.parent(only);
  }
  const run = at && place.names.parent(at);
  if (at?.kind !== 'Member' || run?.kind !== 'Call' || !/^(?:run|get|all|iterate|pluck)$/u.test(at.property))
    return unfit('where the prepared statement is run cannot be seen');
  return run.args.length === 0
    ? [addArgument(place, run, values.join(', '))]
    : unfit('the statement is run with other parameters already');
};
