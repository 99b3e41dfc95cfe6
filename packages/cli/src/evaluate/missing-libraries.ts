/** Which libraries for programs in C a machine lacks: what an answer needs and nobody installed says nothing about the answer. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cLibraries, cLibraryFlags, type CLibraryName, type Task } from '@sallyport/assist/evaluate';
import { findProgram, type Sandbox } from '@sallyport/cell';

/** Units: seconds for one small program. */
const limits = { seconds: 20, bytes: 512 * 1024 * 1024, outputBytes: 16 * 1024, processes: 32 };

/** The compiler that answers in C are built with; absolute. */
export const findCompiler = (searchPath = ''): string | undefined =>
  findProgram('gcc', searchPath) ?? findProgram('cc', searchPath);

/** Says what is missing of these libraries and how it is had, or `undefined` where all are there. */
export type AskLibraries = (names: readonly CLibraryName[]) => Promise<string | undefined>;

/**
 * Compiles and links a program that includes the header and does nothing, in a cell, once for each library. What could not be tried is not called missing: then the answer is not built there either.
 */
export const newAskLibraries = (sandbox: Sandbox, compiler: string | undefined): AskLibraries => {
  const known = new Map<CLibraryName, Promise<boolean>>();
  return async (names) => {
    if (compiler === undefined) return names.length === 0 ? undefined : 'no C compiler is installed';
    const missing: CLibraryName[] = [];
    for (const name of names) {
      const asked = known.get(name) ?? isMissing(name, sandbox, compiler);
      known.set(name, asked);
      if (await asked) missing.push(name);
    }
    return missing.length === 0 ? undefined : missingText(missing);
  };
};

/** A line for each reason why answers to some of the tasks cannot be judged on this machine. */
export const notJudgedHere = async (
  tasks: readonly Pick<Task, 'id' | 'libraries'>[],
  ask: AskLibraries,
): Promise<readonly string[]> => {
  const byReason = new Map<string, string[]>();
  for (const { id, libraries } of tasks) {
    const why = libraries.length === 0 ? undefined : await ask(libraries);
    if (why !== undefined) byReason.set(why, [...(byReason.get(why) ?? []), id]);
  }
  return [...byReason].map(
    ([why, ids]) =>
      `answers to ${ids.length > 3 ? `${String(ids.length)} tasks` : ids.join(', ')} cannot be judged here: ${why}`,
  );
};

const missingText = (missing: readonly CLibraryName[]): string => {
  const packages = [...new Set(missing.map((name) => cLibraries[name].debian))].join(' ');
  return `${missing.map((name) => `lib${name}`).join(', ')} with ${missing.length === 1 ? 'its' : 'their'} headers ${missing.length === 1 ? 'is' : 'are'} not installed (Debian: ${packages})`;
};

const isMissing = async (name: CLibraryName, sandbox: Sandbox, compiler: string): Promise<boolean> => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-library-'));
  try {
    const { headers, links } = cLibraryFlags([name]);
    const text = `#include <stddef.h>\n#include <stdio.h>\n#include <${cLibraries[name].header}>\nint main(void) { return 0; }\n`;
    writeFileSync(join(folder, 'library.c'), text);
    const { end } = await sandbox.run({
      command: [compiler, '-w', ...headers, 'library.c', '-o', 'library', ...links],
      folder: { path: folder, as: 'copy' },
      env: { PATH: `${dirname(compiler)}:/usr/local/bin:/usr/bin:/bin`, LANG: 'C.UTF-8' },
      limits,
    });
    return end.kind === 'ended' && end.code !== 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
