/** What belongs to one run and is no meter: output, modules, globals, the host's lendings. Reset by `beginRun`. */
import { beginStacks } from './exceptions.ts';
import { defaultDigitLimit, digitLimit } from '../numbers/int-text.ts';
import { meter } from './meter.ts';
import type { Module, Value } from './object.ts';

/** How the program's globals are read and written by name, where the program asks for it. */
export interface GlobalAccess {
  readonly get: () => Value | undefined;
  readonly set: (v: Value | undefined) => void;
}

export interface Host {
  /** Receives output as it is written. */
  readonly write: (stream: 'stdout' | 'stderr', text: string) => void;
  /** A line of standard input with its line break, if it has one; undefined at the end. */
  readonly readLine?: (() => string | undefined) | undefined;
  /** Units: milliseconds since the epoch. */
  readonly now: () => number;
  /** Fills bytes with randomness, from the host or from a seed. */
  readonly entropy: (bytes: Uint8Array) => void;
  readonly argv: readonly string[];
  readonly fileName: string;
  /** What library modules were lent, by their own keys (`files`, `fetch`, `tools`, `zones`). */
  readonly lent: ReadonlyMap<string, unknown>;
}

/** The state of the run in progress. */
export const run: {
  host: Host;
  /** Modules made in this run, by dotted name; `sys.modules`. */
  modules: Map<string, Module>;
  /** The library's modules behind files of the program of the same name: for the library itself. */
  shadowed: Map<string, Module>;
  globals: Map<string, GlobalAccess>;
  /** Names of globals and their values, in turn; undefined where nothing is bound yet. */
  named: (() => readonly (string | Value | undefined)[]) | undefined;
  /** Globals that the program made by name (`globals()['x'] = 1`). */
  extraGlobals: Map<string, Value>;
  outputSize: number;
  /** Called when the program ends (`atexit`, buffered files). */
  atEnd: (() => void)[];
  /** Per-run data of library modules, by their own keys. */
  readonly store: Map<string, unknown>;
} = {
  host: {
    write: () => {},
    now: () => 0,
    entropy: (bytes) => bytes.fill(0),
    argv: [''],
    fileName: 'main.py',
    lent: new Map(),
  },
  modules: new Map(),
  shadowed: new Map(),
  globals: new Map(),
  named: undefined,
  extraGlobals: new Map(),
  outputSize: 0,
  atEnd: [],
  store: new Map(),
};

export const beginRun = (host: Host): void => {
  run.host = host;
  run.modules = new Map();
  run.shadowed = new Map();
  run.globals = new Map();
  run.named = undefined;
  run.extraGlobals = new Map();
  run.outputSize = 0;
  run.atEnd = [];
  run.store.clear();
  beginStacks();
  digitLimit.now = defaultDigitLimit;
};

/** Writes to standard output or error; the limit counts both. */
export const write = (stream: 'stdout' | 'stderr', text: string): void => {
  if (text === '') return;
  meter.spend(4 + (text.length >> 6));
  run.outputSize += text.length;
  const over = run.outputSize - meter.limits.output;
  if (over > 0) {
    const kept = text.slice(0, Math.max(0, text.length - over));
    if (kept !== '') run.host.write(stream, kept);
    meter.stop('output', `${meter.limits.output} characters of output`);
  }
  run.host.write(stream, text);
};
