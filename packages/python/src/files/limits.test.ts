import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PyRaise } from '../runtime/raise.ts';
import {
  copyFile,
  defaultFileLimits,
  fileChanges,
  FileProblem,
  fnMatch,
  fromPlain,
  parseOpenMode,
  removeTree,
  toPlain,
  VirtualFiles,
  walkFiles,
} from './index.ts';
import type { FileLimits, HostFolder, HostStat } from './index.ts';

const clock = { now: () => 1_000n };
const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(120);

/** Counts what is held, and stops the run when it is too much, as a run's meter does. */
const counting = (most = Infinity) => {
  const meter = {
    most,
    held: 0,
    steps: 0,
    spend: (steps: number): void => {
      meter.steps += steps;
    },
    allocate: (size: number): void => {
      if (meter.held + size > meter.most) throw new Error('stopped');
      meter.held += size;
    },
    free: (size: number): void => {
      meter.held -= size;
    },
  };
  return meter;
};

const newFiles = (limits: Partial<FileLimits> = {}, meter = counting()): VirtualFiles =>
  new VirtualFiles({ meter, clock, limits: { ...defaultFileLimits, ...limits } });

/** What `OSError` is made of. */
const facts = ({ code, errno, text, path, path2 }: FileProblem): unknown => ({ code, errno, text, path, path2 });

const walking = { topDown: true, links: 'keep', onProblem: () => undefined } as const;

const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (problem) {
    if (problem instanceof FileProblem) return problem.code;
    throw problem;
  }
};

/** A host with one file, as large as it says. */
const oneFile = (size: number, read: (length: number) => void): HostFolder => {
  const stat = (path: string): HostStat => ({
    kind: path === '' ? 'folder' : 'file',
    id: path,
    size,
    mode: 0o644,
    links: 1,
    accessed: '0',
    modified: '0',
    changed: '0',
    target: undefined,
  });
  return {
    stat: (path) => (path === '' || path === 'big' ? stat(path) : { failed: 'ENOENT' }),
    list: () => [{ name: 'big', kind: 'file' }],
    read: (_path, _offset, length) => {
      read(length);
      return bytes(length);
    },
    write: () => ({ failed: 'EROFS' }),
    change: () => ({ failed: 'EROFS' }),
  };
};

describe('nothing is stored that was not paid', () => {
  it('a write far behind the end is refused before the gap exists', () => {
    const meter = counting();
    const files = newFiles({}, meter);
    const handle = files.open('f', parseOpenMode('w+'));
    const before = meter.held;
    expect(handle.seek(1e15, 0)).toBe(1e15);
    expect(codeOf(() => handle.write(bytes(1)))).toBe('EFBIG');
    expect(codeOf(() => handle.truncate(1e15))).toBe('EFBIG');
    expect(meter.held).toBe(before);
    expect(handle.size()).toBe(0);
  });

  it('a gap within the limits is paid before it is made, and reads as zeros', () => {
    const meter = counting(2 ** 20);
    const files = newFiles({}, meter);
    const handle = files.open('f', parseOpenMode('w+'));
    handle.seek(100_000, 0);
    handle.write(bytes(1));
    expect(meter.held).toBeGreaterThan(100_000);
    handle.seek(0, 0);
    expect(handle.read(3)).toEqual(new Uint8Array(3));
    handle.seek(10_000_000, 0);
    expect(() => handle.write(bytes(1))).toThrow('stopped');
    expect(handle.size()).toBe(100_001);
  });

  it('what was freed can be taken again, for as long as a program likes', () => {
    const meter = counting(2 ** 20);
    const files = newFiles({ written: Infinity, made: Infinity }, meter);
    const before = meter.held;
    for (let turn = 0; turn < 100; turn += 1) {
      files.writeFile('f', bytes(100_000));
      files.truncate('f', 10);
      files.writeFile('f', bytes(100_000));
      files.remove('f');
    }
    expect(files.usage().bytes).toBe(0);
    expect(meter.held - before).toBeLessThan(200_000);
  });

  it('an open file keeps its bytes until it is closed', () => {
    const files = newFiles();
    const handle = files.open('f', parseOpenMode('w+'));
    handle.write(bytes(1000));
    files.remove('f');
    expect(files.usage().bytes).toBe(1000);
    handle.close();
    expect(files.usage().bytes).toBe(0);
  });

  it('a huge file of the host is paid before the first byte is asked for', () => {
    let asked = 0;
    const host = oneFile(2 ** 40, (length) => void (asked += length));
    const files = new VirtualFiles({
      meter: counting(2 ** 24),
      clock,
      mounts: [{ at: '/work', kind: 'copy-on-write', host }],
    });
    expect(() => files.readFile('big')).toThrow('stopped');
    expect(codeOf(() => files.open('big', parseOpenMode('a')).write(bytes(1)))).toBe('EFBIG');
    expect(asked).toBe(0);
    expect(files.open('big', parseOpenMode('r')).read(10)).toEqual(bytes(10));
  });

  it('the limits hold to the byte and to the name', () => {
    const files = newFiles({ bytes: 1000, fileBytes: 800, handles: 2, count: 5, depth: 3 });
    files.writeFile('a', bytes(800));
    expect(codeOf(() => files.writeFile('b', bytes(201)))).toBe('ENOSPC');
    expect(codeOf(() => files.writeFile('b', bytes(801)))).toBe('EFBIG');
    files.writeFile('b', bytes(200));
    expect(files.usage().bytes).toBe(1000);
    expect(files.usage().count).toBe(4);
    files.mkdir('c');
    expect(codeOf(() => files.mkdir('d'))).toBe('ENOSPC');
    expect(codeOf(() => files.symlink('a', 'd'))).toBe('ENOSPC');
    expect(codeOf(() => files.writeFile('d', bytes(0)))).toBe('ENOSPC');
    files.remove('b');
    files.mkdir('c/d');
    const open = [files.open('a', parseOpenMode('r')), files.open('a', parseOpenMode('r'))];
    expect(open.map((handle) => handle.fd)).toEqual([3, 4]);
    expect(codeOf(() => files.open('a', parseOpenMode('r')))).toBe('EMFILE');
    open[0]?.close();
    expect(files.open('a', parseOpenMode('r')).fd).toBe(3);
    files.rmdir('c/d');
    expect(codeOf(() => newFiles({ depth: 3 }).makedirs('/a/b/c/d'))).toBe('ENAMETOOLONG');
    expect(codeOf(() => newFiles({ depth: 4 }).makedirs('/a/b/c/d'))).toBeUndefined();
  });

  it('writing and removing the same again and again ends at what a run may write', () => {
    const files = newFiles({ written: 1000, made: 3 });
    for (let turn = 0; turn < 3; turn += 1) {
      files.writeFile('f', bytes(300));
      files.remove('f');
    }
    expect(codeOf(() => files.writeFile('f', bytes(1)))).toBe('EDQUOT');
  });

  it('stopped at any point, the tree stays whole', () => {
    fc.assert(
      fc.property(fc.nat(6000), (most) => {
        const meter = counting(most);
        let files: VirtualFiles | undefined;
        try {
          files = new VirtualFiles({ meter, clock });
          files.writeFile('/tmp/a', bytes(700));
          files.makedirs('/tmp/b/c');
          files.rename('/tmp/a', '/tmp/b/c/d');
          files.writeFile('/tmp/b/e', bytes(900));
          copyFile(files, '/tmp/b/e', '/tmp/f', meter);
          removeTree(files, '/tmp/b', meter);
        } catch (problem) {
          if (!(problem instanceof Error) || problem.message !== 'stopped') throw problem;
        }
        expect(meter.held).toBeLessThanOrEqual(most);
        meter.most = Infinity;
        if (files === undefined) return;
        files.closeAll();
        const sizes = [...walkFiles(files, '/', walking, meter)].flatMap((stop) =>
          stop.files.map((name) => files?.stat(`${stop.folder}/${name}`).size ?? 0),
        );
        expect(files.usage().bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
        files.writeFile('/tmp/after', bytes(10));
        expect(files.readFile('/tmp/after')).toEqual(bytes(10));
      }),
    );
  });

  it('a pattern that would make an expression run away costs pattern times name', () => {
    const meter = counting();
    expect(fnMatch('a'.repeat(2000), `${'*a'.repeat(30)}b`, meter)).toBe(false);
    expect(meter.steps).toBeLessThan(200_000);
    expect(fnMatch('a'.repeat(2000), `${'*a'.repeat(30)}`, meter)).toBe(true);
  });
});

describe('a snapshot', () => {
  const filled = (): VirtualFiles => {
    const files = newFiles();
    files.makedirs('a/b');
    files.writeFile('a/b/c', bytes(5));
    files.link('a/b/c', 'twin');
    files.symlink('a/b', 'way');
    files.chdir('a');
    return files;
  };

  it('brings back files, second names, links and where the program stood', () => {
    const copy = newFiles();
    expect(fromPlain(copy, JSON.parse(JSON.stringify(toPlain(filled()))))).toBeUndefined();
    expect(copy.getcwd()).toBe('/work/a');
    expect(copy.sameFile('/work/twin', 'b/c')).toBe(true);
    expect(copy.stat('/work/twin').nlink).toBe(2);
    expect(copy.readFile('/work/way/c')).toEqual(bytes(5));
    copy.writeFile('/work/new', bytes(1));
    const inodes = ['/work/new', '/work/twin', '/work/way', '/work'].map((path) => copy.lstat(path).ino);
    expect(new Set(inodes).size).toBe(4);
  });

  it('that is damaged or too large is refused with a reason', () => {
    const plain = JSON.stringify(toPlain(filled()));
    for (const bad of [null, 1, [], {}, { version: 2 }, { ...(JSON.parse(plain) as object), mounts: [{}] }]) {
      expect(fromPlain(newFiles(), bad)).toBe('the snapshot of the files is not one of version 1');
    }
    for (const [from, to] of [
      ['"path":"work/a/b"', '"path":"work/../b"'],
      ['"path":"work/a/b"', '"path":"missing/b"'],
      ['"path":"work/a/b"', '"path":"work/a"'],
    ] as const) {
      expect(plain).toContain(from);
      expect(fromPlain(newFiles(), JSON.parse(plain.replace(from, to)))).toBe('the snapshot of the files is damaged');
    }
    expect(fromPlain(newFiles({ bytes: 1 }), JSON.parse(plain))).toBe('the snapshot is larger than the limits allow');
    expect(fromPlain(newFiles({ count: 2 }), JSON.parse(plain))).toBe(
      'the files of the snapshot cannot be laid out: No space left on device',
    );
  });

  it('of any shape whatever is refused or taken, never thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(400), (value, at) => {
        const plain = JSON.stringify(toPlain(filled()));
        const cut = plain.slice(0, at) + JSON.stringify(value) + plain.slice(at + 3);
        let parsed: unknown = value;
        try {
          parsed = JSON.parse(cut);
        } catch {
          // The plain value will do.
        }
        const problem = fromPlain(newFiles(), parsed);
        expect(problem === undefined || problem.length > 0).toBe(true);
      }),
    );
  });
});

describe('what a run changed', () => {
  it('is told by path; what the host furnished is no change', () => {
    const files = newFiles();
    files.writeFile('/work/given', bytes(1));
    files.writeFile('/work/kept', bytes(1));
    files.furnished();
    files.writeFile('/work/given', bytes(2));
    files.writeFile('/tmp/new', bytes(1));
    files.writeFile('/tmp/gone', bytes(1));
    files.remove('/tmp/gone');
    expect(files.usage().made).toBe(2);
    files.rename('/work/kept', '/work/moved');
    expect(fileChanges(files)).toEqual([
      {
        at: '/',
        kind: 'memory',
        changes: [
          { path: '/tmp/new', kind: 'created', what: 'file' },
          { path: '/work/given', kind: 'changed', what: 'file' },
          { path: '/work/kept', kind: 'deleted', what: undefined },
          { path: '/work/moved', kind: 'created', what: 'file' },
        ],
      },
    ]);
  });
});

describe('outside of all mounts', () => {
  it('nothing is there, and who opens or changes something is reported', () => {
    const told: string[] = [];
    const files = new VirtualFiles({
      meter: counting(),
      clock,
      mounts: [{ at: '/data/in', kind: 'memory' }],
      cwd: '/data/in',
      outside: (path) => void told.push(path),
    });
    expect(files.getcwd()).toBe('/data/in');
    expect(files.list('/')).toEqual(['data']);
    expect(files.kindOf('/etc/passwd')).toBeUndefined();
    expect(told).toEqual([]);
    expect(codeOf(() => files.readFile('/passwd'))).toBe('ENOENT');
    expect(codeOf(() => files.writeFile('/x', bytes(1)))).toBe('ENOENT');
    expect(codeOf(() => files.mkdir('/data/out'))).toBe('ENOENT');
    expect(told).toEqual(['/passwd', '/x', '/data/out']);
    files.writeFile('/data/in/fine', bytes(1));
    expect(files.list('.')).toEqual(['fine']);
  });
});

describe('errors carry what OSError needs', () => {
  it('number, words and the paths as the program wrote them', () => {
    const files = newFiles();
    const problem = (act: () => unknown): unknown => {
      try {
        return act();
      } catch (thrown) {
        if (thrown instanceof FileProblem) return facts(thrown);
        if (thrown instanceof PyRaise) return thrown.text;
        throw thrown;
      }
    };
    expect(problem(() => files.open('./no//such', parseOpenMode('r')))).toEqual({
      code: 'ENOENT',
      errno: 2,
      text: 'No such file or directory',
      path: './no//such',
      path2: undefined,
    });
    expect(problem(() => files.rename('x', 'y'))).toMatchObject({ errno: 2, path: 'x', path2: 'y' });
    expect(problem(() => files.handle(9))).toMatchObject({ errno: 9, text: 'Bad file descriptor', path: undefined });
    expect(problem(() => files.stat('a\0'))).toBe('embedded null byte');
  });
});
