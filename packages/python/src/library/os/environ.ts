/**
 * `os.environ`: the variables that the policy gives and those that the program sets; nothing of the host's shows.
 *
 * What was not given is not just missing: the run ends where a program reads a variable that has to be there, one that is a secret or tells of the host or
 * its user by its name, or all of them. A setting with a default is answered with it, a plain one (`DEBUG`) also with None. Policies that make imports raise
 * (`modules.missing`) answer all questions as CPython does.
 */
import { binary, registerBinary } from '../../runtime/arithmetic.ts';
import { instanceOf } from '../../runtime/builtins/functions.ts';
import { invoke } from '../../runtime/call.ts';
import { method } from '../../runtime/callables.ts';
import { compare, registerComparer, textOf } from '../../runtime/compare.ts';
import { copyDict, deleteItem, dictEntries, getItem, newDict, setItem } from '../../runtime/dict.ts';
import { keyError, typeError } from '../../runtime/exceptions.ts';
import { listOf, newDictIter, registerIterator } from '../../runtime/iteration.ts';
import { meter, Stop } from '../../runtime/meter.ts';
import {
  type Dict,
  dictType,
  type Iter,
  type Kwargs,
  newBuiltinType,
  none,
  notImplemented,
  Obj,
  objectType,
  toStr,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { getitem } from '../../runtime/subscript.ts';
import { registerRepr, repr } from '../../runtime/text.ts';
import { environmentRefusal } from '../../policy/own-refusals.ts';
import { isDecisiveVariable, isPlainSetting, isSecretVariable } from '../../policy/secret-names.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Refusal } from '../../policy/refusal.ts';

export class Environ extends Obj {
  readonly values: Dict = newDict();
  private readonly policy: Policy | undefined;

  constructor(policy: Policy | undefined) {
    super();
    for (const { name, value } of policy?.environment ?? []) setItem(this.values, toStr(name), toStr(value));
    this.policy = policy?.modules.missing === 'raise' ? undefined : policy;
  }

  private refuse(name: string | null, deed: 'read' | 'set'): void {
    if (this.policy === undefined) return;
    const refuse = run.host.lent.get('refuse') as ((refusal: Refusal) => string) | undefined;
    const refusal = environmentRefusal(this.policy, name, deed);
    meter.end(new Stop('refused', undefined, refuse?.(refusal) ?? refusal.why));
  }

  /**
   * The value of a variable, or nothing where something stands in for it: a default, or (`none`) the None of a plain setting. Errors: TypeError for
   * names that are no texts.
   */
  read(name: Value, otherwise: 'default' | 'none' | 'nothing'): Value | undefined {
    const text = variable(name);
    const found = getItem(this.values, name);
    if (found !== undefined) return found;
    const may = otherwise === 'default' ? !isSecretVariable(text) : otherwise === 'none' && isPlainSetting(text);
    if (!may) this.refuse(text, 'read');
    return undefined;
  }

  set(name: Value, value: Value): void {
    const text = variable(name);
    variable(value);
    const given = this.policy?.environment.some((one) => one.name === text) === true;
    if (!given && getItem(this.values, name) === undefined && isDecisiveVariable(text)) this.refuse(text, 'set');
    setItem(this.values, name, value);
  }

  /** All of them, for whoever was given some. */
  all(): Dict {
    if (this.policy?.environment.length === 0) this.refuse(null, 'read');
    return this.values;
  }

  update(from: Value | undefined, named: Kwargs | undefined): void {
    if (from instanceof Environ) from.all();
    else if (from !== undefined && instanceOf(from, dictType))
      for (const [name, v] of dictEntries(from as Dict)) this.set(name, v);
    else if (from !== undefined && typeOf(from).lookup('keys') !== undefined)
      for (const name of listOf(invoke(from, 'keys'))) this.set(name, getitem(from, name));
    else if (from !== undefined)
      for (const pair of listOf(from)) {
        const [name, v] = listOf(pair);
        if (name !== undefined && v !== undefined) this.set(name, v);
      }
    for (const [name, v] of named ?? []) this.set(toStr(name), v);
  }
}

/** Environment variables must be texts. */
const variable = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`str expected, not ${typeOf(v).name}`);
  return text;
};

const environType = newBuiltinType('_Environ', Environ as never, objectType, 'os');
environType.final = true;
registerRepr(Environ, (self: Environ) => `environ(${repr(self.all())})`);
registerIterator(Environ, (self: Environ) => newDictIter(self.all(), 'keys'));
registerComparer(Environ, (op, a: Environ, b) =>
  op === '==' || op === '!=' ? compare(op, a.all(), b instanceof Environ ? b.all() : b) : notImplemented,
);
registerBinary(Environ, (op, self: Environ, other, swapped) => {
  if (op !== '|') return notImplemented;
  const inner = other instanceof Environ ? other.all() : other;
  return swapped ? binary('|', inner, self.all()) : binary('|', self.all(), inner);
});
method(environType, '__getitem__(self, key, /)', (self: Environ, key: Value) => {
  const found = self.read(key, 'nothing');
  if (found === undefined) throw keyError(key);
  return found;
});
method(environType, '__setitem__(self, key, value, /)', (self: Environ, key: Value, value: Value) => {
  self.set(key, value);
  return none;
});
const take = (self: Environ, key: Value, otherwise: Value | undefined): Value => {
  const found = self.read(key, otherwise === undefined ? 'nothing' : 'default');
  if (found === undefined) {
    if (otherwise === undefined) throw keyError(key);
    return otherwise;
  }
  deleteItem(self.values, key);
  return found;
};
method(environType, '__delitem__(self, key, /)', (self: Environ, key: Value) => {
  take(self, key, undefined);
  return none;
});
method(
  environType,
  '__contains__(self, key, /)',
  (self: Environ, key: Value) => self.read(key, 'default') !== undefined,
);
method(environType, '__len__(self, /)', (self: Environ) => self.all().m.size);
method(environType, '__iter__(self, /)', (self: Environ) => newDictIter(self.all(), 'keys') as Iter);
for (const name of ['keys', 'values', 'items', 'popitem', 'clear'])
  method(environType, `${name}(self, /)`, (self: Environ) => invoke(self.all(), name));
for (const signature of ['copy(self, /)', '__copy__(self, /)', '__deepcopy__(self, memo, /)'])
  method(environType, signature, (self: Environ) => copyDict(self.all()));
method(
  environType,
  'get(self, key, default=..., /)',
  (self: Environ, key: Value, otherwise: Value | undefined) =>
    self.read(key, otherwise === undefined ? 'none' : 'default') ?? otherwise ?? none,
);
method(environType, 'setdefault(self, key, value, /)', (self: Environ, key: Value, value: Value) => {
  const found = self.read(key, 'default');
  if (found !== undefined) return found;
  self.set(key, value);
  return value;
});
method(environType, 'pop(self, key, default=..., /)', take);
method(environType, 'update(self, other=..., /, **named)', (self: Environ, from: Value | undefined, named: Kwargs) => {
  self.update(from, named);
  return none;
});

const key = 'os.environ';

/** The environment of the run. */
export const environment = (): Environ => {
  const known = run.store.get(key) as Environ | undefined;
  if (known !== undefined) return known;
  const made = new Environ(run.host.lent.get('policy') as Policy | undefined);
  run.store.set(key, made);
  return made;
};
