import type { CallSeen, FunctionSeen, Outline } from '@sallyport/core/faces';
import type { Judged } from './judge.ts';
import { type Family, familyOf } from './knowledge/families.ts';

/** What a candidate does to the code around a finding, worked out once for the gates that compare. */
export interface Change {
  readonly family: Family | undefined;
  /** The symbol of the smallest function around the finding; empty at module level. */
  readonly symbol: string;
  /** Symbols of functions that are new or differ, the module's own (`''`) when its statements do. */
  readonly changed: ReadonlySet<string>;
  /** New functions, which may be helpers. */
  readonly added: ReadonlySet<string>;
  /** Reached calls in changed symbols. */
  readonly before: readonly CallSeen[];
  readonly after: readonly CallSeen[];
  /** Whether a place of the text before belongs to the finding. */
  readonly isAtFinding: (place: { readonly start: number; readonly end: number }) => boolean;
  readonly functionsBefore: readonly FunctionSeen[];
  readonly functionsAfter: readonly FunctionSeen[];
}

const known = new WeakMap<Judged, Change>();

export const changeOf = (judged: Judged): Change => {
  const found = known.get(judged);
  if (found !== undefined) return found;
  const made = newChange(judged);
  known.set(judged, made);
  return made;
};

/** Where the finding is. Of one that covers a whole function it is what stands before its body: decorators and head. */
export const atFinding = ({
  finding: { span },
  outlineBefore: { functions },
  file: { text },
}: Pick<Judged, 'finding' | 'outlineBefore' | 'file'>): { readonly start: number; readonly end: number } => {
  const [start, end] = [span.start.offset, span.end.offset];
  if (!functions.some((one) => start <= one.start && one.end <= end)) return { start, end };
  const head = /^[^\S\n]*(?:async )?def[^]*?:[^\S\n]*(?:#[^\n]*)?\n/mu.exec(text.slice(start, end));
  return { start, end: head === null ? end : start + head.index + head[0].length };
};

const newChange = ({ finding, outlineBefore, outlineAfter, file }: Judged): Change => {
  const at = atFinding({ finding, outlineBefore, file });
  const symbol = around(outlineBefore, at.start)?.symbol ?? '';
  const codeBefore = bySymbol(outlineBefore);
  const codeAfter = bySymbol(outlineAfter);
  const changed = new Set([...codeAfter].filter(([name, code]) => codeBefore.get(name) !== code).map(([name]) => name));
  for (const [name] of codeBefore) if (!codeAfter.has(name)) changed.add(name);
  if (outlineBefore.moduleCode.join('\n') !== outlineAfter.moduleCode.join('\n')) changed.add('');
  const added = new Set([...codeAfter.keys()].filter((name) => !codeBefore.has(name)));
  const own = (outline: Outline): readonly CallSeen[] =>
    outline.calls.filter((call) => call.isReached && changed.has(call.symbol));
  return {
    family: familyOf(finding.cwe),
    symbol,
    changed,
    added,
    before: own(outlineBefore),
    after: own(outlineAfter),
    isAtFinding: ({ start, end }) => start < at.end && at.start < end,
    functionsBefore: outlineBefore.functions.filter((one) => changed.has(one.symbol)),
    functionsAfter: outlineAfter.functions.filter((one) => changed.has(one.symbol)),
  };
};

const around = ({ functions }: Outline, offset: number): FunctionSeen | undefined =>
  functions
    .filter(({ start, end }) => start <= offset && offset < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];

/** Code of every symbol; of several functions of one symbol all of it. */
const bySymbol = ({ functions }: Outline): ReadonlyMap<string, string> => {
  const map = new Map<string, string>();
  for (const { symbol, code } of functions) map.set(symbol, `${map.get(symbol) ?? ''}${code}\n`);
  return map;
};

/** What a function is given from outside: its parameters and what stands for a request. */
export const isInput = (read: string, parameters: ReadonlySet<string>): boolean => {
  const root = /^[\w$]+/u.exec(read)?.[0] ?? '';
  return (
    (parameters.has(root) &&
      root !== 'self' &&
      root !== 'cls' &&
      root !== 'res' &&
      root !== 'response' &&
      root !== 'next') ||
    /(?:^|\.)(?:request|req|argv|environ|stdin|params|query|body|cookies?|headers|form|location|referrer|localStorage)(?:\.|$)/u.test(
      read,
    )
  );
};

/** Names of all parameters, bare. */
export const parametersOf = (functions: readonly FunctionSeen[]): ReadonlySet<string> =>
  new Set(
    functions.flatMap(({ parameters }) =>
      parameters.flatMap((one) =>
        [...one.matchAll(/^[.*]*([\w$]+)|[{,]([\w$]+)/gu)].map(([, plain, inner]) => plain ?? inner ?? ''),
      ),
    ),
  );

/** Whether an input is among others, a part of one of them, or one of them a part of it. */
export const isAmong = (read: string, others: ReadonlySet<string>): boolean => {
  if (others.has(read)) return true;
  for (const other of others) if (other.startsWith(`${read}.`) || read.startsWith(`${other}.`)) return true;
  return false;
};
