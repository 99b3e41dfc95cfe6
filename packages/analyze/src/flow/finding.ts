import type { Match, UnitContext } from '../match/match.ts';
import { interpolate } from '../match/interpolate.ts';
import type { RawFinding } from '../match/search.ts';
import { planFix } from '../match/fix.ts';
import { mergeBindings } from '../match/env.ts';
import type { Hit } from './machine.ts';
import type { Trace } from './taint.ts';

/** One step of the way, from source to sink. Units: `start`/`end` zero-based UTF-16 offsets into the file at `path`. */
export interface TaintStep {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly role: 'source' | 'step' | 'sink';
}

/** What a taint rule found: as a search rule's finding, with the way the data took. */
export interface TaintFinding extends RawFinding {
  readonly flow: readonly TaintStep[];
}

/** Most steps between source and sink that are shown; the middle of longer ways is left out. */
const maxSteps = 8;

/** The finding that a hit becomes. */
export const toFinding = (hit: Hit, scanned: UnitContext): TaintFinding => {
  const { sink, unit, node, label } = hit;
  const { rule } = sink.rule;
  const door = unit === scanned ? undefined : hit.calls.findLast((call) => call.unit === scanned);
  const bindings =
    (hit.sourceBindings === undefined ? undefined : mergeBindings(sink.match.bindings, hit.sourceBindings)) ??
    sink.match.bindings;
  const match: Match =
    door === undefined
      ? { ...sink.match, bindings }
      : { start: door.node.start, end: door.node.end, node: door.node, bindings };
  const fix = door === undefined ? planFix(rule, match, scanned.unit.text) : undefined;
  return {
    rule,
    match,
    message: interpolate(rule.meta.message, bindings),
    flow: [
      ...stepsOf(label.trace),
      {
        path: unit.path,
        start: sink.match.start,
        end: sink.match.end,
        why: `reaches ${quote(unit, sink.match.start, sink.match.end)}`,
        role: 'sink',
      },
    ],
    ...(fix === undefined ? {} : { fix }),
    ...(node === undefined ? {} : {}),
  };
};

const stepsOf = (trace: Trace): readonly TaintStep[] => {
  const links: Trace[] = [];
  for (let at: Trace | undefined = trace; at !== undefined; at = at.before) links.push(at);
  links.reverse();
  const steps = links.map((link): TaintStep => ({
    path: link.unit.path,
    start: link.start,
    end: link.end,
    why: whyOf(link),
    role: link.kind === 'source' ? 'source' : 'step',
  }));
  const distinct = steps.filter(
    (step, index) =>
      index === 0 ||
      step.start !== steps[index - 1]?.start ||
      step.end !== steps[index - 1]?.end ||
      step.path !== steps[index - 1]?.path,
  );
  if (distinct.length <= maxSteps) return distinct;
  return [...distinct.slice(0, maxSteps / 2), ...distinct.slice(distinct.length - maxSteps / 2)];
};

const whyOf = (link: Trace): string => {
  switch (link.kind) {
    case 'source':
      return `${quote(link.unit, link.start, link.end)} comes from outside`;
    case 'assigned':
      return `assigned to ${link.name}`;
    case 'passed':
      return `passed to ${link.name}()`;
    case 'returned':
      return `returned by ${link.name}()`;
    case 'stored':
      return `stored in ${link.name}`;
    case 'side-effect':
      return `carried over to ${link.name}`;
    default:
      return link.kind satisfies never;
  }
};

/** Longest piece of code that a step quotes. Units: UTF-16 code units. */
const maxQuoted = 60;

const quote = (unit: UnitContext, start: number, end: number): string => {
  const text = unit.unit.text
    .slice(start, Math.min(end, start + 4 * maxQuoted))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return text.length > maxQuoted ? `${text.slice(0, maxQuoted - 1)}…` : text;
};
