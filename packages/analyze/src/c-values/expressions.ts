/**
 * What an expression is, in each state that it leads to: one, unless conditions or calls inside it split the way.
 */
import type { BinaryOp, Expr } from '../languages/c/c-tree.ts';
import { type CType, intType, longType, sizeOf } from '../languages/c/c-type.ts';
import { knownConstants } from '../languages/c/known-constants.ts';
import { call } from './calls.ts';
import { decide } from './conditions.ts';
import { programArgument } from './arguments.ts';
import { initialise } from './initialise.ts';
import { load, store, target, unknownOf } from './memory.ts';
import { anyOf, common, converted, integerOperation, minus, plus, settled, times, wrapped } from './numbers.ts';
import type { Machine, Result } from './machine.ts';
import { runBlock } from './statements.ts';
import type { State } from './state.ts';
import { decay, fieldOf, typeOf } from './type-of.ts';
import { constant, isConstant, minusOne, type Num, one, type Pointer, scaled, type Value, zero } from './value.ts';

/** Evaluates for its value. Arrays and functions decay to pointers. */
export const evaluate = (m: Machine, expr: Expr, s: State): readonly Result[] => {
  m.spend(1);
  switch (expr.kind) {
    case 'number':
      return [{ s, v: constant(expr.value) }];
    case 'string':
      return [{ s, v: literal(m, s, expr.value) }];
    case 'name':
      return nameValue(m, expr, s);
    case 'call':
      return call(m, expr, s);
    case 'index':
    case 'member':
      return valueAt(m, expr, s);
    case 'unary':
      return unary(m, expr, s);
    case 'binary':
      return binary(m, expr, s);
    case 'assign':
      return assign(m, expr, s);
    case 'conditional': {
      const { yes, no } = decide(m, expr.test, s);
      const type = typeOf(m, expr);
      const side = (branch: Expr, states: readonly State[]): Result[] =>
        states.flatMap((state) =>
          evaluate(m, branch, state).map((r) => ({
            s: r.s,
            v: converted(m, r.s, r.v, decay(typeOf(m, branch)), type),
          })),
        );
      return [
        ...(expr.then === undefined ? yes.flatMap((state) => evaluate(m, expr.test, state)) : side(expr.then, yes)),
        ...side(expr.else, no),
      ];
    }
    case 'cast': {
      const from = decay(typeOf(m, expr.value));
      return evaluate(m, expr.value, s).map((r) => ({
        s: r.s,
        v: expr.type.kind === 'void' ? zero : converted(m, r.s, r.v, from, expr.type),
      }));
    }
    case 'sizeof':
      return [{ s, v: sizeofValue(m, expr, s) }];
    case 'comma': {
      let results: readonly Result[] = [{ s, v: zero }];
      for (const item of expr.items) results = results.flatMap((r) => evaluate(m, item, r.s));
      return results;
    }
    case 'compound': {
      const region = m.id(`compound ${expr.start} ${m.frame?.key ?? 0}`);
      return initialise(m, s, region, '', expr.type, expr.value, 'stack').map((state) => ({
        s: state,
        v:
          expr.type.kind === 'record' || expr.type.kind === 'array'
            ? decayed(m, state, { kind: 'pointer', region, offset: zero }, expr.type, expr)
            : load(m, state, { kind: 'pointer', region, offset: zero }, expr.type, expr, ''),
      }));
    }
    case 'block':
      return runBlock(m, expr.body, s).map((state) => ({ s: state, v: { kind: 'unknown', symbol: m.fresh() } }));
    case 'list':
      return [{ s, v: { kind: 'unknown', symbol: m.fresh() } }];
    default:
      m.giveUp('assembly', 'what this does is not known', expr);
      return [{ s, v: { kind: 'unknown', symbol: m.fresh() } }];
  }
};

/** Where an lvalue lies. A way ends when a null pointer is followed. */
export const place = (m: Machine, expr: Expr, s: State): readonly { readonly s: State; readonly at: Pointer }[] => {
  m.spend(1);
  switch (expr.kind) {
    case 'name': {
      const slot = m.slot(expr.name);
      if (slot === undefined) return [{ s, at: foreign(m, s, expr.name) }];
      return [{ s, at: { kind: 'pointer', region: slot.region, offset: zero } }];
    }
    case 'index': {
      const object = typeOf(m, expr.object);
      const swapped =
        object.kind !== 'array' && object.kind !== 'pointer' && decay(typeOf(m, expr.index)).kind === 'pointer';
      const [base, index] = swapped ? [expr.index, expr.object] : [expr.object, expr.index];
      const size = sizeOf(typeOf(m, expr)) ?? 1;
      return evaluate(m, base, s).flatMap((b) =>
        evaluate(m, index, b.s).flatMap((i) => {
          const found = target(m, i.s, b.v, expr, textOf(base));
          return found === undefined ? [] : [{ s: i.s, at: moved(m, i.s, found, i.v, size) }];
        }),
      );
    }
    case 'unary':
      if (expr.op === '*')
        return evaluate(m, expr.operand, s).flatMap((r) => {
          const found = target(m, r.s, r.v, expr, textOf(expr.operand));
          return found === undefined ? [] : [{ s: r.s, at: found }];
        });
      break;
    case 'member': {
      const field = fieldOf(typeOf(m, expr.object), expr.name);
      const objects = expr.arrow
        ? evaluate(m, expr.object, s).flatMap((r) => {
            const found = target(m, r.s, r.v, expr, textOf(expr.object));
            return found === undefined ? [] : [{ s: r.s, at: found }];
          })
        : place(m, expr.object, s);
      return objects.map(({ s: state, at }) => {
        if (field === undefined)
          return {
            s: state,
            at: { kind: 'pointer', region: foreign(m, state, `${at.region}.${expr.name}`).region, offset: zero },
          };
        const offset = plus(m, state, at.offset, constant(field.offset));
        return {
          s: state,
          at: { kind: 'pointer', region: at.region, offset, ...(at.within === undefined ? {} : { within: at.within }) },
        };
      });
    }
    case 'string': {
      const v = literal(m, s, expr.value);
      return v.kind === 'pointer' ? [{ s, at: v }] : [];
    }
    case 'compound':
    case 'call':
    case 'conditional':
    case 'assign':
    case 'comma':
      // A record by value: put where it can be looked at.
      return evaluate(m, expr, s).map((r) => {
        if (r.v.kind === 'pointer') return { s: r.s, at: r.v };
        const region = m.id(`temporary ${expr.start} ${m.frame?.key ?? 0}`);
        const size = r.v.kind === 'record' ? r.v.size : (sizeOf(typeOf(m, expr)) ?? 1);
        r.s.put({
          id: region,
          kind: 'stack',
          name: '',
          size: constant(size),
          cells: new Map(),
          rest: { kind: 'unknown', symbol: 0 },
          texts: new Map(),
          life: 'live',
          many: false,
        });
        const at: Pointer = { kind: 'pointer', region, offset: zero };
        if (r.v.kind === 'record') store(m, r.s, at, typeOf(m, expr), r.v, expr, '');
        return { s: r.s, at };
      });
    case 'cast':
      return place(m, expr.value, s);
    default:
  }
  return evaluate(m, expr, s).map((r) => ({ s: r.s, at: foreign(m, r.s, `expression ${expr.start}`) }));
};

/** A global of another file, or something whose layout a header knows. */
const foreign = (m: Machine, s: State, name: string): Pointer => {
  const region = m.id(`foreign ${name}`);
  if (s.region(region) === undefined)
    s.put({
      id: region,
      kind: 'outside',
      name,
      cells: new Map(),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map(),
      life: 'live',
      many: false,
      size: m.number(s, { low: 1, high: 2 ** 40, lowReal: false, highReal: false }),
    });
  return { kind: 'pointer', region, offset: zero };
};

/** An unsigned number that went below zero moves a pointer backwards; one that was cut to a signed type moves it by what is left. */
const unwrapped = (s: State, by: Num): Num =>
  by.before !== undefined && (s.range(by.before).low < 0 || s.range(by).high >= 2 ** 31) ? by.before : by;

/** The pointer `by` elements further on. */
export const moved = (m: Machine, s: State, pointer: Pointer, by: Value, size: number): Pointer => {
  if (by.kind !== 'number')
    return { ...pointer, offset: m.number(s, { low: 0, high: 2 ** 40, lowReal: false, highReal: false }) };
  return { ...pointer, offset: plus(m, s, pointer.offset, scaled(unwrapped(s, by), size)) };
};

/** What is read from a place: its value, or for arrays a pointer to the first element that may not leave the array. */
export const decayed = (m: Machine, s: State, at: Pointer, type: CType, expr: Expr): Value => {
  if (type.kind === 'array') {
    const size = sizeOf(type);
    const region = s.region(at.region);
    const whole =
      region !== undefined &&
      isConstant(region.size) &&
      region.size.plus === size &&
      isConstant(at.offset) &&
      at.offset.plus === 0;
    // An array of one or no elements at the end of a record stands for as many as were allocated.
    const flexible = size === undefined || type.count === undefined || type.count <= 1;
    return size === undefined || whole || flexible ? at : { ...at, within: { from: at.offset, size } };
  }
  if (type.kind === 'function') return { kind: 'unknown', symbol: m.fresh() };
  return load(m, s, at, type, expr, textOf(expr));
};

const valueAt = (m: Machine, expr: Expr, s: State): readonly Result[] => {
  const type = typeOf(m, expr);
  return place(m, expr, s).flatMap(({ s: state, at }) =>
    type.kind === 'pointer' && state.region(at.region)?.kind === 'argv'
      ? programArgument(m, state, at, expr)
      : [{ s: state, v: decayed(m, state, at, type, expr) }],
  );
};

const nameValue = (m: Machine, expr: Expr & { readonly kind: 'name' }, s: State): readonly Result[] => {
  const { name } = expr;
  if (m.slot(name) !== undefined) return valueAt(m, expr, s);
  if (name === 'NULL' || name === 'nullptr') return [{ s, v: { kind: 'null' } }];
  const known = m.program.constants.get(name) ?? knownConstants.get(name);
  if (known !== undefined) return [{ s, v: constant(known) }];
  if (m.functions.has(name) || m.program.declared.has(name)) return [{ s, v: { kind: 'function', name } }];
  if (name === 'stdin' || name === 'stdout' || name === 'stderr' || name === 'environ')
    return [{ s, v: stream(m, s, name) }];
  if (name === '__func__' || name === '__FILE__' || name === '__FUNCTION__') return [{ s, v: literal(m, s, 'name') }];
  if (name === '__LINE__') return [{ s, v: one }];
  if (name === 'errno') return [{ s, v: m.number(s, { low: 0, high: 200, lowReal: false, highReal: false }) }];
  if (name === 'optarg') return [{ s, v: foreign(m, s, 'optarg') }];
  const type = typeOf(m, expr);
  if (type.kind === 'unknown') return [{ s, v: { kind: 'function', name } }];
  return valueAt(m, expr, s);
};

/** `stdin` and its sisters: always open. */
export const stream = (m: Machine, s: State, name: string): Pointer => {
  const region = m.id(`stream ${name}`);
  if (s.region(region) === undefined)
    s.put({
      id: region,
      kind: 'outside',
      name,
      size: constant(1),
      cells: new Map(),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map(),
      life: 'live',
      many: false,
    });
  return { kind: 'pointer', region, offset: zero };
};

/** A string literal: a region of its own for each text. */
export const literal = (m: Machine, s: State, text: string): Value => {
  const id = m.id(`literal ${text}`);
  if (s.region(id) === undefined) {
    const end = text.indexOf('\0');
    const known = end < 0 ? text : text.slice(0, end);
    s.put({
      id,
      kind: 'literal',
      name: '',
      size: constant(text.length + 1),
      cells: new Map(),
      rest: { kind: 'unknown', symbol: 0 },
      texts: new Map([[0, { length: constant(known.length), known, terminated: 'yes' as const }]]),
      life: 'live',
      many: false,
    });
  }
  return { kind: 'pointer', region: id, offset: zero };
};

const sizeofValue = (m: Machine, expr: Expr & { readonly kind: 'sizeof' }, s: State): Value => {
  const type = expr.type ?? (expr.value === undefined ? intType : typeOf(m, expr.value));
  const size = sizeOf(type);
  if (size !== undefined) return constant(size);
  // An array whose length the run decides: its region knows.
  if (expr.value?.kind === 'name') {
    const slot = m.slot(expr.value.name);
    const region = slot === undefined ? undefined : s.region(slot.region);
    if (region !== undefined && type.kind === 'array') return region.size;
  }
  return m.number(s, { low: 1, high: 65536, lowReal: false, highReal: false });
};

const unary = (m: Machine, expr: Expr & { readonly kind: 'unary' }, s: State): readonly Result[] => {
  const { op, operand } = expr;
  switch (op) {
    case '*':
      return valueAt(m, expr, s);
    case '&': {
      if (operand.kind === 'name' && m.slot(operand.name) === undefined && m.functions.has(operand.name))
        return [{ s, v: { kind: 'function', name: operand.name } }];
      const size = sizeOf(typeOf(m, operand));
      return place(m, operand, s).map(({ s: state, at }) => {
        // The address of a member is followed within it; that of an element within the array.
        const member = operand.kind === 'member' && size !== undefined && typeOf(m, operand).kind !== 'array';
        return { s: state, v: member ? { ...at, within: { from: at.offset, size } } : at };
      });
    }
    case '!': {
      const { yes, no } = decide(m, operand, s);
      return [...yes.map((state) => ({ s: state, v: zero })), ...no.map((state) => ({ s: state, v: one }))];
    }
    case '++x':
    case '--x':
    case 'x++':
    case 'x--':
      return step(m, expr, s);
    default: {
      const type = typeOf(m, expr);
      const from = typeOf(m, operand);
      return evaluate(m, operand, s).map((r) => {
        const v = converted(m, r.s, r.v, decay(from), type);
        if (v.kind !== 'number') return { s: r.s, v: unknownOf(m, r.s, type) };
        if (op === '+') return { s: r.s, v };
        if (type.kind === 'int')
          return {
            s: r.s,
            v:
              op === '-'
                ? integerOperation(m, r.s, '-', zero, v, type, expr)
                : isConstant(v)
                  ? converted(m, r.s, constant(-v.plus - 1), intType, type)
                  : m.number(r.s, anyOf(type)),
          };
        return { s: r.s, v: scaled(v, -1) };
      });
    }
  }
};

const step = (m: Machine, expr: Expr & { readonly kind: 'unary' }, s: State): readonly Result[] => {
  const { op, operand } = expr;
  const type = typeOf(m, operand);
  const by = op === '++x' || op === 'x++' ? one : minusOne;
  return place(m, operand, s).map(({ s: state, at }) => {
    const before = load(m, state, at, type, operand, textOf(operand));
    const after = advance(m, state, before, by, type, expr);
    store(m, state, at, type, after, expr, textOf(operand));
    return { s: state, v: op === 'x++' || op === 'x--' ? before : after };
  });
};

const advance = (m: Machine, s: State, from: Value, by: Num, type: CType, expr: Expr): Value => {
  if (type.kind === 'pointer') return from.kind === 'pointer' ? moved(m, s, from, by, sizeOf(type.to) ?? 1) : from;
  if (from.kind !== 'number') return unknownOf(m, s, type);
  if (type.kind !== 'int') return plus(m, s, from, by);
  const wide = type.size < 4 ? intType : type;
  const value = settled(s, from, type);
  const exact =
    by.plus > 0
      ? integerOperation(m, s, '+', value, one, wide, expr)
      : integerOperation(m, s, '-', value, one, wide, expr);
  return converted(m, s, by.plus < 0 ? wrapped(m, s, exact, () => minus(m, s, value, one), wide) : exact, wide, type);
};

const comparisons = new Set<BinaryOp>(['==', '!=', '<', '>', '<=', '>=', '&&', '||']);

const binary = (m: Machine, expr: Expr & { readonly kind: 'binary' }, s: State): readonly Result[] => {
  if (comparisons.has(expr.op)) {
    const { yes, no } = decide(m, expr, s);
    return [...yes.map((state) => ({ s: state, v: one })), ...no.map((state) => ({ s: state, v: zero }))];
  }
  return evaluate(m, expr.left, s).flatMap((l) =>
    evaluate(m, expr.right, l.s).map((r) => ({
      s: r.s,
      v: operate(m, r.s, expr.op, l.v, decay(typeOf(m, expr.left)), r.v, decay(typeOf(m, expr.right)), expr),
    })),
  );
};

/** `left op right`, in the type that C gives it. */
export const operate = (
  m: Machine,
  s: State,
  op: BinaryOp,
  left: Value,
  leftType: CType,
  right: Value,
  rightType: CType,
  at: { readonly start: number; readonly end: number },
): Value => {
  if (leftType.kind === 'pointer' && rightType.kind === 'pointer') return distance(m, s, left, right, leftType);
  if (leftType.kind === 'pointer' || rightType.kind === 'pointer') {
    const [pointer, type, by] = leftType.kind === 'pointer' ? [left, leftType, right] : [right, rightType, left];
    const size = type.kind === 'pointer' ? (sizeOf(type.to) ?? 1) : 1;
    if (pointer.kind === 'unknown') {
      const known = s.pointer(pointer.symbol);
      if (typeof known === 'number')
        return moved(
          m,
          s,
          { kind: 'pointer', region: known, offset: zero },
          op === '-' && by.kind === 'number' ? scaled(by, -1) : by,
          size,
        );
      return { kind: 'unknown', symbol: m.fresh() };
    }
    if (pointer.kind !== 'pointer') return pointer;
    return moved(m, s, pointer, op === '-' && by.kind === 'number' ? scaled(unwrapped(s, by), -1) : by, size);
  }
  const type =
    op === '<<' || op === '>>'
      ? leftType.kind === 'int' && leftType.size < 4
        ? intType
        : leftType
      : common(leftType, rightType);
  const one = converted(m, s, left, leftType, type);
  const other = converted(m, s, right, rightType, op === '<<' || op === '>>' ? rightType : type);
  if (one.kind !== 'number' || other.kind !== 'number') return unknownOf(m, s, type);
  const [a, b] = type.kind === 'int' ? [settled(s, one, type), settled(s, other, type)] : [one, other];
  if (type.kind === 'int') {
    const result = integerOperation(m, s, op, a, b, type, at);
    return op === '-' ? wrapped(m, s, result, () => minus(m, s, a, b), type) : result;
  }
  return real(m, s, op, a, b);
};

const real = (m: Machine, s: State, op: BinaryOp, a: Num, b: Num): Num => {
  switch (op) {
    case '+':
      return plus(m, s, a, b);
    case '-':
      return minus(m, s, a, b);
    case '*':
      return times(m, s, a, b);
    case '/': {
      if (isConstant(a) && isConstant(b))
        return b.plus === 0 ? m.number(s, anyOf({ kind: 'float', size: 8 })) : constant(a.plus / b.plus);
      if (isConstant(b) && b.plus !== 0) return scaled(a, 1 / b.plus);
      return m.number(s, anyOf({ kind: 'float', size: 8 }));
    }
    default:
      return m.number(s, anyOf({ kind: 'float', size: 8 }));
  }
};

const distance = (m: Machine, s: State, left: Value, right: Value, type: CType): Value => {
  const size = type.kind === 'pointer' ? (sizeOf(type.to) ?? 1) : 1;
  if (left.kind !== 'pointer' || right.kind !== 'pointer' || left.region !== right.region)
    return m.number(s, anyOf(longType));
  const bytes = minus(m, s, left.offset, right.offset);
  if (size === 1) return bytes;
  if (bytes.factor % size === 0 && bytes.plus % size === 0) return scaled(bytes, 1 / size);
  return m.number(s, anyOf(longType));
};

const assign = (m: Machine, expr: Expr & { readonly kind: 'assign' }, s: State): readonly Result[] => {
  const type = typeOf(m, expr.target);
  const from = decay(typeOf(m, expr.value));
  return m
    .goingInto(variableOf(expr.target), () => evaluate(m, expr.value, s))
    .flatMap((r) =>
      place(m, expr.target, r.s).flatMap(({ s: state, at }) => {
        let v = r.v;
        if (expr.op === undefined) v = converted(m, state, v, from, type);
        else {
          const before = load(m, state, at, type, expr.target, textOf(expr.target));
          const result = operate(m, state, expr.op, before, decay(type), v, from, expr);
          v = type.kind === 'pointer' ? result : converted(m, state, result, common(type, from), type);
        }
        if (type.kind === 'record' && v.kind === 'pointer') v = load(m, state, v, type, expr, '');
        if (v.kind === 'pointer' && state.region(at.region)?.kind === 'outside') keep(state, v);
        store(m, state, at, type, v, expr, textOf(expr.target));
        return [{ s: state, v }];
      }),
    );
};

/** What a person calls the place that is assigned to: `password` of `password[i]`, `pin` of `user->pin`. */
const variableOf = (target: Expr): string =>
  target.kind === 'name' || target.kind === 'member'
    ? target.name
    : target.kind === 'index'
      ? variableOf(target.object)
      : target.kind === 'unary'
        ? variableOf(target.operand)
        : '';

/** Memory that code outside can reach now is not this function's to free. */
const keep = (s: State, v: Pointer): void => {
  const region = s.region(v.region);
  if (region?.kind === 'heap' && region.life === 'live') s.change(region.id, { life: 'unsure' });
};

/** An expression as people say it, for messages. */
export const textOf = (expr: Expr): string => {
  switch (expr.kind) {
    case 'name':
      return `\`${expr.name}\``;
    case 'member':
      return `\`${plain(expr)}\``;
    case 'index':
      return `\`${plain(expr)}\``;
    case 'call':
      return expr.callee.kind === 'name' ? `what \`${expr.callee.name}\` returned` : 'this';
    case 'unary':
      return expr.op === '*' || expr.op === '&' ? `\`${plain(expr)}\`` : textOf(expr.operand);
    default:
      return 'this';
  }
};

const plain = (expr: Expr, depth = 0): string => {
  if (depth > 6) return '…';
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'number':
      return String(expr.value);
    case 'member':
      return `${plain(expr.object, depth + 1)}${expr.arrow ? '->' : '.'}${expr.name}`;
    case 'index':
      return `${plain(expr.object, depth + 1)}[${plain(expr.index, depth + 1)}]`;
    case 'unary':
      return `${expr.op.replace('x', '')}${plain(expr.operand, depth + 1)}`;
    default:
      return '…';
  }
};
