/** Stand-ins of which nothing is known: they answer everything, and inputs: every name holds the value. */
import { inputNamed, lab, record, shownAs } from './lab.ts';

const isFunction = (one: unknown): one is (...given: readonly unknown[]) => unknown => typeof one === 'function';

/** What is not to be stood in for: asking whether something is a promise, or JSON, would otherwise be answered with yes. */
const leftAlone = new Set(['toJSON', 'inspect', 'nodeType', '$$typeof', '_isVue', '@@toStringTag']);

/**
 * Something that can be called, built, awaited, iterated and asked for every member. `known` are members that are more than that.
 *
 * Functions handed to it are kept for the driver to call; a text in backquotes becomes a statement with its values.
 */
export const newThing = (name: string, known: Readonly<Record<string, unknown>> = {}, isSettled = false): unknown => {
  const members = new Map<PropertyKey, unknown>(Object.entries(known));
  // A plain function, so that it can be called, built and extended.
  function target(): void {}
  const self: unknown = new Proxy(target, {
    get: (_, key, receiver) => {
      if (members.has(key)) return members.get(key);
      if (key === shownAs) return () => 'thing';
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 1 : 'thing');
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.asyncIterator || typeof key === 'symbol' || leftAlone.has(key)) return undefined;
      if (key === 'prototype') return Reflect.get(target, key, receiver);
      if (key === 'length') return 0;
      if (key === 'toString' || key === 'valueOf') return () => 'thing';
      if (key === 'then')
        return isSettled
          ? undefined
          : (resolve: unknown) => {
              if (isFunction(resolve)) resolve(newThing(name, known, true));
              return newThing(name);
            };
      const made = newThing(key);
      members.set(key, made);
      return made;
    },
    set: (_, key, item) => {
      members.set(key, item);
      return true;
    },
    deleteProperty: (_, key) => members.delete(key) || true,
    has: (_, key) => typeof key !== 'symbol',
    apply: (_, __, given: readonly unknown[]) => {
      const [first, ...values] = given;
      if (isTagged(first)) return { text: first.join('?'), sql: first.join('?'), values };
      record(`call ${name}`, ...given);
      keepCallbacks(name, given);
      return newThing(name);
    },
    construct: (_, given, newTarget) => {
      record(`new ${name}`, ...(given as readonly unknown[]));
      keepCallbacks(name, given as readonly unknown[]);
      // Built by a class that extends it: an object of that class.
      if (newTarget !== self) return Reflect.construct(target, [], newTarget) as object;
      return newThing(name) as object;
    },
  });
  return self;
};

const isTagged = (one: unknown): one is readonly string[] => Array.isArray(one) && 'raw' in one;

const verbs = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'options', 'head', 'del']);

/** Keeps the functions among what was handed over; the last one behind a path is the handler of a route. */
export const keepCallbacks = (name: string, given: readonly unknown[]): void => {
  const [path] = given;
  const isRoute = verbs.has(name) && typeof path === 'string';
  const functions = given.filter((one) => isFunction(one)).filter((one) => !isStandIn(one));
  const label = isRoute ? `${name.toUpperCase()} ${path}` : '';
  for (const run of isRoute ? functions.slice(-1) : functions)
    if (lab.pending.length < 500) lab.pending.push({ label, run });
};

const isStandIn = (one: object): boolean => isFunction(Reflect.get(one, shownAs));

/** Every name holds the value; used as a text it is the value itself. */
export const newInputs = (known: Readonly<Record<string, unknown>> = {}): unknown => {
  const members = new Map<PropertyKey, unknown>(Object.entries(known));
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => {
        if (members.has(key)) return members.get(key);
        if (key === shownAs) return () => inputNamed('all');
        if (key === Symbol.toPrimitive || key === 'toString' || key === 'valueOf') return () => inputNamed('all');
        if (key === 'hasOwnProperty') return () => true;
        if (key === 'toJSON') return () => ({ name: inputNamed('name') });
        if (typeof key === 'symbol' || key === 'then' || key === 'constructor' || key === '__proto__') return undefined;
        return lab.numbers.has(key) ? 7 : inputNamed(key);
      },
      set: (_, key, item) => {
        members.set(key, item);
        return true;
      },
      deleteProperty: () => true,
      has: (_, key) => typeof key === 'string',
      ownKeys: () => ['name'],
      getOwnPropertyDescriptor: (_, key) => ({
        configurable: true,
        enumerable: true,
        value: typeof key === 'string' ? inputNamed(key) : undefined,
      }),
    },
  );
};

/** What another machine answers: inputs, and lists of them where a name says so. */
export const newAnswer = (): unknown =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => {
        if (key === 'price') return 1;
        if (typeof key === 'string' && isPlural.test(key)) return [newInputs()];
        if (key === Symbol.iterator) return [newInputs()][Symbol.iterator].bind([newInputs()]);
        if (key === 'map' || key === 'forEach' || key === 'filter') {
          const list = [newInputs()];
          return list[key].bind(list);
        }
        return Reflect.get(Object(newInputs()) as object, key) as unknown;
      },
      has: () => true,
      ownKeys: () => ['name'],
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: inputNamed('name') }),
    },
  );

const isPlural = /^(?:items|results|rows|entries|list|records|docs|data|(?:[a-z]\w*[^s])s)$/u;

/** A stored record: every name holds something constant, rights among them. */
export const newRow = (): unknown =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => {
        if (key === shownAs) return () => 'row';
        if (key === 'toJSON') return () => ({ id: 1, name: 'row' });
        if (key === Symbol.toPrimitive || key === 'toString') return () => 'row';
        if (typeof key === 'symbol' || key === 'then') return undefined;
        return rowValue(key);
      },
      has: (_, key) => typeof key === 'string',
      ownKeys: () => ['id', 'name'],
      getOwnPropertyDescriptor: (_, key) => ({ configurable: true, enumerable: true, value: rowValue(String(key)) }),
    },
  );

const rowValue = (name: string): unknown => {
  if (/^(?:is|has|can)[A-Z]|^(?:admin|active|enabled|verified)$/u.test(name)) return true;
  if (/^role$|^type$/u.test(name)) return 'admin';
  if (/^(?:roles|permissions|scopes)$/u.test(name)) return ['admin'];
  return /(?:^|_)(?:id|count|total|amount|price|age|n)$|Id$|Count$/u.test(name) ? 1 : `row ${name}`;
};
