import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askPython, noReference, randomFrom, referencePython } from '../decimal/testdata/reference-python.ts';
import { PyRaise } from '../runtime/raise.ts';
import { openHostFolder } from './host-folder.ts';
import {
  fnFilter,
  globBelow,
  globEscape,
  globFiles,
  posixPath,
  purePath,
  VirtualFiles,
  walkFiles,
  FileProblem,
  parseOpenMode,
} from './index.ts';
import type { PathParts, PathWords } from './index.ts';

const meter = { spend: () => undefined, allocate: () => undefined };
const clock = { now: () => 0n };
const skipped = referencePython === undefined;
const title = (text: string): string => (skipped ? `${text} (skipped: ${noReference})` : text);

const answer = (act: () => unknown): unknown => {
  try {
    return act() ?? null;
  } catch (problem) {
    if (problem instanceof PyRaise) return `!${problem.name}: ${problem.text}`;
    if (problem instanceof FileProblem) return `!${problem.errno}: ${problem.text}: ${problem.path}`;
    throw problem;
  }
};

const random = randomFrom(7);
const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
const someText = (pieces: readonly string[], most: number): string =>
  Array.from({ length: random(most) }, () => pick(pieces)).join('');
const pathPieces = ['/', '/', '//', 'a', 'b', 'ab', '.', '..', '.c', 'é', '\ud83d\ude00', ' ', '~', 'x.y', '-'];
const somePath = (): string => someText(pathPieces, 8);

/** `repr` of texts without control characters, as the cases have them. */
const quoted = (value: string): string => (value.includes("'") ? `"${value}"` : `'${value}'`);
const words: PathWords = { text: quoted, path: (path) => `PurePosixPath(${quoted(purePath.pathText(path))})` };
const shown = (path: PathParts): string => purePath.pathText(path);

interface Case {
  readonly name: string;
  readonly args: readonly string[];
}

const catching = `
def caught(f):
    try:
        return f()
    except Exception as e:
        if isinstance(e, OSError): return '!%d: %s: %s' % (e.errno, e.strerror, e.filename)
        return '!' + type(e).__name__ + ': ' + str(e)
`;

/** Shows the first cases where the two differ. */
const expectSame = (cases: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): void => {
  const differing = cases
    .map((one, index) => ({ one, mine: mine[index], theirs: theirs[index] }))
    .filter((each) => JSON.stringify(each.mine) !== JSON.stringify(each.theirs));
  expect(theirs.length).toBe(cases.length);
  expect(differing.slice(0, 20).map((each) => JSON.stringify(each))).toEqual([]);
};

describe.skipIf(skipped)(title('as the reference Python answers'), () => {
  it('posixpath', () => {
    const cases: Case[] = [];
    for (let turn = 0; turn < 3000; turn += 1) {
      const [a, b, c] = [somePath(), somePath(), somePath()];
      for (const name of ['normpath', 'split', 'splitext', 'dirname', 'basename', 'splitroot', 'splitdrive', 'isabs']) {
        cases.push({ name, args: [a] });
      }
      cases.push({ name: 'join', args: [a, b, c] }, { name: 'join', args: [a, b] }, { name: 'relpath', args: [a, b] });
      cases.push({ name: 'commonpath', args: [a, b, c] }, { name: 'commonprefix', args: [a, b, c] });
      cases.push({ name: 'expanduser', args: [a] });
      cases.push({
        name: 'expandvars',
        args: [someText(['$', '{', '}', 'A', 'B', '$A', '${A}', '${B}', '$B_', '-', 'é'], 8)],
      });
    }
    const mine = cases.map(({ name, args }) => {
      const [a = '', b = ''] = args;
      return answer(() => {
        switch (name) {
          case 'normpath':
            return posixPath.normPath(a);
          case 'split':
            return posixPath.split(a);
          case 'splitext':
            return posixPath.splitExt(a);
          case 'dirname':
            return posixPath.dirName(a);
          case 'basename':
            return posixPath.baseName(a);
          case 'splitroot':
            return posixPath.splitRoot(a);
          case 'splitdrive':
            return posixPath.splitDrive(a);
          case 'isabs':
            return posixPath.isAbs(a);
          case 'join':
            return posixPath.join(a, ...args.slice(1));
          case 'relpath':
            return posixPath.relPath(a, b, '/work/here');
          case 'commonpath':
            return posixPath.commonPath(args);
          case 'commonprefix':
            return posixPath.commonPrefix(args);
          case 'expanduser':
            return posixPath.expandUser(a, (user) => (user === undefined ? '/home/me/' : undefined));
          default:
            return posixPath.expandVars(a, (variable) => (variable === 'A' ? '<$B>' : undefined), meter);
        }
      });
    });
    const theirs = askPython(
      `import posixpath, os${catching}
os.environ.clear(); os.environ.update(HOME='/home/me/', A='<$B>')
posixpath.os.getcwd = lambda: '/work/here'
def answer(one):
    f = getattr(posixpath, one['name'])
    return caught(lambda: f(one['args']) if one['name'].startswith('common') else f(*one['args']))`,
      cases,
    );
    expectSame(cases, mine, theirs);
  });

  it('pathlib', () => {
    const cases: Case[] = [];
    const names = ['', '.', '..', 'a', 'a/b', '.x', 'x.y', '/', 'b/'];
    const patterns = ['*', 'a', '*.y', '/', '/*', '**', 'a/**', '[ab]/*', '', '.', 'a*/b', '*/*', '//a', '**/a'];
    for (let turn = 0; turn < 3000; turn += 1) {
      const [a, b] = [somePath(), somePath()];
      cases.push(
        { name: 'facts', args: [a] },
        { name: 'join', args: [a, b] },
        { name: 'with_name', args: [a, pick(names)] },
      );
      cases.push({ name: 'with_stem', args: [a, pick(names)] }, { name: 'with_suffix', args: [a, pick(names)] });
      cases.push(
        { name: 'relative_to', args: [a, b] },
        { name: 'walk_up', args: [a, b] },
        { name: 'is_relative_to', args: [a, b] },
      );
      cases.push(
        { name: 'match', args: [a, pick(patterns)] },
        { name: 'match', args: [a, b] },
        { name: 'as_uri', args: [a] },
      );
      cases.push({ name: 'order', args: [a, b] });
    }
    const mine = cases.map(({ name, args }) => {
      const [path, other] = args.map((arg) => purePath.parsePurePath(arg)) as [PathParts, PathParts];
      const text = args[1] ?? '';
      return answer(() => {
        switch (name) {
          case 'facts':
            return [
              shown(path),
              purePath.pathParts(path),
              purePath.pathName(path),
              purePath.pathStem(path),
              purePath.pathSuffix(path),
              purePath.pathSuffixes(path),
              shown(purePath.pathParent(path)),
              Array.from({ length: purePath.parentCount(path) }, (_, index) => shown(purePath.parentAt(path, index))),
            ];
          case 'join':
            return shown(purePath.joinPath(path, text));
          case 'with_name':
            return shown(purePath.withName(path, text, words));
          case 'with_stem':
            return shown(purePath.withStem(path, text, words));
          case 'with_suffix':
            return shown(purePath.withSuffix(path, text, words));
          case 'relative_to':
          case 'walk_up':
            return shown(purePath.relativeTo(path, other, name === 'walk_up', words));
          case 'is_relative_to':
            return purePath.isRelativeTo(path, other);
          case 'match':
            return purePath.matchesPath(path, other, meter);
          case 'as_uri':
            return purePath.pathUri(path);
          default:
            return [Math.sign(purePath.comparePaths(path, other)), purePath.isSamePath(path, other)];
        }
      });
    });
    const theirs = askPython(
      `from pathlib import PurePosixPath as P${catching}
def work(n, a):
    p = P(a[0])
    if n == 'facts': return [str(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, str(p.parent), [str(x) for x in p.parents]]
    if n == 'join': return str(p / a[1])
    if n == 'walk_up': return str(p.relative_to(a[1], walk_up=True))
    if n == 'order': q = P(a[1]); return [(p > q) - (p < q), p == q]
    r = getattr(p, n)(*a[1:])
    return str(r) if isinstance(r, P) else r
def answer(one): return caught(lambda: work(one['name'], one['args']))`,
      cases,
    );
    expectSame(cases, mine, theirs);
  });

  it('fnmatch', () => {
    const pieces = [
      '*',
      '?',
      '[',
      ']',
      '!',
      '-',
      '^',
      '\\',
      'a',
      'b',
      'c',
      'z',
      '&',
      '|',
      '~',
      '\n',
      '\ud83d\ude00',
      '.',
    ];
    const cases = Array.from({ length: 20_000 }, () => ({
      pattern: pick(['', '', '[', '[!', '*[']) + someText(pieces, 9) + pick(['', ']', '*']),
      names: [
        '',
        'a',
        '-',
        '!',
        someText(pieces.slice(4), 3),
        someText(pieces.slice(4), 6),
        'ab',
        ']',
        '[',
        '^',
        '\ud83d\ude00',
      ],
    }));
    const mine = cases.map(({ names, pattern }) => fnFilter(names, pattern, meter));
    const theirs = askPython(
      'import fnmatch, warnings\nwarnings.simplefilter("ignore")\ndef answer(one): return fnmatch.filter(one["names"], one["pattern"])',
      cases,
    );
    expectSame(cases, mine, theirs);
  });

  it('glob, Path.glob, os.walk, os.path.realpath, os.makedirs and open over the same folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'glob-'));
    const host = openHostFolder(folder, 'read');
    try {
      for (const path of [
        'a/b/c.py',
        'a/b/.hidden/x.py',
        'a/d.txt',
        '.secret/y.py',
        'e.py',
        'f[1]/g.py',
        'h/i/j/k.py',
        'é/u.txt',
      ]) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), path);
      }
      symlinkSync('a', join(folder, 'la'));
      symlinkSync('../h', join(folder, 'a', 'lh'));
      symlinkSync('missing', join(folder, 'broken'));
      symlinkSync('e.py', join(folder, 'file-link'));
      symlinkSync('loop2', join(folder, 'loop1'));
      symlinkSync('loop1', join(folder, 'loop2'));
      const files = new VirtualFiles({
        meter,
        clock,
        mounts: [
          { at: '/', kind: 'memory' },
          { at: '/work', kind: 'copy-on-write', host },
        ],
      });
      const names = [
        '*',
        '**',
        '*.py',
        'a',
        'b',
        '.*',
        '?',
        'f[[]1]',
        'f*',
        '[!a]*',
        'la',
        'l*',
        'c.py',
        '..',
        'missing',
        '',
        'h',
        'broken',
        '.',
        'e.py',
        'loop1',
      ];
      const somePattern = (): string =>
        Array.from({ length: 1 + random(4) }, () => pick(names))
          .join('/')
          .replace(/^\/+/, '');
      // Several `**` with `..` between them keep CPython busy for hours.
      const modest = (pattern: string): boolean => (pattern.match(/\*\*|\.\./g)?.length ?? 0) <= 1;
      const cases: Case[] = [];
      for (let turn = 0; turn < 150; turn += 1) {
        for (const name of ['glob', 'rec', 'hid', 'in', 'pathglob', 'pathrglob', 'realpath', 'strict']) {
          // Above the folder the two trees differ.
          cases.push({ name, args: [somePattern().replace(/^(?:\.\.?(?:\/+|$))+/, '')] });
        }
      }
      for (const name of ['walk', 'walkup', 'walklinks'])
        for (const top of ['.', 'a', 'la', 'missing', 'e.py']) cases.push({ name, args: [top] });
      for (const path of ['a', 'missing/x', 'e.py/x', 'e.py/', 'loop1', 'broken', 'a/'])
        cases.push({ name: 'open', args: [path] });
      for (const mode of ['r', 'q', '', 'rw', 'rbt', 'rr', 'bt', 'ax', 'r++', 'U', '+'])
        cases.push({ name: 'mode', args: [mode] });
      for (const text of ['a*b', '[x]?', '']) cases.push({ name: 'escape', args: [text] });
      cases.splice(0, cases.length, ...cases.filter((one) => modest(one.args[0] ?? '')));
      const mine = cases.map(({ name, args }) => {
        const [one = ''] = args;
        const glob = (recursive: boolean, includeHidden: boolean, rootFolder: string): string[] =>
          globFiles(files, one, { recursive, includeHidden, rootFolder }, meter).toSorted();
        return answer(() => {
          switch (name) {
            case 'glob':
              return glob(false, false, '');
            case 'rec':
              return glob(true, false, '');
            case 'hid':
              return glob(true, true, '');
            case 'in':
              return glob(true, false, 'a');
            case 'pathglob':
            case 'pathrglob':
              return globBelow(files, '.', one, name === 'pathrglob', quoted, meter)
                .map((path) => (path === '' ? '.' : path))
                .toSorted();
            case 'realpath':
            case 'strict':
              return files.realpath(one, name === 'strict');
            case 'open':
              return files.open(one, parseOpenMode('r')).path;
            case 'mode':
              return parseOpenMode(one).binary;
            case 'escape':
              return globEscape(one);
            default: {
              const options = {
                topDown: name !== 'walkup',
                links: name === 'walklinks' ? 'follow' : 'keep',
                onProblem: () => undefined,
              } as const;
              return [...walkFiles(files, one, options, meter)].map((stop) => [stop.folder, stop.folders, stop.files]);
            }
          }
        });
      });
      const theirs = askPython(
        `import os, glob, pathlib${catching}
root = ${JSON.stringify(folder)}
os.chdir(root)
real = os.path.realpath(root)
scan = os.scandir
class Sorted:
    def __init__(self, path):
        with scan(path) as it: self.left = iter(sorted(it, key=lambda e: e.name))
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def __iter__(self): return self
    def __next__(self): return next(self.left)
    def close(self): pass
os.scandir = Sorted
def work(n, p):
    if n == 'glob': return sorted(glob.glob(p))
    if n == 'rec': return sorted(glob.glob(p, recursive=True))
    if n == 'hid': return sorted(glob.glob(p, recursive=True, include_hidden=True))
    if n == 'in': return sorted(glob.glob(p, recursive=True, root_dir='a'))
    if n == 'pathglob': return sorted(str(x) for x in set(pathlib.Path('.').glob(p)))
    if n == 'pathrglob': return sorted(str(x) for x in set(pathlib.Path('.').rglob(p)))
    if n == 'realpath': return os.path.realpath(p)
    if n == 'strict': return os.path.realpath(p, strict=True)
    if n == 'open':
        with open(p) as f: return f.name
    if n == 'mode':
        with open('e.py', p) as f: return 'b' in p
    if n == 'escape': return glob.escape(p)
    return list(os.walk(p, topdown=n != 'walkup', followlinks=n == 'walklinks'))
def moved(x):
    if isinstance(x, str): return x.replace(real, '/work')
    return [moved(y) for y in x] if isinstance(x, (list, tuple)) else x
def answer(one): return moved(caught(lambda: work(one['name'], *one['args'])))`,
        cases,
      );
      expectSame(cases, mine, theirs);
    } finally {
      host.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
