import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../io.ts';
import { commands } from '../commands/commands.ts';
import { main } from '../main.ts';
import { textOf } from './text-of.ts';

/** What a run of the program in this process gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder that is removed at the end of a `using` block. */
export interface Scratch extends Disposable {
  readonly path: string;
  write(path: string, content: string | Uint8Array): void;
  run(...argv: string[]): Promise<Ran>;
  runWith(change: Partial<Io>, ...argv: string[]): Promise<Ran>;
}

/** A fresh folder with these files, and the program at hand in it. The cache and the user's configuration lie inside. */
export const scratch = (files: Readonly<Record<string, string | Uint8Array>> = {}): Scratch => {
  const outer = mkdtempSync(join(tmpdir(), 'sallyport-test-'));
  const path = join(outer, 'work');
  mkdirSync(path);
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  const runWith = async ({ env, ...change }: Partial<Io>, ...argv: string[]): Promise<Ran> => {
    let out = '';
    let err = '';
    const io: Io = {
      cwd: path,
      // Whatever else a test sets, nothing is kept in the folders of whoever runs it.
      env: {
        XDG_CACHE_HOME: join(outer, 'cache'),
        XDG_CONFIG_HOME: join(outer, 'config'),
        XDG_DATA_HOME: join(outer, 'data'),
        ...(env ?? { CI: 'true' }),
      },
      out: (text) => {
        out += textOf(text);
      },
      err: (text) => {
        err += text;
      },
      outIsTerminal: false,
      errIsTerminal: false,
      columns: undefined,
      readInput: () => new Uint8Array(),
      signal: new AbortController().signal,
      ...change,
    };
    const code = await main(argv, io, commands);
    return { code, out, err };
  };
  return {
    path,
    write,
    runWith,
    run: (...argv) => runWith({}, ...argv),
    [Symbol.dispose]: () => {
      rmSync(outer, { recursive: true, force: true });
    },
  };
};

/** One small rule, so that tests of the program do not depend on the rules that it ships. */
export const evalRule = `rules:
  - id: test.no-eval
    message: eval runs text as code; parse it instead
    severity: HIGH
    languages: [python, javascript, typescript]
    metadata: { cwe: ['CWE-95'], confidence: HIGH }
    pattern: eval(...)
`;
