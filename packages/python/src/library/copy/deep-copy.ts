/** `copy.deepcopy`. The memo is the program's own dictionary from `id` to copy, since `__deepcopy__` is handed it. */
import { identity } from '../../runtime/builtins/functions.ts';
import { callSpecial } from '../../runtime/call.ts';
import { Method } from '../../runtime/callables.ts';
import { dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { E, pyError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, List, newList, newTuple, none, type Obj, Tuple, type Value } from '../../runtime/object.ts';
import { getitem, setitem } from '../../runtime/subscript.ts';
import { contains } from '../../runtime/compare.ts';
import { isAtomic } from './copy.ts';
import { partsOf } from './parts.ts';
import { addItems, setState } from './rebuild.ts';

const remembered = (memo: Value, id: Value): Value | undefined => {
  if (memo instanceof Dict && memo.t.builtin) return getItem(memo, id);
  return contains(memo, id) ? getitem(memo, id) : undefined;
};
const remember = (memo: Value, id: Value, v: Value): void => {
  if (memo instanceof Dict && memo.t.builtin) setItem(memo, id, v);
  else setitem(memo, id, v);
};

/** Frames that one level of copying takes in CPython. */
const FRAMES = 2;

export const deepCopy = (v: Value, memo: Value): Value => {
  if (isAtomic(v) || typeof v !== 'object') return v;
  const id = identity(v);
  const known = remembered(memo, id);
  if (known !== undefined) return known;
  meter.spend(4);
  if ((meter.d += FRAMES) > meter.l) {
    meter.d -= FRAMES;
    if (meter.stopped !== undefined) throw meter.stopped;
    throw pyError(E.RecursionError, 'maximum recursion depth exceeded');
  }
  const { d } = meter;
  const made = copyOf(v, memo, id);
  meter.d = d - FRAMES;
  if (made !== v) remember(memo, id, made);
  return made;
};

const copyOf = (v: Obj, memo: Value, id: Value): Value => {
  if (v.t.builtin) {
    if (v instanceof List) return copyList(v, memo, id);
    if (v instanceof Tuple) return copyTuple(v, memo, id);
    if (v instanceof Dict && v.t.layout.ctor === Dict) return copyDict(v, memo, id);
    if (v instanceof Method) return new Method(v.func, deepCopy(v.self, memo));
  }
  const own = v.t.lookup('__deepcopy__');
  if (own !== undefined && own !== none) return callSpecial(own, v, [memo]);
  return copyParts(v, memo, id);
};

const copyList = (v: List, memo: Value, id: Value): Value => {
  const made = newList([]);
  remember(memo, id, made);
  for (let i = 0; i < v.a.length; i++) {
    if ((i & 63) === 0) {
      meter.spend(64);
      meter.allocate(512);
    }
    made.a.push(deepCopy(v.a[i]!, memo));
  }
  return made;
};

const copyTuple = (v: Tuple, memo: Value, id: Value): Value => {
  meter.spend(v.a.length);
  const a: Value[] = [];
  for (const one of v.a) a.push(deepCopy(one, memo));
  // A tuple inside itself, by way of a list, has been copied meanwhile.
  const meanwhile = remembered(memo, id);
  if (meanwhile !== undefined) return meanwhile;
  for (let i = 0; i < a.length; i++) if (a[i] !== v.a[i]) return newTuple(a);
  return v;
};

const copyDict = (v: Dict, memo: Value, id: Value): Value => {
  const made = newDict();
  remember(memo, id, made);
  meter.allocate(v.m.size * 48);
  for (const [key, one] of dictEntries(v)) {
    meter.spend(2);
    setItem(made, deepCopy(key, memo), deepCopy(one, memo));
  }
  return made;
};

const copyParts = (v: Obj, memo: Value, id: Value): Value => {
  meter.spend(40);
  const parts = partsOf(v);
  if (parts === undefined) return v;
  const made = parts.make(parts.args.map((one) => deepCopy(one, memo)));
  remember(memo, id, made);
  if (parts.state !== undefined) setState(made, deepCopy(parts.state, memo));
  addItems(
    made,
    parts.items?.map((one) => deepCopy(one, memo)),
    parts.pairs?.map(([key, one]) => [deepCopy(key, memo), deepCopy(one, memo)] as const),
  );
  return made;
};
