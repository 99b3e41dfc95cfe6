/**
 * Built-ins that change containers, watched for the time of a run: the library may call them itself (`map(kept.append, text)`), with what
 * it has read of labelled values.
 */
import { Builtin, type Code, Func } from '../runtime/callables.ts';
import { Exc } from '../runtime/exceptions.ts';
import {
  Dict,
  dictType,
  Instance,
  List,
  listType,
  type Module,
  Obj,
  objectType,
  SetObj,
  setType,
  Type,
} from '../runtime/object.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { changesArguments, changesReceiver } from './kinds.ts';
import { notes } from './notes.ts';
import { referenceOf } from './reference.ts';

interface Changeable {
  c: Code;
}
let originals: [Changeable, Code][] = [];

const changed = (v: unknown): void => {
  if (!(v instanceof Obj)) return;
  const target = referenceOf(v)?.target ?? v;
  const takes =
    target instanceof List ||
    target instanceof Dict ||
    target instanceof SetObj ||
    (target instanceof Instance && !(target instanceof Exc));
  if (takes) (notes.changed ??= []).push(target);
};

/** `first`: only the first argument is changed. */
const watchCode = (f: Changeable, first: boolean): void => {
  const original = f.c;
  const run = original as unknown as (...args: readonly unknown[]) => unknown;
  originals.push([f, original]);
  f.c = ((...args: readonly unknown[]) => {
    if (notes.inside) {
      if (first) changed(args[0]);
      else for (const one of args) changed(one);
    }
    return run(...args);
  }) as Code;
};

/** Begins to watch the methods of containers. */
export const watchChanges = (): void => {
  for (const type of [listType, dictType, setType])
    for (const f of type.attrs.values())
      if (f instanceof Builtin && f.binds && (f.name === 'append' || f.name === 'insert' || changesReceiver(f)))
        watchCode(f, true);
  for (const f of [builtins.get('setattr'), builtins.get('delattr'), objectType.lookup('__setattr__')])
    if (f instanceof Builtin) watchCode(f, true);
};

/** Watches functions of a module that change what they are given. */
export const watchModule = (module: Module): void => {
  for (const f of module.attrs.values())
    if ((f instanceof Builtin || f instanceof Func) && changesArguments(f) && !originals.some(([one]) => one === f))
      watchCode(f, false);
};

/** Watches the methods of a module's own kinds of dictionaries, lists and sets. */
export const watchContainers = (module: Module): void => {
  for (const name of module.attrs.keys()) {
    const type = module.attrs.get(name);
    if (!(type instanceof Type) || ![listType, dictType, setType].some((one) => type.isSubtypeOf(one))) continue;
    for (const f of type.attrs.values())
      if ((f instanceof Builtin ? f.binds : f instanceof Func) && changesReceiver(f as Obj)) watchOnce(f as Builtin);
  }
};

const watchOnce = (f: Changeable): void => {
  if (!originals.some(([one]) => one === f)) watchCode(f, true);
};

/** Leaves all as it was: built-ins outlive a run. */
export const unwatchChanges = (): void => {
  for (const [f, original] of originals) f.c = original;
  originals = [];
};
