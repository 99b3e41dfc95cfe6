/** Compiling patterns, with the run's own cache of them. */
import { Buffer } from 'node:buffer';
import { index } from '../../runtime/arithmetic.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { ByteArray, Bytes, Obj, StrBox, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { compileRegex } from '../../regex/index.ts';
import { characterNames } from '../../syntax/character-names.ts';
import { Pattern } from './pattern.ts';
import { withProblems } from './problem.ts';

/** How many patterns a run keeps compiled beyond those that the program holds itself. */
const KEPT = 512;
const STORE = 're.compiled';

const cache = (): Map<string, Pattern> => {
  let found = run.store.get(STORE) as Map<string, Pattern> | undefined;
  if (found === undefined) run.store.set(STORE, (found = new Map()));
  return found;
};

/** Drops all kept patterns: `re.purge`. */
export const purge = (): void => {
  run.store.delete(STORE);
};

const host = {
  spend: (steps: number): void => meter.spend(steps),
  allocate: (bytes: number): void => meter.allocate(bytes),
  characterNamed: (name: string): number | undefined => characterNames.lookup?.(name),
};

/** The pattern of a text, bytes or pattern. Errors: `re.error`, TypeError, ValueError. */
export const compilePattern = (pattern: Value, flags: Value): Pattern => {
  if (pattern instanceof Pattern) {
    if (flags !== 0 && index(flags) !== 0) throw valueError('cannot process flags argument with a compiled pattern');
    return pattern;
  }
  const bits = flagBits(flags);
  let kind: 'str' | 'bytes' = 'str';
  let text: string;
  if (typeof pattern === 'string') text = pattern;
  else if (pattern instanceof StrBox) text = pattern.v;
  else if (pattern instanceof Bytes || pattern instanceof ByteArray) {
    kind = 'bytes';
    text = Buffer.from(pattern.v).toString('latin1');
  } else throw typeError('first argument must be string or compiled pattern');
  const key = `${kind === 'str' ? '' : 'b'}${bits} ${text}`;
  const kept = cache();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const plain = kind === 'bytes' ? pattern : toStr(text);
  const codes = kind === 'bytes' ? [...(pattern as Bytes).v] : text;
  const regex = withProblems(plain, () => compileRegex(codes, bits, kind, host));
  const made = new Pattern(plain, kind, regex);
  if (kept.size >= KEPT)
    for (const first of kept.keys()) {
      kept.delete(first);
      break;
    }
  kept.set(key, made);
  return made;
};

const flagBits = (v: Value): number => {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  if (v instanceof Obj && v.t.lookup('__index__') === undefined && v.t.lookup('__int__') === undefined)
    throw typeError(`unsupported operand type(s) for &: '${typeOf(v).name}' and 'RegexFlag'`);
  if (typeof v === 'string') throw typeError("unsupported operand type(s) for &: 'str' and 'RegexFlag'");
  return Number(index(v));
};
