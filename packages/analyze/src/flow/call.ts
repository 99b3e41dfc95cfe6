/**
 * Calls: who is called, with what, and what comes back.
 *
 * Known functions are run (`invoke.ts`), known classes instantiated, methods of known containers modelled (`methods.ts`), and
 * some library functions too (`library-*.ts`). Of all other calls the result carries what the arguments and the receiver
 * carry, functions among the arguments are run as callbacks, and methods that put something in taint their receiver.
 */
import type { Call, Expression, KeywordArg, Node } from '../tree/node.ts';
import { applyMarks, checkSink, taintPlace } from './apply-marks.ts';
import { attributeOf, bound, methodOf, namedSource } from './attributes.ts';
import { branch } from './branch.ts';
import { evaluate } from './expressions.ts';
import { callFacts } from './guards.ts';
import { invoke, plainArg, type Arg } from './invoke.ts';
import { libraryCall } from './library.ts';
import type { Machine } from './machine.ts';
import { isSink } from './marks.ts';
import { callContainer, callText } from './methods.ts';
import { requireModule } from './modules.ts';
import { addAny, deepTaint, elementOf, itemsOf, newObject, objectsOf, setField } from './objects.ts';
import { mergeInto } from './state.ts';
import { unionTaint, type Taint } from './taint.ts';
import {
  addTaint,
  joinAll,
  joinValues,
  ofRef,
  ofTaint,
  unknown,
  withoutConstant,
  type ClassRef,
  type FunctionRef,
  type Value,
} from './value.ts';

export const evaluateCall = (m: Machine, node: Call): Value => {
  const { callee } = node;
  const { flags } = m.module.marks;
  let receiver: Value | undefined;
  let target: Value;
  const isSuper = superOf(callee);
  if (isSuper === undefined && callee.kind === 'Member') {
    receiver = evaluate(m, callee.object);
    target = receiver.refs === undefined ? unknown : attributeOf(m, receiver, callee.property, callee);
    const own = flags[callee.id] ?? 0;
    if (own !== 0) {
      const marked = applyMarks(
        m,
        callee,
        receiver.refs === undefined ? addTaint(target, receiver.taint) : target,
        own,
      );
      if (marked.taint !== target.taint) receiver = { ...receiver, taint: unionTaint(receiver.taint, marked.taint) };
    }
  } else target = isSuper === undefined ? evaluate(m, callee) : unknown;
  if (m.diverged) return unknown;
  const args = evaluateArguments(m, node.args);
  if (m.diverged) return unknown;
  if ((flags[node.id] ?? 0) & isSink) checkSink(m, node, [receiver ?? target, ...args.map((arg) => arg.value)]);
  if (isSuper !== undefined) return callSuper(m, node, isSuper, args);
  return dispatch(m, node, receiver, target, args);
};

const evaluateArguments = (m: Machine, nodes: readonly Expression[]): readonly Arg[] => {
  const args: Arg[] = [];
  for (const node of nodes) {
    if (node.kind === 'KeywordArg')
      args.push({ value: keyword(m, node), name: node.name, spread: undefined, node: node.value });
    else if (node.kind === 'Spread')
      args.push({
        value: evaluate(m, node.value),
        name: undefined,
        spread: node.double ? 'dict' : 'list',
        node: node.value,
      });
    else args.push(plainArg(evaluate(m, node), node));
    if (m.diverged) break;
  }
  return args;
};

const keyword = (m: Machine, node: KeywordArg): Value => evaluate(m, node.value);

const dispatch = (m: Machine, node: Call, receiver: Value | undefined, target: Value, args: readonly Arg[]): Value => {
  const { callee } = node;
  const values = args.map((arg) => arg.value);
  const name = callee.kind === 'Member' ? callee.property : callee.kind === 'Name' ? callee.name : '';
  const qualified =
    callee.kind === 'Member' || callee.kind === 'Name' ? m.module.context.names.qualified(callee) : undefined;
  if (name === 'start' && target.refs === undefined && receiver?.refs !== undefined && args.length === 0) {
    // A thread or process of a class of ours runs its `run`.
    const run = attributeOf(m, receiver, 'run', undefined);
    if (run.refs !== undefined) return callValue(m, run, args, node) ?? unknown;
  }
  if (target.refs !== undefined) {
    const called = callValue(m, target, args, node);
    if (called !== undefined) return withFacts(m, node, receiver, values, called, true);
  }
  for (const ref of receiver?.refs ?? []) {
    if (ref.kind !== 'external') continue;
    const named = namedSource(m, `${ref.path}.${name}()`, node);
    if (named !== undefined) return named;
  }
  if (qualified !== undefined && neverReturns.has(qualified)) {
    m.diverged = true;
    return unknown;
  }
  if (receiver !== undefined && callee.kind === 'Member') {
    const contained = callContainer(m, { node, name, receiver, args, place: callee.object });
    if (contained !== undefined)
      return withFacts(m, node, receiver, values, addTaint(contained, receiver.taint), false);
  }
  const known = libraryCall(m, { node, name, qualified, receiver, args });
  if (known !== undefined) return withFacts(m, node, receiver, values, known, false);
  if (receiver !== undefined && callee.kind === 'Member') {
    const text = callText(m, { node, name, receiver, args, place: callee.object });
    if (text !== undefined) return withFacts(m, node, receiver, values, text, false);
  }
  if (!m.module.python && name === 'require' && typeof values[0]?.constant === 'string' && callee.kind === 'Name')
    return requireModule(m, values[0].constant);
  return withFacts(m, node, receiver, values, unknownCall(m, node, name, receiver ?? target, args), false);
};

const withFacts = (
  m: Machine,
  node: Call,
  receiver: Value | undefined,
  values: readonly Value[],
  result: Value,
  known: boolean,
): Value => {
  if (result.facts !== undefined || result.constant !== undefined) return result;
  const facts = callFacts(m, node, receiver, values, known);
  return facts === undefined ? result : { ...result, facts };
};

/** Functions that end the handler or the program. */
const neverReturns: ReadonlySet<string> = new Set([
  'abort',
  'flask.abort',
  'werkzeug.exceptions.abort',
  'bottle.abort',
  'sys.exit',
  'exit',
  'quit',
  'os._exit',
  'os.abort',
  'process.exit',
  'pytest.fail',
  'pytest.skip',
]);

/** Calls every function and class the value may be; `undefined` when there is none, or none could be followed. */
export const callValue = (m: Machine, callee: Value, args: readonly Arg[], node: Node): Value | undefined => {
  const results: Value[] = [];
  let alive = false;
  let tried = false;
  const fallback = (self: Value | undefined): Value => {
    // What else the receiver holds need not be what the method gives.
    let taint: Taint = self?.taint;
    for (const arg of args) taint = unionTaint(taint, deepTaint(m, arg.value));
    return ofTaint(taint);
  };
  const run = (work: () => Value): void => {
    tried = true;
    const value = work();
    if (m.diverged) m.diverged = false;
    else {
      alive = true;
      results.push(value);
    }
  };
  const refs = callee.refs ?? [];
  for (const ref of refs) {
    if (ref.kind === 'function') run(() => invoke(m, ref, args, node, 'call') ?? fallback(ref.self));
    else if (ref.kind === 'class') run(() => instantiate(m, ref, args, node));
    else if (ref.kind === 'native') run(() => ref.call(args.map((arg) => arg.value)));
    else if (ref.kind === 'object' && ref.owner !== undefined) {
      const method = methodOf(ref.owner, '__call__');
      if (method !== undefined)
        run(() => invoke(m, bound(method, ofRef(ref)), args, node, 'call') ?? fallback(undefined));
    }
  }
  if (!tried) return undefined;
  if (!alive) {
    m.diverged = true;
    return unknown;
  }
  return joinAll(results);
};

const constructorOf = (owner: ClassRef): FunctionRef | undefined =>
  methodOf(owner, owner.module.python ? '__init__' : 'constructor');

/** A new instance, its constructor run. */
export const instantiate = (m: Machine, owner: ClassRef, args: readonly Arg[], node: Node): Value => {
  const object = newObject(m, 'instance', {}, owner);
  const self = ofRef(object);
  // `Color(x)` is one of the members, whatever `x` is.
  if (isEnumeration(owner)) return self;
  const made = constructorOf(owner);
  let taint: Taint;
  for (const arg of args) taint = unionTaint(taint, deepTaint(m, arg.value));
  if (made !== undefined) {
    const ran = invoke(m, { ...made, self }, args, node, 'call');
    if (ran === undefined && taint !== undefined) addAny(m, self, ofTaint(taint));
    return self;
  }
  const fields = annotatedFields(owner);
  if (fields.length > 0 || owner.closed) {
    let at = 0;
    for (const arg of args) {
      if (arg.spread !== undefined) addAny(m, self, withoutConstant(elementOf(m, arg.value)));
      else {
        const name = arg.name ?? fields[at];
        at += arg.name === undefined ? 1 : 0;
        if (name !== undefined) setField(m, self, name, arg.value);
        else if (deepTaint(m, arg.value) !== undefined) addAny(m, self, arg.value);
      }
    }
    return self;
  }
  for (const arg of args)
    if (arg.name !== undefined && arg.spread === undefined) setField(m, self, arg.name, arg.value);
  for (const arg of args)
    if (arg.name === undefined && deepTaint(m, arg.value) !== undefined)
      addAny(m, self, arg.spread === undefined ? arg.value : elementOf(m, arg.value));
  return self;
};

const isEnumeration = (owner: ClassRef): boolean =>
  owner.module.python &&
  owner.node.bases.some((base) =>
    /(?:Enum|Flag)$/u.test(base.kind === 'Name' ? base.name : base.kind === 'Member' ? base.property : ''),
  );

/** Fields of data classes in order, bases first. */
const annotatedFields = (owner: ClassRef, depth = 0): readonly string[] => {
  const inherited = depth > 8 ? [] : owner.bases.flatMap((base) => annotatedFields(base, depth + 1));
  const own = owner.node.body.body.flatMap((statement) => {
    const assign = statement.kind === 'ExprStmt' ? statement.expr : statement;
    return assign.kind === 'Assign' && assign.annotation !== undefined && assign.target.kind === 'Name'
      ? [assign.target.name]
      : [];
  });
  return [...inherited, ...own.filter((name) => !inherited.includes(name))];
};

/** `super().m(…)`, `super.m(…)`: the method; `super(…)` of JavaScript: the constructor. */
const superOf = (callee: Expression): string | undefined => {
  if (callee.kind === 'Name') return callee.name === 'super' ? '' : undefined;
  if (callee.kind !== 'Member') return undefined;
  const { object } = callee;
  if (object.kind === 'Name' && object.name === 'super') return callee.property;
  return object.kind === 'Call' && object.callee.kind === 'Name' && object.callee.name === 'super'
    ? callee.property
    : undefined;
};

const callSuper = (m: Machine, node: Call, name: string, args: readonly Arg[]): Value => {
  let at: typeof m.frame | undefined = m.frame;
  while (at !== undefined && at.owner === undefined) at = at.outer;
  const owner = at?.owner;
  if (name === '' && m.module.python) return unknown;
  const self = at?.self ?? (owner === undefined ? undefined : ofRef(owner.self));
  const wanted = name === '' ? 'constructor' : name;
  for (const base of owner?.bases ?? []) {
    const method = methodOf(base, wanted);
    if (method !== undefined && self !== undefined) {
      const value = invoke(m, bound(method, self), args, node, 'call');
      if (value !== undefined) return value;
    }
  }
  let taint: Taint;
  for (const arg of args) taint = unionTaint(taint, deepTaint(m, arg.value));
  if (self !== undefined && taint !== undefined) addAny(m, self, ofTaint(taint));
  return ofTaint(taint);
};

/** Methods that put their arguments into the receiver. */
const mutators: ReadonlySet<string> = new Set([
  'append',
  'add',
  'extend',
  'insert',
  'push',
  'unshift',
  'set',
  'update',
  'setdefault',
  'appendleft',
  'enqueue',
  'setAttribute',
  'merge',
  'assign',
  'set_param',
  'setParameter',
  'append_child',
  'appendChild',
]);
/** The same, but only for things made here: a socket does not give back what was written to it. */
const ownMutators: ReadonlySet<string> = new Set([
  'write',
  'writelines',
  'put',
  'put_nowait',
  'feed',
  'send',
  'add_header',
  'attach',
  'read_string',
  'read_dict',
  'addRow',
  'writerow',
]);
/** Methods whose result tells about their arguments without carrying them: look-ups, rows of a database, answers of a server. */
const lookups: ReadonlySet<string> = new Set([
  'get',
  'execute',
  'executemany',
  'executescript',
  'fetchone',
  'fetchall',
  'fetchmany',
  'first',
  'one',
  'one_or_none',
  'scalar',
  'scalars',
  'get_or_404',
  'first_or_404',
  'filter_by',
  'filter',
  'query',
  'find',
  'findOne',
  'findById',
  'findAll',
  'find_one',
  'commit',
  'has',
  'exists',
  'is_file',
  'is_dir',
  'stat',
  'unlink',
  'check_password',
  'verify',
  'hexdigest',
  'digest',
  'compare',
  'hash',
  'has_key',
  'count',
  'delete',
  'remove',
  'aggregate',
  'update_one',
  'insert_one',
  'delete_one',
  'find_element',
  'search_s',
  'info',
  'warning',
  'error',
  'debug',
  'exception',
  'log',
  'warn',
  'critical',
]);

/** Whether a receiver of unknown kind is certainly no builder of texts. */
const isLookup = (m: Machine, name: string, receiver: Value | undefined): boolean =>
  lookups.has(name) && receiver !== undefined && deepTaint(m, receiver) === undefined;

const unknownCall = (m: Machine, node: Call, name: string, receiver: Value, args: readonly Arg[]): Value => {
  let taint: Taint;
  let hasCallback = false;
  for (const arg of args) {
    taint = unionTaint(taint, deepTaint(m, arg.value));
    if (arg.value.refs?.some((ref) => ref.kind === 'function') === true) hasCallback = true;
  }
  const own = deepTaint(m, receiver);
  let called: Value | undefined;
  if (hasCallback) called = runCallbacks(m, node, name, receiver, args);
  const { callee } = node;
  if (taint !== undefined && callee.kind === 'Member' && (mutators.has(name) || ownMutators.has(name))) {
    if (objectsOf(receiver).length > 0) addAny(m, receiver, ofTaint(taint));
    else if (mutators.has(name)) taintPlace(m, callee.object, taint);
  }
  if (callee.kind === 'Member' && isLookup(m, name, receiver))
    return called === undefined ? unknown : withoutConstant(called);
  const all = unionTaint(own, taint);
  if (isConstructor(m, node, name)) {
    const object = newObject(m, 'opaque', {}, undefined, name);
    const made = ofRef(object);
    for (const arg of args)
      if (arg.name !== undefined && (arg.value.taint !== undefined || arg.value.refs !== undefined))
        setField(m, made, arg.name, arg.value);
    let rest: Taint = own;
    for (const arg of args) if (arg.name === undefined) rest = unionTaint(rest, deepTaint(m, arg.value));
    if (rest !== undefined) addAny(m, made, ofTaint(rest));
    return made;
  }
  const result = ofTaint(all);
  return called === undefined ? result : joinValues(result, called);
};

const isConstructor = (m: Machine, node: Call, name: string): boolean =>
  node.isNew || (m.module.python && /^_?[A-Z][a-zA-Z0-9]*[a-z]/u.test(name)) || smallConstructors.has(name);
const smallConstructors: ReadonlySet<string> = new Set(['deque', 'bytearray', 'defaultdict', 'namedtuple']);

/**
 * Runs functions that were handed to a function we do not know. It may call them or not, and with what we cannot know, but for what was
 * handed over beside them: `submit(f, x)`, `Thread(target=f, args=(x,))`.
 */
const runCallbacks = (
  m: Machine,
  node: Call,
  name: string,
  receiver: Value,
  args: readonly Arg[],
): Value | undefined => {
  let result: Value | undefined;
  const promise =
    name === 'then' ||
    name === 'catch' ||
    name === 'finally' ||
    name === 'map' ||
    name === 'subscribe' ||
    name === 'pipe';
  args.forEach((arg, index) => {
    for (const ref of arg.value.refs ?? []) {
      if (ref.kind !== 'function' || m.spent) continue;
      const packed = args.find((other) => other.name === 'args');
      const named = args.find((other) => other.name === 'kwargs');
      let given: readonly Arg[];
      if (packed !== undefined || named !== undefined) {
        const items = packed === undefined ? [] : itemsOf(m, packed.value);
        given = [
          ...(packed === undefined
            ? []
            : items === undefined
              ? [{ ...packed, name: undefined, spread: 'list' as const }]
              : items.map((item) => plainArg(item, packed.node))),
          ...(named === undefined ? [] : [{ ...named, name: undefined, spread: 'dict' as const }]),
        ];
      } else if (promise && name !== 'catch') given = [plainArg(name === 'map' ? elementOf(m, receiver) : receiver)];
      else
        given = args
          .slice(index + 1)
          .filter((other) => other.value.refs?.some((one) => one.kind === 'function') !== true);
      // Handlers registered at the top level are entries of their own.
      if (m.frame.node.kind === 'Program' && !given.some((one) => deepTaint(m, one.value) !== undefined)) continue;
      const value = runOnce(m, ref, given, node);
      if (value !== undefined) result = result === undefined ? value : joinValues(result, value);
    }
  });
  return result;
};

/** Runs a callback in a layer that may or may not have happened. */
export const runOnce = (m: Machine, fn: FunctionRef, args: readonly Arg[], node: Node): Value | undefined => {
  let value: Value | undefined;
  const way = branch(m, undefined, () => {
    value = invoke(m, fn, args, node, 'callback');
    return true;
  });
  m.diverged = false;
  mergeInto(m.state, [way.changes, new Map()]);
  return value;
};
