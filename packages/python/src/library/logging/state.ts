/** What `logging` keeps for a run: the loggers by name, the level names, what is switched off. */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { none, type Type, type Value } from '../../runtime/object.ts';
import { run } from '../../runtime/state.ts';
import { repr } from '../../runtime/text.ts';

export interface LoggingState {
  readonly loggers: Map<string, Value>;
  root: Value;
  loggerClass: Value;
  recordFactory: Value;
  /** Levels up to this are switched off everywhere. */
  disabled: number;
  readonly nameOf: Map<number, string>;
  readonly levelOf: Map<string, number>;
  /** Handlers in the order of their making, for `shutdown` and by name. */
  readonly handlers: Value[];
  lastResort: Value;
  classes: Readonly<Record<string, Type>>;
  basicConfig: () => void;
}

const key = 'logging';
const names: readonly (readonly [number, string])[] = [
  [50, 'CRITICAL'],
  [40, 'ERROR'],
  [30, 'WARNING'],
  [20, 'INFO'],
  [10, 'DEBUG'],
  [0, 'NOTSET'],
];

export const loggingState = (): LoggingState => {
  let state = run.store.get(key) as LoggingState | undefined;
  if (state === undefined) {
    state = {
      loggers: new Map(),
      root: none,
      loggerClass: none,
      recordFactory: none,
      disabled: 0,
      nameOf: new Map(names),
      levelOf: new Map([
        ...names.map(([level, name]) => [name, level] as const),
        ['FATAL', 50] as const,
        ['WARN', 30] as const,
      ]),
      handlers: [],
      lastResort: none,
      classes: {},
      basicConfig: () => {},
    };
    run.store.set(key, state);
  }
  return state;
};

/** A level given as a number or a name. Errors: ValueError, TypeError. */
export const levelOf = (v: Value): number => {
  if (typeof v === 'number' && Number.isInteger(v)) return v;
  if (typeof v === 'boolean') return Number(v);
  const text = textOf(v);
  if (text === undefined) throw typeError(`Level not an integer or a valid string: ${repr(v)}`);
  const level = loggingState().levelOf.get(text);
  if (level === undefined) throw valueError(`Unknown level: ${repr(v)}`);
  return level;
};

export const levelName = (level: number): string => loggingState().nameOf.get(level) ?? `Level ${level}`;

/** An attribute as a number. */
export const numberAt = (o: Value, name: string): number => Number(getattr(o, name));
export const find = findAttribute;
