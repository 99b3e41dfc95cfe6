/**
 * The parser against CPython's own, over every library of every installed Python.
 *
 * Acceptance must be equal in strict mode, measured by `ast.parse` of the newest interpreter; on a sample the trees
 * must be equal too: types, positions, names, operators and constants.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asCpython, type CpythonNode } from './testdata/as-cpython.ts';
import { parse } from './index.ts';
import { mutate } from './testdata/mutate.ts';

interface Answer {
  readonly ok: boolean;
  readonly error: string;
  readonly tree?: CpythonNode;
}

const script = join(import.meta.dirname, 'testdata', 'cpython-ast.py');

const versionOf = (folder: string): readonly number[] => (/\d+(\.\d+)*/.exec(folder)?.[0] ?? '').split('.').map(Number);
const compareVersions = (a: string, b: string): number => {
  const [left, right] = [versionOf(a), versionOf(b)];
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0) || (left[2] ?? 0) - (right[2] ?? 0);
};

/** Installed interpreters and library folders: pyenv's versions and the system's. */
const discover = (): { interpreter: string | undefined; libraries: readonly string[] } => {
  const root = process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv');
  const versions = join(root, 'versions');
  const names = existsSync(versions) ? readdirSync(versions).toSorted(compareVersions) : [];
  const libraries: string[] = [];
  for (const name of names) {
    const lib = join(versions, name, 'lib');
    if (!existsSync(lib)) continue;
    for (const entry of readdirSync(lib)) if (/^python\d/.test(entry)) libraries.push(join(lib, entry));
  }
  if (existsSync('/usr/lib')) {
    for (const entry of readdirSync('/usr/lib'))
      if (/^python3\.\d+$/.test(entry)) libraries.push(join('/usr/lib', entry));
  }
  const newest = names.filter((name) => existsSync(join(versions, name, 'bin', 'python3'))).at(-1);
  const candidates = [...(newest === undefined ? [] : [join(versions, newest, 'bin', 'python3')]), '/usr/bin/python3'];
  return { interpreter: candidates.find((path) => existsSync(path)), libraries };
};

const pythonFiles = (folder: string): string[] => {
  const out: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) out.push(...pythonFiles(path));
    else if (entry.isFile() && entry.name.endsWith('.py')) out.push(path);
  }
  return out.toSorted();
};

/** The text of a file as CPython decodes it; `undefined` for encodings that are not known here. */
const decode = (path: string): string | undefined => {
  const bytes = readFileSync(path);
  const head = bytes.subarray(0, 400).toString('latin1').split('\n').slice(0, 2).join('\n');
  const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/m.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(cookie === 'latin-1' || cookie === 'iso-8859-15' ? 'latin1' : cookie, {
      fatal: true,
    }).decode(bytes);
  } catch {
    return undefined;
  }
};

const ask = (interpreter: string, what: 'accept' | 'tree' | 'texts', files: readonly string[]): readonly Answer[] => {
  const answers: Answer[] = [];
  for (let i = 0; i < files.length; i += 200) {
    const input = `${files.slice(i, i + 200).join('\n')}\n`;
    const output = execFileSync(interpreter, [script, what], {
      input,
      maxBuffer: 2 ** 30,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    for (const line of output.toString().trim().split('\n')) answers.push(JSON.parse(line) as Answer);
  }
  return answers;
};

/** Blocks and lines of library code, taken out of their indentation: small texts that parse. */
const snippets = (text: string): readonly string[] => {
  const lines = text.split('\n');
  const width = (line: string): number => /^ */.exec(line)![0].length;
  const out: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    if (!/^ *(def|class|if|for|with|try|match|while|async|@)/.test(line)) {
      if (i % 3 === 0) out.push(`${line.trim()}\n`);
      return;
    }
    let end = i + 1;
    while (end < lines.length && end < i + 25 && (lines[end]!.trim() === '' || width(lines[end]!) > width(line))) end++;
    const block = lines.slice(i, end).map((one) => one.slice(Math.min(width(line), width(one))));
    out.push(`${block.join('\n')}\n`);
  });
  return out;
};

/** Faults of the file's bytes, and of the compiler's later stages: not the parser's matter. */
const isNotGrammar = (error: string): boolean =>
  /encoding|codec can't decode byte|Non-UTF-8|invalid or missing|unknown parsing error|MemoryError|RecursionError/.test(
    error,
  ) ||
  // Names of Unicode characters are not known to the parser.
  error.includes('unknown Unicode character name') ||
  // Allowed since Python 3.14 (PEP 758); the interpreter may be older than the syntax that we read.
  error.includes('multiple exception types must be parenthesized');

const { interpreter, libraries } = discover();
const missing = interpreter === undefined || libraries.length === 0;

describe.skipIf(missing)(missing ? 'CPython (skipped: no Python is installed)' : 'CPython', () => {
  for (const library of libraries) {
    it(`accepts and rejects the same files of ${library.split('/').at(-1)} (${library.split('/').at(-3)})`, () => {
      const files = pythonFiles(library);
      const answers = ask(interpreter!, 'accept', files);
      const differences: string[] = [];
      let compared = 0;
      files.forEach((file, i) => {
        const answer = answers[i]!;
        if (!answer.ok && isNotGrammar(answer.error)) return;
        const text = decode(file);
        if (text === undefined) return;
        compared++;
        const [problem] = parse(text, { mode: 'strict' }).problems;
        if ((problem === undefined) === answer.ok) return;
        const ours = problem === undefined ? 'accepted' : `${problem.text} at ${problem.start}`;
        differences.push(`${file.slice(library.length)}: CPython ${answer.ok ? 'accepts' : answer.error}; we: ${ours}`);
      });
      expect(compared).toBeGreaterThan(files.length / 2);
      expect(differences).toEqual([]);
    });
  }

  it('accepts and rejects the same damaged code, mostly in the same words', () => {
    const newest = libraries.findLast((library) => library.includes('python3'))!;
    const pool = [
      'argparse',
      'ast',
      'typing',
      'inspect',
      'dataclasses',
      'test/test_patma',
      'test/test_fstring',
      'test/test_grammar',
    ]
      .concat([
        'test/test_type_params',
        'test/test_except_star',
        'test/test_with',
        'test/test_unpack_ex',
        'asyncio/tasks',
      ])
      .map((name) => join(newest, `${name}.py`))
      .filter((path) => existsSync(path))
      .flatMap((path) => snippets(readFileSync(path, 'utf8')));
    const texts = mutate(pool, 8000, 20);
    const answers = ask(
      interpreter!,
      'texts',
      texts.map((text) => JSON.stringify(text)),
    );
    const differences: string[] = [];
    let rejected = 0;
    let sameWords = 0;
    texts.forEach((text, i) => {
      const { ok, error } = answers[i]!;
      if (!ok && isNotGrammar(error)) return;
      const [problem] = parse(text, { mode: 'strict' }).problems;
      if ((problem === undefined) !== ok)
        differences.push(`${JSON.stringify(text)}: CPython ${ok ? 'accepts' : error}; we: ${problem?.text}`);
      if (ok || problem === undefined) return;
      rejected++;
      if (error === `${problem.type}: ${problem.text}`) sameWords++;
    });
    expect(differences).toEqual([]);
    expect(rejected).toBeGreaterThan(texts.length / 2);
    // Measured against CPython 3.13: 0.95.
    expect(sameWords / rejected).toBeGreaterThan(0.85);
  });

  it('builds the same trees on a sample', () => {
    const all = libraries.flatMap((library) => pythonFiles(library));
    const step = Math.max(1, Math.floor(all.length / 400));
    const sample = all.filter((_, i) => i % step === 0);
    const answers = ask(interpreter!, 'tree', sample);
    const differences: string[] = [];
    let compared = 0;
    sample.forEach((file, i) => {
      const { tree } = answers[i]!;
      const text = tree === undefined ? undefined : decode(file);
      if (tree === undefined || text === undefined) return;
      compared++;
      const difference = firstDifference(asCpython(parse(text, { mode: 'strict' }).module, text), tree, '');
      if (difference !== undefined) differences.push(`${file}: ${difference}`);
    });
    expect(compared).toBeGreaterThan(100);
    expect(differences).toEqual([]);
  });
});

const firstDifference = (ours: CpythonNode | null, theirs: CpythonNode | null, path: string): string | undefined => {
  if (ours === null || theirs === null) return ours === theirs ? undefined : `${path}: one is absent`;
  const [kind, start, end, detail, ...children] = ours;
  const [theirKind, theirStart, theirEnd, theirDetail, ...theirChildren] = theirs;
  const here = `${path}/${theirKind}@${theirStart}`;
  if (kind !== theirKind) return `${here}: we say ${kind}`;
  if (theirStart >= 0 && start >= 0 && (start !== theirStart || end !== theirEnd))
    return `${here}-${theirEnd}: we say ${start}-${end}`;
  // The names of Unicode characters are not shipped: `\N{…}` reads as U+FFFD.
  if (detail !== theirDetail && !detail.includes('\ufffd'))
    return `${here}: ${JSON.stringify(theirDetail)}, we say ${JSON.stringify(detail)}`;
  if (children.length !== theirChildren.length)
    return `${here}: ${theirChildren.length} children, we have ${children.length}`;
  for (let i = 0; i < children.length; i++) {
    const difference = firstDifference(children[i]!, theirChildren[i]!, here);
    if (difference !== undefined) return difference;
  }
  return undefined;
};
