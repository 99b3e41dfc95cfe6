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
  ['graceful-fs fs-extra', 'reads and writes files of the host', 'node:fs', 'read-file', 'CWE-73'],
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
  ['vm vm2 isolated-vm module inspector repl', 'runs code outside of this program', 'plain functions', null, 'CWE-95'],
  ['worker_threads cluster', 'starts threads and processes', 'Promise.all', null, null],
  ['node-forge', 'is not here', 'createHash of node:crypto', null, null],
  ['chai', 'is not here', 'node:assert', null, null],
  ['stream stream/promises zlib', 'is not here', 'lists and texts', null, null],
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
  ['fetch Request Response Headers', 'reaches the network, and the policy lists no host', inputs, 'http', 'CWE-918'],
  [
    'XMLHttpRequest WebSocket EventSource',
    'reaches the network',
    'fetch, for hosts that the policy lists',
    'http',
    'CWE-918',
  ],
  ['Deno Bun', 'is another host’s own', 'what the language has built in', null, 'CWE-693'],
  ['WebAssembly', 'runs machine-like code that no meter sees', 'plain functions', null, 'CWE-95'],
  ['Worker SharedWorker importScripts', 'starts threads', 'Promise.all', null, null],
  ['SharedArrayBuffer Atomics', 'shares memory between threads, and there is one', 'ArrayBuffer', null, null],
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

/** Members of `process` by which programs elsewhere reach beyond themselves. */
const processMembers: ReadonlySet<string> = new Set(
  (
    'binding _linkedBinding dlopen mainModule getBuiltinModule kill abort chdir setuid setgid seteuid setegid umask ' +
    'loadEnvFile permission report send channel'
  ).split(' '),
);

/** What is known of a member of `process` that is not here. */
export const foreignMember = (module: string, name: string): ForeignName | undefined =>
  module === 'process' && processMembers.has(name)
    ? { why: 'reaches the host', instead: 'what the language has built in', intent: null, cwe: 'CWE-693' }
    : undefined;

/** What is known of a global name of other hosts. */
export const foreignGlobal = (name: string): ForeignName | undefined => globals.get(name);
