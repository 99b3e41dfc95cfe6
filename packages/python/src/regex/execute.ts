/**
 * Runs a program over a subject: a backtracker with its own stacks.
 *
 * Two stacks. `choices` holds what is still to be tried, four numbers each: operation, position, bound of a run (-1 if it
 * is no run), height of the trail. `trail` holds old values of registers; going back to a choice first restores all that
 * was written after it. Cutting choices (atomic groups, lookarounds) leaves the trail alone, so earlier choices still
 * restore everything.
 *
 * Each operation and each way back costs a step, long runs and comparisons one for some characters; steps are paid in
 * batches. The stacks grow by paying `allocate`, up to a fixed bound, behind which a `MemoryError` is raised.
 */
import { grown, keptEntries, type Machine, type Meter, release } from './machine.ts';
import type { Program } from './program.ts';
import {
  type Codes,
  findCodes,
  findInCodes,
  findInText,
  placeHolds,
  runInCodes,
  runInText,
  sameText,
} from './subject.ts';

/** Steps between two payments. */
const batch = 1024;

/**
 * Whether the program matches; the spans are then in `machine` (`start`, `end`, `registers`).
 *
 * The subject is `codes` if given, else `text`. `end` cuts the subject; what is before `start` can still be looked back
 * at. With `mustAdvance`, an empty match at `start` does not count.
 */
export const execute = (
  program: Program,
  machine: Machine,
  text: string,
  codes: Codes | undefined,
  start: number,
  end: number,
  mode: 'match' | 'search' | 'fullmatch',
  mustAdvance: boolean,
  meter: Meter,
): boolean => {
  const { code, sets, tables, branches, first, groups, leadingRun, anchor, behind } = program;
  const { registers } = machine;
  const lastIndex = 2 * groups;
  const whole = mode === 'fullmatch';
  let choices = machine.choices;
  let trail = machine.trail;
  let top = 0;
  let trailTop = 0;
  let steps = 1;
  let attempt = start;
  const searching = mode === 'search';
  // A start behind the end finds nothing, but CPython lets `match` be empty there.
  const lastStart = searching || program.minWidth > 0 ? end - program.minWidth : start;

  for (;;) {
    // The next place where a match may begin.
    if (attempt > lastStart) break;
    if (searching) {
      if (behind !== undefined) {
        // A lookbehind at one character comes first: find that character.
        const from = attempt === 0 ? 0 : attempt - 1;
        const found =
          codes === undefined ? findInText(behind, text, from, lastStart) : findInCodes(behind, codes, from, lastStart);
        steps += 1 + ((found - from) >> 3);
        if (found >= lastStart) break;
        attempt = found + 1;
        if (first !== undefined) {
          let c = 257;
          if (attempt < end) {
            c = codes === undefined ? text.charCodeAt(attempt) : codes[attempt]!;
            if (c > 256) c = 256;
          }
          if (first[c] === 0) {
            attempt++;
            continue;
          }
        }
      } else if (program.prefix !== '') {
        const found =
          codes === undefined
            ? text.indexOf(program.prefix, attempt)
            : findCodes(codes, program.prefixCodes, attempt, end);
        const looked = (found === -1 ? (codes ?? text).length : found) - attempt;
        steps += Math.ceil((looked * program.prefix.length) / 32);
        if (found === -1 || found > lastStart) break;
        attempt = found;
      } else if (anchor !== 'none') {
        if (anchor === 'start') {
          if (attempt > 0) break;
        } else if (attempt > 0) {
          const found = codes === undefined ? text.indexOf('\n', attempt - 1) : codes.indexOf(10, attempt - 1);
          steps += ((found === -1 ? (codes ?? text).length : found) - attempt + 1) >> 5;
          if (found === -1 || found >= lastStart) break;
          attempt = found + 1;
        }
      } else if (first !== undefined) {
        const from = attempt;
        if (codes === undefined) {
          while (attempt <= lastStart) {
            const c = text.charCodeAt(attempt);
            if (first[c < 256 ? c : 256] === 1) break;
            attempt++;
          }
        } else {
          while (attempt <= lastStart) {
            const c = codes[attempt]!;
            if (first[c < 256 ? c : 256] === 1) break;
            attempt++;
          }
        }
        steps += (attempt - from) >> 3;
        if (attempt > lastStart) break;
      }
    }
    if (groups > 0) {
      registers.fill(-1, 0, lastIndex + 1);
      steps += groups >> 2;
    }
    let pos = attempt;
    let pc = 0;
    let firstRunEnd = -1;

    for (;;) {
      if (++steps > batch) {
        meter.spend(steps);
        steps = 0;
      }
      let failed = true;
      switch (code[pc]) {
        case 0 /* match */:
          if ((whole && pos !== end) || (mustAdvance && pos === start)) break;
          machine.start = attempt;
          machine.end = pos;
          if (choices.length > keptEntries || trail.length > keptEntries) release(machine, meter);
          meter.spend(steps);
          return true;
        case 1 /* char */:
          if (pos < end && (codes === undefined ? text.charCodeAt(pos) : codes[pos]) === code[pc + 1]) {
            pos++;
            pc += 2;
            failed = false;
          }
          break;
        case 2 /* string */: {
          const length = code[pc + 1]!;
          if (end - pos < length) break;
          let i = 0;
          if (codes === undefined) while (i < length && text.charCodeAt(pos + i) === code[pc + 2 + i]) i++;
          else while (i < length && codes[pos + i] === code[pc + 2 + i]) i++;
          steps += i >> 3;
          if (i < length) break;
          pos += length;
          pc += 2 + length;
          failed = false;
          break;
        }
        case 3 /* set */: {
          if (pos >= end) break;
          const set = sets[code[pc + 1]!]!;
          const c = codes === undefined ? text.charCodeAt(pos) : codes[pos]!;
          if (c < 256 ? set.low[c] === 1 : set.high !== 0 && (set.high === 1 || set.hasHigh(c))) {
            pos++;
            pc += 2;
            failed = false;
          }
          break;
        }
        case 4 /* any */:
          if (pos < end) {
            pos++;
            pc++;
            failed = false;
          }
          break;
        case 5 /* jump */:
          pc = code[pc + 1]!;
          failed = false;
          break;
        case 6 /* split */:
        case 7 /* splitLazy */: {
          let c = 257;
          if (pos < end) {
            c = codes === undefined ? text.charCodeAt(pos) : codes[pos]!;
            if (c > 256) c = 256;
          }
          const next = tables[code[pc + 1]!]![c] === 1;
          const target = tables[code[pc + 2]!]![c] === 1;
          if (next && target) {
            if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
            const lazy = code[pc] === 7;
            choices[top] = lazy ? pc + 4 : code[pc + 3]!;
            choices[top + 1] = pos;
            choices[top + 2] = -1;
            choices[top + 3] = trailTop;
            top += 4;
            pc = lazy ? code[pc + 3]! : pc + 4;
            failed = false;
          } else if (next) {
            pc += 4;
            failed = false;
          } else if (target) {
            pc = code[pc + 3]!;
            failed = false;
          }
          break;
        }
        case 8 /* open */: {
          const register = code[pc + 1]!;
          if (top > 0) {
            if (trailTop + 2 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = register;
            trail[trailTop + 1] = registers[register]!;
            trailTop += 2;
          }
          registers[register] = pos;
          pc += 2;
          failed = false;
          break;
        }
        case 9 /* close */: {
          const register = code[pc + 1]!;
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = register;
            trail[trailTop + 1] = registers[register]!;
            trail[trailTop + 2] = lastIndex;
            trail[trailTop + 3] = registers[lastIndex]!;
            trailTop += 4;
          }
          registers[register] = pos;
          registers[lastIndex] = code[pc + 2]!;
          pc += 3;
          failed = false;
          break;
        }
        case 10 /* place */:
          if (placeHolds(code[pc + 1]!, text, codes, pos, end)) {
            pc += 2;
            failed = false;
          }
          break;
        case 11 /* run */: {
          const set = sets[code[pc + 1]!]!;
          if (code[pc + 2]! > end - pos) break;
          const least = pos + code[pc + 2]!;
          const max = code[pc + 3]!;
          const limit = max === -1 || max > end - pos ? end : pos + max;
          let p = codes === undefined ? runInText(set, text, pos, limit) : runInCodes(set, codes, pos, limit);
          steps += (p - pos) >> 2;
          if (firstRunEnd === -1) firstRunEnd = p;
          const from = p;
          const table = tables[code[pc + 4]!]!;
          while (p >= least) {
            let c = 257;
            if (p < end) {
              c = codes === undefined ? text.charCodeAt(p) : codes[p]!;
              if (c > 256) c = 256;
            }
            if (table[c] === 1) break;
            p--;
          }
          steps += (from - p) >> 2;
          if (p < least) break;
          if (p > least) {
            if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
            choices[top] = pc;
            choices[top + 1] = p;
            choices[top + 2] = least;
            choices[top + 3] = trailTop;
            top += 4;
          }
          pos = p;
          pc += 5;
          failed = false;
          break;
        }
        case 12 /* runLazy */: {
          const set = sets[code[pc + 1]!]!;
          const min = code[pc + 2]!;
          const max = code[pc + 3]!;
          if (min > end - pos) break;
          let p = pos;
          if (min > 0) {
            p = codes === undefined ? runInText(set, text, pos, pos + min) : runInCodes(set, codes, pos, pos + min);
            steps += (p - pos) >> 2;
            if (p < pos + min) break;
          }
          const limit = max === -1 || max > end - pos ? end : pos + max;
          const table = tables[code[pc + 4]!]!;
          const from = p;
          for (;;) {
            let c = 257;
            if (p < end) {
              c = codes === undefined ? text.charCodeAt(p) : codes[p]!;
              if (table[c < 256 ? c : 256] === 1) break;
              if (p < limit && (c < 256 ? set.low[c] === 1 : set.high !== 0 && (set.high === 1 || set.hasHigh(c)))) {
                p++;
                continue;
              }
            } else if (table[257] === 1) break;
            p = -1;
            break;
          }
          if (p === -1) {
            steps += 1 + ((end - from) >> 3);
            break;
          }
          steps += (p - from) >> 2;
          if (p < limit) {
            if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
            choices[top] = pc;
            choices[top + 1] = p;
            choices[top + 2] = limit;
            choices[top + 3] = trailTop;
            top += 4;
          }
          pos = p;
          pc += 5;
          failed = false;
          break;
        }
        case 13 /* runPossessive */: {
          const set = sets[code[pc + 1]!]!;
          const min = code[pc + 2]!;
          const max = code[pc + 3]!;
          if (min > end - pos) break;
          const limit = max === -1 || max > end - pos ? end : pos + max;
          const p = codes === undefined ? runInText(set, text, pos, limit) : runInCodes(set, codes, pos, limit);
          steps += (p - pos) >> 2;
          if (firstRunEnd === -1) firstRunEnd = p;
          if (p - pos < min) break;
          pos = p;
          pc += 5;
          failed = false;
          break;
        }
        case 14 /* branch */: {
          const branch = branches[code[pc + 1]!]!;
          let c = 257;
          if (pos < end) {
            c = codes === undefined ? text.charCodeAt(pos) : codes[pos]!;
            if (c > 256) c = 256;
          }
          const { next, count } = branch;
          const chosen = next[258 * code[pc + 2]! + c]!;
          if (chosen === count) break;
          const other = next[258 * (chosen + 1) + c]!;
          if (other < count) {
            if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
            choices[top] = branch.retries[other]!;
            choices[top + 1] = pos;
            choices[top + 2] = -1;
            choices[top + 3] = trailTop;
            top += 4;
          }
          pc = branch.bodies[chosen]!;
          failed = false;
          break;
        }
        case 15 /* loopEnter */: {
          const counter = code[pc + 1]!;
          const position = code[pc + 2]!;
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = counter;
            trail[trailTop + 1] = registers[counter]!;
            trail[trailTop + 2] = position;
            trail[trailTop + 3] = registers[position]!;
            trailTop += 4;
          }
          registers[counter] = -1;
          registers[position] = -1;
          pc = code[pc + 3]!;
          failed = false;
          break;
        }
        case 16 /* loopGreedy */:
        case 17 /* loopLazy */:
        case 18 /* loopMore */: {
          const kind = code[pc]!;
          const counter = code[pc + 1]!;
          const position = code[pc + 2]!;
          const count = registers[counter]! + 1;
          const required = kind !== 18 && count < code[pc + 3]!;
          if (!required) {
            const max = kind === 18 ? code[pc + 3]! : code[pc + 4]!;
            const may = (max === -1 || count < max) && registers[position] !== pos;
            if (kind === 18) {
              if (!may) break;
            } else {
              if (kind === 17 || may) {
                if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
                choices[top] = kind === 17 ? pc + 8 : pc + 6;
                choices[top + 1] = pos;
                choices[top + 2] = -1;
                choices[top + 3] = trailTop;
                top += 4;
              }
              if (kind === 17 || !may) {
                pc += 6;
                failed = false;
                break;
              }
            }
          }
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = counter;
            trail[trailTop + 1] = registers[counter]!;
            trail[trailTop + 2] = position;
            trail[trailTop + 3] = registers[position]!;
            trailTop += 4;
          }
          registers[counter] = count;
          if (!required) registers[position] = pos;
          pc = kind === 18 ? code[pc + 4]! : code[pc + 5]!;
          failed = false;
          break;
        }
        case 19 /* possessiveEnter */: {
          const counter = code[pc + 1]!;
          const position = code[pc + 2]!;
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = counter;
            trail[trailTop + 1] = registers[counter]!;
            trail[trailTop + 2] = position;
            trail[trailTop + 3] = registers[position]!;
            trailTop += 4;
          }
          registers[counter] = 0;
          registers[position] = -1;
          pc += 3;
          failed = false;
          break;
        }
        case 20 /* possessiveTest */: {
          const count = registers[code[pc + 1]!]!;
          const position = code[pc + 2]!;
          const stack = code[pc + 3]!;
          const max = code[pc + 5]!;
          const required = count < code[pc + 4]!;
          const before = top;
          if (!required) {
            if ((max !== -1 && count >= max) || registers[position] === pos) {
              pc = code[pc + 6]!;
              failed = false;
              break;
            }
            if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
            choices[top] = code[pc + 6]!;
            choices[top + 1] = pos;
            choices[top + 2] = -1;
            choices[top + 3] = trailTop;
            top += 4;
          }
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = stack;
            trail[trailTop + 1] = registers[stack]!;
            trail[trailTop + 2] = position;
            trail[trailTop + 3] = registers[position]!;
            trailTop += 4;
          }
          registers[stack] = before;
          if (!required) registers[position] = pos;
          pc += 7;
          failed = false;
          break;
        }
        case 21 /* possessiveNext */: {
          const counter = code[pc + 1]!;
          top = registers[code[pc + 2]!]!;
          if (top > 0) {
            if (trailTop + 2 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = counter;
            trail[trailTop + 1] = registers[counter]!;
            trailTop += 2;
          }
          registers[counter] = registers[counter]! + 1;
          pc = code[pc + 3]!;
          failed = false;
          break;
        }
        case 22 /* atomicEnter */: {
          const stack = code[pc + 1]!;
          if (top > 0) {
            if (trailTop + 2 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = stack;
            trail[trailTop + 1] = registers[stack]!;
            trailTop += 2;
          }
          registers[stack] = top;
          pc += 2;
          failed = false;
          break;
        }
        case 23 /* atomicLeave */:
          top = registers[code[pc + 1]!]!;
          pc += 2;
          failed = false;
          break;
        case 24 /* lookEnter */: {
          const stack = code[pc + 1]!;
          const position = code[pc + 2]!;
          const behind = code[pc + 3]!;
          if (pos < behind) break;
          if (top > 0) {
            if (trailTop + 4 > trail.length) trail = machine.trail = grown(machine, trail, meter);
            trail[trailTop] = stack;
            trail[trailTop + 1] = registers[stack]!;
            trail[trailTop + 2] = position;
            trail[trailTop + 3] = registers[position]!;
            trailTop += 4;
          }
          registers[stack] = top;
          registers[position] = pos;
          pos -= behind;
          pc += 4;
          failed = false;
          break;
        }
        case 25 /* lookLeave */:
          top = registers[code[pc + 1]!]!;
          pos = registers[code[pc + 2]!]!;
          pc += 3;
          failed = false;
          break;
        case 26 /* notEnter */: {
          const stack = code[pc + 1]!;
          const behind = code[pc + 2]!;
          failed = false;
          if (pos < behind) {
            pc = code[pc + 3]!;
            break;
          }
          if (top + 4 > choices.length) choices = machine.choices = grown(machine, choices, meter);
          choices[top] = code[pc + 3]!;
          choices[top + 1] = pos;
          choices[top + 2] = -1;
          choices[top + 3] = trailTop;
          top += 4;
          if (trailTop + 2 > trail.length) trail = machine.trail = grown(machine, trail, meter);
          trail[trailTop] = stack;
          trail[trailTop + 1] = registers[stack]!;
          trailTop += 2;
          registers[stack] = top - 4;
          pos -= behind;
          pc += 4;
          break;
        }
        case 27 /* notLeave */:
          top = registers[code[pc + 1]!]!;
          break;
        case 28 /* backref */: {
          const from = registers[code[pc + 1]!]!;
          const to = registers[code[pc + 1]! + 1]!;
          if (from < 0 || to < from) break;
          const length = to - from;
          if (length > 0 && length > end - pos) break;
          steps += length >> 2;
          if (!sameText(text, codes, from, pos, length, code[pc + 2]!)) break;
          pos += length;
          pc += 3;
          failed = false;
          break;
        }
        case 29 /* condition */: {
          const from = registers[code[pc + 1]!]!;
          const to = registers[code[pc + 1]! + 1]!;
          pc = from < 0 || to < from ? code[pc + 2]! : pc + 3;
          failed = false;
          break;
        }
        default:
          /* fail */ break;
      }
      if (!failed) continue;

      // Back to the last choice that has something left.
      let found = false;
      while (top > 0) {
        const height = choices[top - 1]!;
        while (trailTop > height) {
          trailTop -= 2;
          registers[trail[trailTop]!] = trail[trailTop + 1]!;
          steps++;
        }
        pc = choices[top - 4]!;
        pos = choices[top - 3]!;
        const bound = choices[top - 2]!;
        if (bound === -1) {
          top -= 4;
          found = true;
          break;
        }
        const table = tables[code[pc + 4]!]!;
        if (code[pc] === 11) {
          let p = pos - 1;
          while (p >= bound) {
            let c = codes === undefined ? text.charCodeAt(p) : codes[p]!;
            if (c > 256) c = 256;
            if (table[c] === 1) break;
            p--;
          }
          steps += 1 + ((pos - p) >> 2);
          if (p <= bound) top -= 4;
          else choices[top - 3] = p;
          if (p < bound) continue;
          pos = p;
        } else {
          const set = sets[code[pc + 1]!]!;
          const from = pos;
          let p = pos;
          for (;;) {
            // One more character of the run, until what follows may come.
            if (p >= bound) {
              p = -1;
              break;
            }
            const c = codes === undefined ? text.charCodeAt(p) : codes[p]!;
            if (!(c < 256 ? set.low[c] === 1 : set.high !== 0 && (set.high === 1 || set.hasHigh(c)))) {
              p = -1;
              break;
            }
            p++;
            let d = 257;
            if (p < end) {
              d = codes === undefined ? text.charCodeAt(p) : codes[p]!;
              if (d > 256) d = 256;
            }
            if (table[d] === 1) break;
          }
          steps += 1 + (((p === -1 ? bound : p) - from) >> 2);
          if (p === -1 || p >= bound) top -= 4;
          else choices[top - 3] = p;
          if (p === -1) continue;
          pos = p;
        }
        pc += 5;
        found = true;
        break;
      }
      if (!found) break;
    }

    if (!searching) break;
    trailTop = 0;
    top = 0;
    if (leadingRun !== undefined && firstRunEnd > attempt) attempt = firstRunEnd;
    else attempt++;
  }
  if (choices.length > keptEntries || trail.length > keptEntries) release(machine, meter);
  meter.spend(steps);
  return false;
};
