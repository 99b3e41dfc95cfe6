/**
 * Large parts of the runtime that few programs need: kept out of the guest's code, and sent along with the programs that name them.
 *
 * A guest has no files, so whoever hands over the request reads the part. Today there is one, SQLite's WebAssembly. It lies beside the
 * built code; from source it comes from the package `@sqlite.org/sqlite-wasm`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRequest } from './protocol.ts';

const fileName = 'sqlite3.wasm';

/** The parts that a program may need, in base 64 by name. Absent where it names none, or a part is not installed. */
export const partsFor = (source: string, modules: readonly string[]): Pick<RunRequest, 'parts'> => {
  if (!modules.includes('sqlite3') || !/\bsqlite3\b/.test(source)) return {};
  sqlite ??= readSqlite() ?? '';
  return sqlite === '' ? {} : { parts: { sqlite } };
};

/** Read once in a process. */
let sqlite: string | undefined;

const readSqlite = (): string | undefined => {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const path of [join(here, fileName), installed()]) {
    try {
      if (path !== undefined) return readFileSync(path).toString('base64');
    } catch {
      // Not there: the next place, or the program is told at its import.
    }
  }
  return undefined;
};

const installed = (): string | undefined => {
  try {
    return fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'));
  } catch {
    return undefined;
  }
};
