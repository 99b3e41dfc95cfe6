import type { Intent } from '../policy/intents.ts';

/** A name that programs use elsewhere and that is not here: why, and what to use instead. */
export interface ForeignName {
  /** Completes "`name` …". */
  readonly why: string;
  /** Completes "use …". */
  readonly instead: string;
  readonly intent: Intent | null;
  readonly cwe: string | null;
}

type Row = readonly [names: string, why: string, instead: string, intent: Intent | null, cwe: string | null];

const inputs = 'values that are given as inputs and returned';

const moduleRows: readonly Row[] = [
  ['fs fs/promises graceful-fs fs-extra', 'reads and writes files of the host', inputs, 'read-file', 'CWE-73'],
  [
    'child_process execa shelljs zx cross-spawn',
    'starts programs on the host',
    'plain JavaScript',
    'run-command',
    'CWE-78',
  ],
  [
    'http https http2 node-fetch axios got undici superagent ky request',
    'reaches the network',
    inputs,
    'http',
    'CWE-918',
  ],
  ['net tls dgram dns dns/promises ws socket.io-client', 'reaches the network', inputs, 'http', 'CWE-918'],
  ['os process', 'tells about the host', inputs, 'environment', 'CWE-497'],
  ['vm vm2 isolated-vm module inspector repl', 'runs code outside of this program', 'plain functions', null, 'CWE-95'],
  ['worker_threads cluster', 'starts threads and processes', 'Promise.all', null, null],
  [
    'crypto node-forge',
    'is not here',
    'crypto.randomUUID() or crypto.getRandomValues(), which need no import',
    null,
    null,
  ],
  ['util', 'is not here', 'console.log, structuredClone and plain functions', null, null],
  ['path', 'is not here', "split('/') and join('/')", null, null],
  ['url querystring', 'is not here', 'URL and URLSearchParams, which need no import', null, null],
  ['timers timers/promises', 'is not here', 'setTimeout, which needs no import', null, null],
  ['assert chai', 'is not here', 'if and throw', null, null],
  ['dotenv', 'reads the host’s environment', inputs, 'environment', 'CWE-526'],
  [
    'pg mysql mysql2 sqlite3 better-sqlite3 mongodb mongoose redis knex prisma typeorm',
    'reaches a database',
    inputs,
    'database',
    'CWE-284',
  ],
  ['nodemailer', 'sends mail', inputs, 'mail', 'CWE-284'],
];

const globalRows: readonly Row[] = [
  ['process', 'tells about the host and holds its environment', inputs, 'environment', 'CWE-497'],
  ['require module exports', 'loads modules of the host', 'what the language has built in', null, 'CWE-470'],
  [
    'fetch XMLHttpRequest WebSocket EventSource Request Response Headers',
    'reaches the network',
    inputs,
    'http',
    'CWE-918',
  ],
  ['Deno Bun', 'is another host’s own', 'what the language has built in', null, 'CWE-693'],
  ['WebAssembly', 'runs machine-like code that no meter sees', 'plain functions', null, 'CWE-95'],
  ['Worker SharedWorker importScripts', 'starts threads', 'Promise.all', null, null],
  ['SharedArrayBuffer Atomics', 'shares memory between threads, and there is one', 'ArrayBuffer', null, null],
  ['Buffer', 'is Node’s own', 'Uint8Array, TextEncoder, TextDecoder, atob and btoa', null, null],
  ['__dirname __filename', 'tells about the host’s files', inputs, 'list-files', 'CWE-497'],
  ['window document localStorage sessionStorage navigator location', 'belongs to a browser', inputs, null, null],
  [
    'alert confirm prompt',
    'waits for a person, and there is none',
    'console.log, or values that are given as inputs',
    'ask-user',
    null,
  ],
];

const byName = (rows: readonly Row[]): ReadonlyMap<string, ForeignName> =>
  new Map(
    rows.flatMap(([names, why, instead, intent, cwe]) =>
      names.split(' ').map((name) => [name, { why, instead, intent, cwe }] as const),
    ),
  );

const modules = byName(moduleRows);
const globals = byName(globalRows);

/** What is known of a module of the host or of npm. */
export const foreignModule = (name: string): ForeignName =>
  modules.get(name.replace(/^node:/, '')) ?? {
    why: 'no module comes with the runtime, and none can be installed',
    instead: 'functions of the program itself',
    intent: null,
    cwe: null,
  };

/** What is known of a global name of other hosts. */
export const foreignGlobal = (name: string): ForeignName | undefined => globals.get(name);
