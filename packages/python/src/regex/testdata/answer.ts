import { compileRegex, parseTemplate, Regex, RegexProblem, RegexScan, type Subject } from '../index.ts';
import type { Answer, Case } from './reference.ts';

const meter = { spend: (): void => {}, allocate: undefined };

const failure = (thrown: unknown): unknown => {
  if (!(thrown instanceof RegexProblem)) throw thrown;
  if (thrown.kind !== 'error') return [thrown.kind, thrown.message];
  return ['error', thrown.message, thrown.msg, thrown.pos ?? null, thrown.lineno ?? null, thrown.colno ?? null];
};

const subjectOf = (codes: readonly number[], kind: 'str' | 'bytes', wide: boolean): Subject => {
  if (kind === 'bytes') return Uint8Array.from(codes);
  if (wide || codes.some((code) => code > 0xffff)) return Uint32Array.from(codes);
  return String.fromCharCode(...codes);
};

const found = (regex: Regex): unknown => {
  const spans = regex.spans();
  const pairs: number[][] = [];
  for (let i = 0; i < spans.length; i += 2) pairs.push([spans[i]!, spans[i + 1]!]);
  return [pairs, regex.lastIndex === -1 ? null : regex.lastIndex];
};

const one = (regex: Regex, codes: readonly number[], { kind, template, pos, endpos }: Case, wide: boolean): unknown => {
  const subject = subjectOf(codes, kind, wide);
  const end = codes.length;
  const ask = (from: number, to: number, mode: 'match' | 'search' | 'fullmatch'): unknown =>
    regex.run(subject, from, to, mode, false, meter) ? found(regex) : null;
  const walk = (mode: 'match' | 'search'): unknown[] => {
    const out: unknown[] = [];
    const scan = new RegexScan(regex, subject, 0, end);
    while (scan[mode](meter)) out.push(found(regex));
    return out;
  };
  let sub: unknown;
  try {
    const parts = parseTemplate(template, kind, regex);
    const out: number[] = [];
    const scan = new RegexScan(regex, subject, 0, end);
    let last = 0;
    while (scan.search(meter)) {
      out.push(...codes.slice(last, regex.start));
      for (const part of parts) {
        if (typeof part !== 'number') out.push(...part);
        else if (part === 0) out.push(...codes.slice(regex.start, regex.end));
        else if (regex.groupStart(part) >= 0) out.push(...codes.slice(regex.groupStart(part), regex.groupEnd(part)));
      }
      last = regex.end;
    }
    out.push(...codes.slice(last));
    sub = out;
  } catch (thrown) {
    sub = failure(thrown);
  }
  return {
    match: ask(0, end, 'match'),
    search: ask(0, end, 'search'),
    fullmatch: ask(0, end, 'fullmatch'),
    part: [ask(pos, endpos, 'search'), ask(pos, endpos, 'match'), ask(pos, endpos, 'fullmatch')],
    all: walk('search'),
    scan: walk('match'),
    sub,
  };
};

/** What our engine says to a case, in the form of `reference.ts`. */
export const answer = (given: Case, wide = false): Answer => {
  let regex: Regex;
  try {
    regex = compileRegex(given.pattern, given.flags, given.kind);
  } catch (thrown) {
    return { problem: failure(thrown) };
  }
  return {
    groups: regex.groups,
    index: [...regex.groupIndex],
    flags: regex.flags,
    subjects: given.subjects.map((codes) => one(regex, codes, given, wide)),
  };
};
