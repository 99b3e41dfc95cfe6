/**
 * Calls: functions of the program are entered with what they are given, those of the C library are modelled, others may do anything to what they get.
 */
import type { Expr, FunctionDef } from '../languages/c/c-tree.ts';
import type { CType } from '../languages/c/c-type.ts';
import { evaluate, textOf } from './expressions.ts';
import { libraryFunction } from './library/index.ts';
import { limit, limitResults } from './limit.ts';
import type { Frame, Machine, Result } from './machine.ts';
import { release, unknownOf } from './memory.ts';
import { converted } from './numbers.ts';
import { newFlow, sequence } from './statements.ts';
import type { State } from './state.ts';
import { initialise } from './initialise.ts';
import { decay, typeOf } from './type-of.ts';
import { type Value, zero } from './value.ts';
import { sizeOf } from '../languages/c/c-type.ts';
import { store } from './memory.ts';

type CallExpr = Expr & { readonly kind: 'call' };

/** Calls inside of calls that are entered. */
const deepestCall = 14;
/** The same function inside of itself. */
const deepestRecursion = 3;

export const call = (m: Machine, expr: CallExpr, s: State): readonly Result[] => {
  const { callee } = expr;
  const direct = callee.kind === 'name' && m.slot(callee.name) === undefined ? callee.name : undefined;
  const functions: readonly Result[] =
    direct === undefined
      ? evaluate(m, callee.kind === 'unary' && callee.op === '*' ? callee.operand : callee, s)
      : [{ s, v: { kind: 'function', name: direct } }];
  return limitResults(
    m,
    functions
      .flatMap((f) => eachFunction(m, f))
      .flatMap((f) => {
        const name = f.v.kind === 'function' ? f.v.name : undefined;
        const definition = name === undefined ? undefined : m.functions.get(name);
        // Some arguments are not values: what `sizeof`, `va_arg` and their like are told.
        return argumentsOf(m, expr.args, f.s).flatMap(({ s: state, values }) => {
          if (definition !== undefined)
            return invoke(
              m,
              definition,
              values,
              expr.args.map((arg) => decay(typeOf(m, arg))),
              state,
              expr,
            );
          if (name !== undefined) {
            const model = libraryFunction(name);
            if (model !== undefined)
              return model({
                m,
                s: state,
                name,
                expr,
                args: values,
                types: expr.args.map((arg) => decay(typeOf(m, arg))),
              });
          } else if (f.v.kind === 'null') {
            m.report('c.memory.null-dereference', state, expr, `${textOf(callee)} is NULL when it is called.`);
            return [];
          }
          return [foreignCall(m, expr, values, state, name)];
        });
      }),
  );
};

/** A function out of a table is each of those that stand in it. */
const eachFunction = (m: Machine, f: Result): readonly Result[] => {
  const names = f.v.kind === 'unknown' ? m.callees.get(f.v.symbol) : undefined;
  return names?.map((name) => ({ s: f.s.copy(), v: { kind: 'function', name } })) ?? [f];
};

const argumentsOf = (
  m: Machine,
  args: readonly Expr[],
  s: State,
): readonly { readonly s: State; readonly values: readonly Value[] }[] => {
  let done: readonly { readonly s: State; readonly values: readonly Value[] }[] = [{ s, values: [] }];
  for (const arg of args)
    done = done.flatMap((one) => evaluate(m, arg, one.s).map((r) => ({ s: r.s, values: [...one.values, r.v] })));
  return done;
};

/** A function whose text is not here: what it is handed is not known any more, and it may return anything. */
const foreignCall = (
  m: Machine,
  expr: CallExpr,
  values: readonly Value[],
  s: State,
  name: string | undefined,
): Result => {
  let handed = false;
  for (const value of values) {
    if (value.kind === 'pointer' && s.region(value.region)?.kind !== 'literal') handed = true;
    release(s, value);
  }
  if (handed)
    m.giveUp(
      'unknown call',
      `what ${name === undefined ? 'this function' : `\`${name}\``} does with the memory it is handed is not known`,
      expr,
    );
  return { s, v: unknownOf(m, s, typeOf(m, expr)) };
};

/** Enters a function of the program. */
export const invoke = (
  m: Machine,
  definition: FunctionDef,
  values: readonly Value[],
  types: readonly CType[],
  s: State,
  expr: { readonly start: number; readonly end: number },
): readonly Result[] => {
  const parent = m.frame;
  let recursion = 0;
  for (let at = parent; at !== undefined; at = at.parent) if (at.definition === definition) recursion++;
  if (recursion >= deepestRecursion || (parent?.depth ?? 0) >= deepestCall) {
    m.giveUp(
      'recursion',
      `calls of \`${definition.name}\` inside of itself are followed ${deepestRecursion} deep`,
      expr,
    );
    for (const value of values) release(s, value);
    return [{ s, v: unknownOf(m, s, definition.type.returns) }];
  }
  m.entered.add(definition.name);
  const frame: Frame = {
    key: m.id(`frame ${parent?.key ?? 0} ${expr.start} ${definition.name}`),
    definition,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    scopes: [new Map()],
    regions: new Set(),
  };
  if (parent !== undefined) s.step(`\`${definition.name}\` is called`, expr);
  const flow = newFlow();
  let ends: readonly State[];
  m.frame = frame;
  try {
    for (const [i, param] of definition.params.entries()) {
      const region = m.id(`variable ${frame.key} ${param.start} ${param.name}`);
      frame.regions.add(region);
      frame.scopes[0]?.set(param.name, { region, type: param.type });
      initialise(m, s, region, param.name, param.type, undefined, 'stack');
      const value = values[i];
      const given = types[i];
      const v =
        value === undefined
          ? unknownOf(m, s, param.type)
          : given === undefined
            ? value
            : converted(m, s, value, given, param.type);
      if (v.kind === 'record') store(m, s, { kind: 'pointer', region, offset: zero }, param.type, v, param, '');
      else s.setCell(region, 0, { value: v, size: sizeOf(param.type) ?? 8 });
    }
    ends = sequence(m, definition.body.body, [s], flow);
    for (const { label } of flow.jumps)
      m.giveUp('jump', `a jump to ${label} into an inner block is not followed`, definition);
  } finally {
    m.frame = parent;
  }
  const isMain = definition.name === 'main';
  const results: Result[] = [
    ...flow.returns,
    ...limit(m, ends).map((state) => ({ s: state, v: isMain ? zero : unknownOf(m, state, definition.type.returns) })),
  ];
  // Library functions are looked at from outside: their frame's memory is judged by whoever looks.
  for (const { s: state } of results) {
    for (const region of frame.regions) state.drop(region);
    // A call in which nothing was decided is no step of the way.
    if (state.trail?.start === expr.start && state.trail.what.endsWith('is called')) state.trail = state.trail.before;
  }
  return limitResults(m, results);
};
