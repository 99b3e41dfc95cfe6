/** `malloc` and its sisters, `free`. Each allocation may fail: that is a way of its own, on which NULL comes back. */
import { loseHold, release, target } from '../memory.ts';
import { plus, times } from '../numbers.ts';
import type { State } from '../state.ts';
import { setString } from '../texts.ts';
import { constant, isConstant, type Num, type Origin, type Pointer, type Value, zero } from '../value.ts';
import { from, type LibraryCall, type Model, size as sizeArg, result, string } from './context.ts';
import type { Result } from '../machine.ts';

/** Blocks of one place that are told apart; more stand for each other. */
const mostBlocks = 5;

/** A new block. In a loop that is only looked at to learn from, all blocks of a place are one. */
export const newBlock = (
  c: LibraryCall,
  s: State,
  size: Num,
  rest: Value,
  kind: 'heap' | 'file',
  name = '',
): Pointer => {
  const { m, expr } = c;
  const key = `block ${m.frame?.key ?? 0} ${expr.start}`;
  let index = 0;
  while (index < mostBlocks && s.region(m.id(`${key} ${index}`)) !== undefined) index++;
  const many = index === mostBlocks || m.quiet > 0;
  const region = m.id(`${key} ${many ? mostBlocks : index}`);
  const made = from(c, `${c.name === 'fopen' ? 'opened' : 'allocated'} here`, false);
  s.put({
    id: region,
    kind,
    name,
    size,
    cells: new Map(),
    rest: many ? { kind: 'unknown', symbol: 0 } : rest,
    texts: new Map(),
    life: many ? 'unsure' : 'live',
    made,
    many,
  });
  return { kind: 'pointer', region, offset: zero };
};

const failing = (c: LibraryCall, s: State): Result => {
  const why: Origin = from(c, `\`${c.name}\` returns NULL when it fails`, false);
  s.step(`\`${c.name}\` fails and returns NULL`, c.expr);
  return { s, v: { kind: 'null', why } };
};

export const allocate: Model = (c) => {
  const size =
    c.name === 'calloc' || c.name === 'reallocarray'
      ? times(c.m, c.s, sizeArg(c, c.name === 'calloc' ? 0 : 1), sizeArg(c, c.name === 'calloc' ? 1 : 2))
      : sizeArg(c, c.name === 'aligned_alloc' ? 1 : 0);
  const failed = c.s.copy();
  return [
    { s: c.s, v: newBlock(c, c.s, size, c.name === 'calloc' ? zero : { kind: 'uninitialised' }, 'heap') },
    failing(c, failed),
  ];
};

export const onStack: Model = (c) =>
  result(c.s, { ...newBlock(c, c.s, sizeArg(c, 0), { kind: 'uninitialised' }, 'heap') });

export const duplicate: Model = (c) => {
  const source = string(c, 0);
  if (source === undefined) return [];
  const failed = c.s.copy();
  const { text } = source;
  const limited = c.name === 'strndup';
  const length = limited
    ? c.m.number(c.s, {
        low: 0,
        high: Math.min(c.s.range(sizeArg(c, 1)).high, c.s.range(text.length).high),
        lowReal: false,
        highReal: false,
      })
    : text.length;
  const at = newBlock(c, c.s, plus(c.m, c.s, length, constant(1)), { kind: 'unknown', symbol: 0 }, 'heap');
  const { known: _, ...others } = text;
  setString(c.m, c.s, at, limited ? { ...others, length, terminated: 'yes' } : { ...text, terminated: 'yes' });
  return [{ s: c.s, v: at }, failing(c, failed)];
};

export const free: Model = (c) => {
  const value = c.args[0];
  if (value === undefined || value.kind === 'null') return result(c.s, zero);
  if (value.kind === 'number') return result(c.s, zero);
  if (value.kind === 'unknown' && c.s.pointer(value.symbol) === 'null') return result(c.s, zero);
  const at = target(
    c.m,
    c.s,
    value,
    c.expr,
    c.expr.args[0]?.kind === 'name' ? `\`${c.expr.args[0].name}\`` : 'what is freed',
  );
  if (at === undefined) return [];
  endLife(c, c.s, at);
  return result(c.s, zero);
};

const endLife = (c: LibraryCall, s: State, at: Pointer): void => {
  const region = s.region(at.region);
  if (region === undefined) return;
  if (region.kind === 'stack' || region.kind === 'global' || region.kind === 'literal' || region.kind === 'argv') {
    c.m.report(
      'c.memory.invalid-free',
      s,
      c.expr,
      `\`${c.name}\` gets memory that was not allocated: ${region.kind === 'literal' ? 'a literal' : `\`${region.name}\` is a variable`}.`,
    );
    return;
  }
  if (region.life === 'freed' && !region.many) {
    c.m.report('c.memory.double-free', s, c.expr, 'This memory was freed before.', { origins: [region.freed] });
    return;
  }
  if (region.kind === 'heap' && isConstant(at.offset) && at.offset.plus !== 0) {
    c.m.report(
      'c.memory.invalid-free',
      s,
      c.expr,
      `\`${c.name}\` gets a pointer into the middle of a block, not to its beginning.`,
      { origins: [region.made] },
    );
    return;
  }
  if (region.life !== 'live') c.m.leaveOpen('c.memory.double-free', c.expr);
  s.change(region.id, region.many ? { life: 'unsure' } : { life: 'freed', freed: from(c, 'freed here', false) });
  if (!region.many) s.step('memory is freed', c.expr);
};

export const reallocate: Model = (c) => {
  const size = c.name === 'reallocarray' ? times(c.m, c.s, sizeArg(c, 1), sizeArg(c, 2)) : sizeArg(c, 1);
  const value = c.args[0] ?? { kind: 'null' };
  const failed = c.s.copy();
  const { s } = c;
  if (value.kind !== 'pointer') {
    release(s, value);
    return [
      { s, v: newBlock(c, s, size, { kind: value.kind === 'null' ? 'uninitialised' : 'unknown', symbol: 0 }, 'heap') },
      failing(c, failed),
    ];
  }
  const old = s.region(value.region);
  endLife(c, s, value);
  const at = newBlock(c, s, size, { kind: 'unknown', symbol: 0 }, 'heap');
  if (old !== undefined && s.region(at.region)?.many === false) {
    for (const [offset, cell] of old.cells) s.setCell(at.region, offset, cell);
    for (const [base, text] of old.texts) s.setText(at.region, base, text);
  } else if (old !== undefined) loseHold(s, old);
  return [{ s, v: at }, failing(c, failed)];
};
