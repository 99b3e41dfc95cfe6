/** `graphlib`: the topological sorter, which hands out nodes in CPython's order. */
import { newAlias } from '../runtime/alias.ts';
import { invoke } from '../runtime/call.ts';
import { classMethod, construct, method } from '../runtime/callables.ts';
import { getItem, newDict, setItem } from '../runtime/dict.ts';
import { E, newExc, raised, valueError } from '../runtime/exceptions.ts';
import { iterate, listOf } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import {
  Iter,
  type Module,
  newBuiltinType,
  newList,
  newTuple,
  none,
  Obj,
  objectType,
  toStr,
  type Type,
  type Value,
} from '../runtime/object.ts';
import { repr } from '../runtime/text.ts';

const cycleError = newExceptionType('CycleError', 'graphlib', E.ValueError);

class Node {
  readonly value: Value;
  /** Predecessors that are not done. */
  waits = 0;
  state: 'waiting' | 'handed out' | 'done' = 'waiting';
  readonly successors: Node[] = [];
  constructor(value: Value) {
    this.value = value;
  }
}

class Sorter extends Obj {
  /** From values to places in `nodes`. */
  readonly places = newDict();
  readonly nodes: Node[] = [];
  ready: Node[] | undefined = undefined;
  out = 0;
  finished = 0;

  node(value: Value): Node {
    const at = getItem(this.places, value);
    if (typeof at === 'number') return this.nodes[at]!;
    const made = new Node(value);
    setItem(this.places, value, this.nodes.length);
    this.nodes.push(made);
    return made;
  }

  add(value: Value, predecessors: readonly Value[]): void {
    if (this.ready !== undefined) throw valueError('Nodes cannot be added after a call to prepare()');
    meter.spend(4 + predecessors.length);
    meter.allocate(100 * (1 + predecessors.length));
    const node = this.node(value);
    node.waits += predecessors.length;
    for (const one of predecessors) this.node(one).successors.push(node);
  }

  prepare(): void {
    if (this.ready !== undefined) throw valueError('cannot prepare() more than once');
    this.ready = this.nodes.filter(({ waits }) => waits === 0);
    const cycle = this.cycle();
    if (cycle !== undefined)
      throw raised(newExc(cycleError, 'nodes are in a cycle', newList(cycle.map(({ value }) => value))));
  }

  take(): Value {
    if (this.ready === undefined) throw valueError('prepare() must be called first');
    const nodes = this.ready;
    this.ready = [];
    for (const node of nodes) node.state = 'handed out';
    this.out += nodes.length;
    meter.spend(nodes.length);
    return newTuple(nodes.map(({ value }) => value));
  }

  get active(): boolean {
    if (this.ready === undefined) throw valueError('prepare() must be called first');
    return this.finished < this.out || this.ready.length > 0;
  }

  done(values: readonly Value[]): void {
    if (this.ready === undefined) throw valueError('prepare() must be called first');
    for (const value of values) {
      const at = getItem(this.places, value);
      if (typeof at !== 'number') throw valueError(`node ${repr(value)} was not added using add()`);
      const node = this.nodes[at]!;
      if (node.state !== 'handed out')
        throw valueError(
          node.state === 'done'
            ? `node ${repr(value)} was already marked done`
            : `node ${repr(value)} was not passed out by get_ready()`,
        );
      node.state = 'done';
      this.finished++;
      meter.spend(1 + node.successors.length);
      for (const next of node.successors) if (--next.waits === 0) this.ready.push(next);
    }
  }

  /** A cycle, its first node again at the end. Order: CPython's, which follows successors depth first. */
  private cycle(): Node[] | undefined {
    const stack: Node[] = [];
    const places = new Map<Node, number>();
    const iterators: Iterator<Node>[] = [];
    const seen = new Set<Node>();
    for (const start of this.nodes) {
      let node: Node | undefined = start;
      if (seen.has(node)) continue;
      while (node !== undefined) {
        meter.spend(1);
        if (seen.has(node)) {
          const at = places.get(node);
          if (at !== undefined) return [...stack.slice(at), node];
        } else {
          seen.add(node);
          iterators.push(node.successors.values());
          places.set(node, stack.length);
          stack.push(node);
        }
        node = undefined;
        while (stack.length > 0 && node === undefined) {
          const next: IteratorResult<Node, unknown> = iterators.at(-1)!.next();
          if (next.done !== true) node = next.value;
          else {
            places.delete(stack.pop()!);
            iterators.pop();
          }
        }
      }
    }
    return undefined;
  }
}

const sorterType = newBuiltinType('TopologicalSorter', Sorter, objectType, 'graphlib');
construct(sorterType, 'TopologicalSorter(graph=None)', (cls: Type, graph: Value) => {
  const made = new cls.ctor() as Sorter;
  if (graph !== none) {
    const items = iterate(invoke(graph, 'items'));
    for (let pair = items.next(); pair !== undefined; pair = items.next()) {
      const [node, predecessors] = listOf(pair);
      made.add(node!, listOf(predecessors!));
    }
  }
  return made;
});
method(sorterType, 'add(self, node, /, *predecessors)', (self: Sorter, node: Value, before: readonly Value[]) => {
  self.add(node, before);
  return none;
});
method(sorterType, 'prepare(self)', (self: Sorter) => {
  self.prepare();
  return none;
});
method(sorterType, 'get_ready(self)', (self: Sorter) => self.take());
method(sorterType, 'is_active(self)', (self: Sorter) => self.active);
method(sorterType, '__bool__(self, /)', (self: Sorter) => self.active);
method(sorterType, 'done(self, /, *nodes)', (self: Sorter, nodes: readonly Value[]) => {
  self.done(nodes);
  return none;
});
classMethod(sorterType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

class StaticOrder extends Iter {
  sorter: Sorter = undefined as never;
  private group: readonly Value[] = [];
  private at = 0;
  private begun = false;

  next(): Value | undefined {
    if (!this.begun) {
      this.begun = true;
      this.sorter.prepare();
    }
    while (this.at >= this.group.length) {
      if (this.group.length > 0) this.sorter.done(this.group);
      this.group = [];
      if (!this.sorter.active) return undefined;
      this.group = listOf(this.sorter.take());
      this.at = 0;
    }
    return this.group[this.at++];
  }
}
newBuiltinType('generator', StaticOrder, objectType);
method(sorterType, 'static_order(self)', (self: Sorter) => {
  const made = new StaticOrder();
  made.sorter = self;
  return made;
});

export const newModule = (): Module =>
  newModuleOf('graphlib', {
    TopologicalSorter: sorterType,
    CycleError: cycleError,
    __all__: newList([toStr('TopologicalSorter'), toStr('CycleError')]),
  });
