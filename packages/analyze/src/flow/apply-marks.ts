/**
 * What the rules say of a node, applied to its value: sanitized, untrusted, carried over, or arriving at a sink.
 */
import type { Bindings } from '../match/match.ts';
import type { Index, Member, Name, Node } from '../tree/node.ts';
import { assignTo } from './assign.ts';
import { factsFor } from './guards.ts';
import type { Hit, Machine } from './machine.ts';
import { isCarried, isPropagator, isSanitizer, isSink, isSource, type SinkMark, type SourceMark } from './marks.ts';
import { addAny, deepTaint, objectsOf } from './objects.ts';
import { channelsOf, unionTaint, withoutChannels, type Label, type SourceHit, type Taint } from './taint.ts';
import { addTaint, cleanedValue, type Fact, type Value } from './value.ts';

/** The node's value after its marks; a sink is checked on the way. Nodes with operands of their own check these themselves. */
export const applyMarks = (m: Machine, node: Node, given: Value, flags: number): Value => {
  let value = given;
  const { marks } = m.module;
  if (flags & isPropagator) value = propagate(m, node, value);
  if (flags & isSanitizer) {
    const mark = marks.sanitizers.get(node.id);
    if (mark !== undefined) {
      value = cleanedValue(value, mark.mask, deepTaint(m, value));
      if (mark.sideEffect !== 0n && isPlace(node)) {
        assignTo(m, node, value, node, 'quiet');
        aside.get(m)?.push(...factsFor(m, node, mark.sideEffect));
      }
    }
  }
  if (flags & isSource) {
    const before = value;
    value = sourceLabel(m, node, value);
    const mark = marks.sources.get(node.id);
    if (mark !== undefined && mark.sideEffect !== 0n && isPlace(node) && value !== before)
      assignTo(m, node, value, node, 'quiet');
  }
  if (flags & isCarried) m.carried.set(node, value);
  if (flags & isSink && !checksItself.has(node.kind)) checkSink(m, node, [value]);
  if (flags & isSink && checksItself.has(node.kind)) checkExact(m, node, value);
  return value;
};

/** What checks with side effect cleaned in the operand that is being evaluated. */
const aside = new WeakMap<Machine, Fact[]>();

/**
 * Runs the right operand of `and` or `or` and gives what checks inside it cleaned. That operand may be skipped, so its effects are
 * weakened by the merge; but where the whole is true (`and`) or false (`or`) it did run.
 */
export const cleanedWhile = (m: Machine, run: () => void): readonly Fact[] => {
  const outer = aside.get(m);
  const facts: Fact[] = [];
  aside.set(m, facts);
  run();
  if (outer === undefined) aside.delete(m);
  else aside.set(m, outer);
  return facts;
};

const isPlace = (node: Node): node is Name | Member | Index =>
  node.kind === 'Name' || node.kind === 'Member' || node.kind === 'Index';

/** Kinds that hand their operands to `checkSink` while they are evaluated. `+` only as the outermost of its chain. */
const checksItself: ReadonlySet<string> = new Set(['Call', 'Binary', 'JsxElement']);

/** A value with the label that its node is a source of. */
export const sourceLabel = (m: Machine, node: Node, value: Value): Value => {
  const mark = m.module.marks.sources.get(node.id);
  if (mark === undefined) return value;
  let channels = mark.mask & m.active;
  if (mark.conditional.length > 0) {
    const present = channelsOf(deepTaint(m, value));
    for (const { entry } of mark.conditional) {
      if (entry.requires?.((label) => ((entry.rule.labels.get(label) ?? 0n) & present) !== 0n) === true)
        channels |= entry.mask;
    }
  }
  return sourceOf(m, node, value, channels, mark);
};

/** The value with a label of these channels that begins at the node. */
export const sourceOf = (m: Machine, node: Node, value: Value, channels: bigint, mark?: SourceMark): Value => {
  if (channels === 0n) return value;
  let source = m.sourceHits.get(node);
  if (source === undefined)
    m.sourceHits.set(node, (source = { unit: m.module.context, node, ...(mark === undefined ? {} : { mark }) }));
  const label: Label = {
    source,
    channels,
    traits: 0,
    trace: {
      before: undefined,
      unit: m.module.context,
      start: node.start,
      end: node.end,
      kind: 'source',
      name: '',
      length: 1,
    },
  };
  return addTaint(value, [label]);
};

const propagate = (m: Machine, node: Node, given: Value): Value => {
  let value = given;
  for (const mark of m.module.marks.receivers.get(node.id) ?? []) {
    const from = m.carried.get(mark.from);
    if (from !== undefined && mark.from.start >= node.start && mark.from.end <= node.end)
      value = addTaint(value, onlyChannels(deepTaint(m, from), mark.mask));
  }
  for (const mark of m.module.marks.propagators.get(node.id) ?? []) {
    const from = m.carried.get(mark.from);
    const taint = from === undefined ? undefined : onlyChannels(deepTaint(m, from), mark.mask);
    if (taint === undefined) continue;
    if (mark.to === node) value = addTaint(value, taint);
    else if (isPlace(mark.to)) taintPlace(m, mark.to, taint);
  }
  return value;
};

/** Adds labels to a variable, field or element. */
export const taintPlace = (m: Machine, place: Node, taint: Taint): void => {
  if (taint === undefined) return;
  const before = m.carried.get(place);
  const current = before ?? readPlace(m, place);
  if (current === undefined) return;
  if (objectsOf(current).length > 0)
    addAny(m, current, {
      ...current,
      constant: undefined,
      refs: undefined,
      facts: undefined,
      pieces: undefined,
      taint,
    });
  else assignTo(m, place, addTaint(current, taint), place, 'quiet');
};

let readPlace: (m: Machine, place: Node) => Value | undefined = () => undefined;
/** Breaks the cycle with `expressions.ts`: how a place is read. */
export const setPlaceReader = (reader: typeof readPlace): void => {
  readPlace = reader;
};

const onlyChannels = (taint: Taint, mask: bigint): Taint => withoutChannels(taint, ~mask);

/** Reports the sinks of a node that one of these values reaches. */
export const checkSink = (m: Machine, node: Node, values: readonly Value[]): void => {
  if (values.every((value) => value.taint === undefined && value.refs === undefined)) return;
  const sinks = m.module.marks.sinks.get(node.id);
  if (sinks === undefined) return;
  let taint: Taint;
  for (const value of values) taint = unionTaint(taint, deepTaint(m, value));
  if (taint === undefined) return;
  for (const sink of sinks) if (!sink.exact || !checksItself.has(node.kind)) report(m, node, sink, taint);
};

const checkExact = (m: Machine, node: Node, value: Value): void => {
  if (value.taint === undefined && value.refs === undefined) return;
  const taint = deepTaint(m, value);
  for (const sink of m.module.marks.sinks.get(node.id) ?? []) if (sink.exact) report(m, node, sink, taint);
};

const report = (m: Machine, node: Node, sink: SinkMark, taint: Taint): void => {
  if (taint === undefined || m.muted) return;
  const { mask, labels } = sink.rule;
  const hitting = taint.filter((label) => (label.channels & mask) !== 0n);
  if (hitting.length === 0) return;
  if (sink.requires !== undefined) {
    const present = channelsOf(hitting);
    if (!sink.requires((label) => ((labels.get(label) ?? 0n) & present) !== 0n)) return;
  }
  const unit = m.module.context;
  const calls: { unit: Hit['unit']; node: Node }[] = [];
  for (let at: typeof m.frame | undefined = m.frame; at?.call !== undefined; at = at.caller)
    calls.push({ unit: at.caller?.module.context ?? unit, node: at.call });
  calls.reverse();
  const shortest = hitting.reduce((best, label) => (label.trace.length < best.trace.length ? label : best));
  const foreign = unit !== m.scanned;
  const door = foreign ? calls.findLast((call) => call.unit === m.scanned) : undefined;
  if (foreign && (door === undefined || (shortest.source.unit !== m.scanned && !passesThrough(shortest, m.scanned))))
    return;
  const place = door?.node ?? node;
  const key = `${sink.rule.rule.meta.id}\0${foreign ? 'f' : ''}${foreign ? place.start : sink.match.start}:${foreign ? place.end : sink.match.end}`;
  const known = m.hits.get(key);
  if (known !== undefined && known.label.trace.length + known.calls.length <= shortest.trace.length + calls.length)
    return;
  m.hits.set(key, { sink, unit, node, label: shortest, sourceBindings: bindingsOf(shortest.source, mask), calls });
};

const passesThrough = (label: Label, unit: Hit['unit']): boolean => {
  for (let at: Label['trace'] | undefined = label.trace; at !== undefined; at = at.before)
    if (at.unit === unit) return true;
  return false;
};

const bindingsOf = (source: SourceHit, mask: bigint): Bindings | undefined =>
  source.mark?.matches.find((match) => (match.mask & mask) !== 0n)?.bindings;
