/**
 * Runs whose policy denies flows: labels begin at tools and inputs, and end where a tool is handed an argument.
 *
 * Loaded only for such runs: nothing of it is in the way of others.
 */
import { flowDenied, flowRefusal, requestRefusal } from '../policy/flow-denied.ts';
import type { FlowDenial, Policy, ToolGrant } from '../policy/policy.ts';
import type { Refusal } from '../policy/refusal.ts';
import type { Obj, Value } from '../runtime/object.ts';
import { noting } from '../runtime/keys.ts';
import { run } from '../runtime/state.ts';
import { isTool } from './calls.ts';
import { unwatchChanges, watchChanges } from './change-watch.ts';
import { closeFrame, openFrame } from './frame.ts';
import { statefulStores } from './kinds.ts';
import { newLabel, pathOf, stepped, union, type Label } from './label.ts';
import { dereferenced, labelled, opened } from './labelled.ts';
import { labelIn, labelsOfStore, left, note, notes, touch } from './notes.ts';
import { enterableBody } from './program-code.ts';

export { flowing, flowingNames } from './operations.ts';

/** The labels of one tool call's arguments, by name. */
export interface CallLabels {
  /** Works on an argument; what is read meanwhile is on it. Without a name it is on all of them. */
  reading<T>(argument: string, v: Value, work: (v: Value) => T): T;
  /** The refusal, if an argument must not get there. */
  denied(): Refusal | undefined;
  /** All labels of the arguments, sorted: for whoever is asked to approve. */
  readonly names: readonly string[];
  /** The tool's answer, or the exception that it is, with the tool's labels, and those of the arguments: it may say them again. */
  answer<T extends Value>(v: T): T;
}

export interface FlowRun {
  input(name: string, v: Value): Value;
  tool(f: Obj): void;
  call(tool: ToolGrant): CallLabels;
  /**
   * The refusal, if what the running built-in has read must not leave over the network. What is kept from a tool is kept from there too:
   * a policy that names the one way out would mean little if another stood open.
   */
  leaves(): Refusal | undefined;
  /** The labels that are read by some work of the host on a value of the program. */
  read<T>(work: () => T): { readonly value: T; readonly labels: readonly string[] };
  /** Runs code that text of the program was turned into, from inside of the runtime. */
  evaluated<T>(work: () => T): T;
  /** Runs a file of the program that is imported. */
  imported<T>(work: () => T): T;
  end(): void;
}

/** Begins a run. Ends with `end`. */
export const newFlowRun = (policy: Policy): FlowRun => {
  notes.run++;
  notes.read = undefined;
  notes.inside = false;
  notes.touched = undefined;
  notes.context = undefined;
  notes.sticky = policy.flows.control === 'sticky';
  notes.tried = undefined;
  notes.forever = undefined;
  notes.lasting = false;
  notes.loose = false;
  notes.line = 0;
  noting.on = true;
  noting.plain = (o) => dereferenced(o) as Obj;
  noting.lasts = () => {
    notes.lasting = true;
  };
  noting.leaves = (name) => left(labelsOfStore(name));
  noting.recalls = (name) => note(labelIn(labelsOfStore(name)));
  unwatchChanges();
  watchChanges();
  watchStores();
  return {
    input: (name, v) => {
      const labels = policy.inputs.find((one) => one.name === name)?.labels ?? [`input:${name}`];
      return labels.length === 0 ? v : labelled(v, newLabel(labels, `the input ${name}`));
    },
    tool: isTool,
    call: (tool) => callLabels(policy, tool),
    leaves: () => {
      const label = union(notes.read, union(notes.context, notes.forever));
      const rule = policy.flows.deny.find(({ from }) => label?.steps.has(from) === true);
      return rule === undefined || label === undefined
        ? undefined
        : requestRefusal(rule, [...pathOf(label, rule.from), `reached a request at line ${notes.line}`]);
    },
    read: (work) => {
      const around = openFrame();
      try {
        return { value: work(), labels: union(notes.read, union(notes.context, notes.forever))?.names ?? [] };
      } finally {
        closeFrame(around);
      }
    },
    evaluated: (work) => {
      // Text that is run decides over all that follows: its literals and names are everywhere.
      notes.forever = union(notes.forever, notes.read);
      return enterableBody(work)();
    },
    imported: (work) => enterableBody(work)(),
    end: () => {
      notes.run++;
      notes.inside = false;
      noting.on = false;
      unwatchChanges();
      delete (run.store as { get?: unknown }).get;
    },
  };
};

const callLabels = (policy: Policy, tool: ToolGrant): CallLabels => {
  const { line } = notes;
  const context = union(notes.context, notes.forever);
  const given = new Map<string, Label | undefined>();
  const all = (): Label | undefined =>
    [...given.values()].reduce<Label | undefined>((sum, one) => union(sum, one), context);
  return {
    reading: (argument, v, work) => {
      const before = notes.read;
      notes.read = undefined;
      try {
        return work(opened(v));
      } finally {
        given.set(argument, union(given.get(argument), notes.read));
        notes.read = union(before, notes.read);
      }
    },
    denied: () => {
      if (context !== undefined && given.size === 0) given.set('', undefined);
      for (const [argument, own] of given) {
        const label = union(own, context);
        if (label === undefined) continue;
        const rule = flowDenied(policy, tool.name, argument, new Set(label.names));
        if (rule !== undefined) return refusal(rule, tool.name, argument, label, own, line);
      }
      return undefined;
    },
    get names() {
      return all()?.names ?? [];
    },
    answer: (v) => {
      const labels = tool.labels.length > 0 ? tool.labels : [tool.name];
      const own = newLabel(labels, `${tool.name}() at line ${line}`);
      const given = all();
      // What it is given is on the answer as what went through the tool.
      return labelled(
        v,
        union(own, given === undefined ? undefined : stepped(given, `${tool.name}() at line ${line}`))!,
      ) as typeof v;
    },
  };
};

const refusal = (
  rule: FlowDenial,
  tool: string,
  argument: string,
  label: Label,
  own: Label | undefined,
  line: number,
): Refusal => {
  const place = `${tool}${argument === '' ? '()' : `.${argument}`} at line ${line}`;
  const decides = own?.steps.has(rule.from) !== true;
  return flowRefusal(rule, argument, [
    ...pathOf(label, rule.from),
    decides ? `decided whether the program reached ${place}` : `reached ${place}`,
  ]);
};

/** What modules keep for the run is labelled as a whole: files, logging. */
const watchStores = (): void => {
  const get = (key: string): unknown => {
    if (statefulStores.has(key)) touch(labelsOfStore(key));
    return Map.prototype.get.call(run.store, key) as unknown;
  };
  Object.defineProperty(run.store, 'get', { value: get, configurable: true });
};
