import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileProblem } from './file-problem.ts';
import { openHostFolder, type OpenHostFolder } from './host-folder.ts';
import { hostNames } from './host-name.ts';
import { isFailure, type HostFolder, type HostStat } from './host-port.ts';
import { parseOpenMode } from './open-mode.ts';
import { VirtualFiles } from './virtual-files.ts';
import { PyRaise } from '../runtime/raise.ts';

const posix = platform !== 'win32';
const meter = { spend: () => undefined, allocate: () => undefined };
const clock = { now: () => 0n };
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const secret = 'never to be read';

describe.each(['descriptors', 'paths'] as const)('a host folder walked by %s', (walk) => {
  let outer = '';
  let inner = '';
  let host: OpenHostFolder;

  beforeEach(() => {
    outer = mkdtempSync(join(tmpdir(), 'escape-'));
    inner = join(outer, 'inner');
    mkdirSync(join(inner, 'sub'), { recursive: true });
    writeFileSync(join(outer, 'secret'), secret);
    mkdirSync(join(outer, 'beside'));
    writeFileSync(join(outer, 'beside', 'secret'), secret);
    writeFileSync(join(inner, 'plain'), 'plain');
    writeFileSync(join(inner, 'sub', 'file'), 'in sub');
    host = openHostFolder(inner, 'write', walk);
  });

  afterEach(() => {
    host.close();
    rmSync(outer, { recursive: true, force: true });
  });

  const mounted = (kind: 'read-only' | 'copy-on-write' | 'read-write', port: HostFolder = host): VirtualFiles =>
    new VirtualFiles({
      meter,
      clock,
      mounts: [
        { at: '/', kind: 'memory' },
        { at: '/work', kind, host: port },
      ],
    });

  /** The code of the error, or what came out. */
  const outcome = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (problem) {
      if (problem instanceof FileProblem) return problem.code;
      if (problem instanceof PyRaise) return problem.name;
      throw problem;
    }
  };

  const outside = (): string =>
    `${readFileSync(join(outer, 'secret'), 'utf8')}|${readdirSync(outer).toSorted().join()}|${readdirSync(join(outer, 'beside')).join()}|${readFileSync(join(outer, 'beside', 'secret'), 'utf8')}`;

  describe('no spelling of a path leads out of a mount', () => {
    const spellings = [
      '../secret',
      '/work/../../secret',
      'sub/../../secret',
      'sub/../../../../../../../../secret',
      './../secret',
      '..//secret',
      'sub/..//..//secret',
      '/../secret',
      '//../secret',
      '....//secret',
      '..\\secret',
      'sub\\..\\..\\secret',
      '%2e%2e/secret',
      '..%2fsecret',
      '%2e%2e%2fsecret',
      '..%c0%afsecret',
      '\u2025/secret',
      '\uff0e\uff0e/secret',
      '..\u2215secret',
      '..\uff0fsecret',
      '.\u200b./secret',
      'file:///secret',
      'C:\\secret',
      '~/secret',
      '/proc/self/root/secret',
      '/proc/self/cwd/../secret',
      '/dev/fd/3/../secret',
      'plain/../../secret',
      'missing/../../secret',
    ];

    for (const kind of ['read-only', 'copy-on-write', 'read-write'] as const) {
      it(`on a ${kind} mount`, () => {
        const before = outside();
        const files = mounted(kind);
        for (const path of [...spellings, ...spellings.map((spelling) => join(outer, 'inner') + '/' + spelling)]) {
          expect([path, outcome(() => text(files.readFile(path)))]).toEqual([
            path,
            expect.stringMatching(/^(ENOENT|ENOTDIR|EINVAL)$/) as string,
          ]);
        }
        for (const path of spellings) {
          outcome(() => files.writeFile(path, bytes('overwritten')));
          outcome(() => files.remove(path));
          outcome(() => files.mkdir(path));
          outcome(() => files.rename('plain', path));
        }
        expect(outside()).toBe(before);
      });
    }

    it('while ordinary names with such characters are ordinary', () => {
      const files = mounted('read-write');
      for (const name of ['%2e%2e', '\uff0e\uff0e', '..a', 'a..', '~', 'ü', '\ud83d\ude00', 'a b', '\u202e', '-rf']) {
        files.writeFile(name, bytes(name));
        expect(text(files.readFile(name))).toBe(name);
        expect(readFileSync(join(inner, name), 'utf8')).toBe(name);
      }
    });

    it('refuses names that cannot be said, as CPython does', () => {
      const files = mounted('read-write');
      expect(outcome(() => files.readFile('plain\0.txt'))).toBe('ValueError');
      expect(outcome(() => files.writeFile('\ud800', bytes('')))).toBe('UnicodeEncodeError');
      expect(outcome(() => files.writeFile('\udc80', bytes('')))).toBe('EILSEQ');
      expect(outcome(() => files.writeFile('n'.repeat(256), bytes('')))).toBe('ENAMETOOLONG');
      expect(outcome(() => files.writeFile('ü'.repeat(128), bytes('')))).toBe('ENAMETOOLONG');
      expect(outcome(() => files.readFile('a/'.repeat(2048)))).toBe('ENAMETOOLONG');
      expect(outcome(() => files.writeFile('...', bytes('')))).toBe('EINVAL');
      expect(outcome(() => files.writeFile('n'.repeat(255), bytes('fits')))).toBeUndefined();
    });
  });

  describe('the port itself believes nobody', () => {
    const bad = [
      '..',
      '../secret',
      '/etc/passwd',
      'sub/../../secret',
      '.',
      'sub/.',
      'sub//file',
      '/',
      'a\0b',
      'sub/',
      './plain',
      '....',
    ];

    it('refuses every path that is not a chain of names', () => {
      for (const path of bad) {
        const answers = [
          host.stat(path),
          host.list(path),
          host.read(path, 0, 10),
          host.write(path, bytes('x'), { kind: 'replace' }),
          host.write(path, bytes('x'), { kind: 'at', offset: 0 }),
          host.write(path, bytes('x'), { kind: 'create', mode: 0o666 }),
          host.change({ kind: 'remove-file', path }),
          host.change({ kind: 'make-folder', path, mode: 0o777 }),
          host.change({ kind: 'rename', path: 'plain', to: path }),
          host.change({ kind: 'rename', path, to: 'other' }),
          host.change({ kind: 'set-mode', path, mode: 0 }),
        ];
        for (const answer of answers) expect([path, answer]).toEqual([path, { failed: 'EINVAL' }]);
      }
      expect(existsSync(join(inner, 'plain'))).toBe(true);
    });

    it('refuses numbers that are none', () => {
      for (const offset of [-1, Number.NaN, Infinity, 0.5, 2 ** 60]) {
        expect(host.read('plain', offset, 1)).toEqual({ failed: 'EINVAL' });
        expect(host.read('plain', 0, offset)).toEqual({ failed: 'EINVAL' });
        expect(host.write('plain', bytes('x'), { kind: 'at', offset })).toEqual({ failed: 'EINVAL' });
        expect(host.write('plain', bytes('x'), { kind: 'cut', size: offset })).toEqual({ failed: 'EINVAL' });
      }
      expect(host.change({ kind: 'set-times', path: 'plain', accessed: 'now', modified: '0' })).toEqual({
        failed: 'EINVAL',
      });
    });

    it('changes nothing when opened for reading, nor the root in any case, nor anything when closed', () => {
      const reader = openHostFolder(inner, 'read', walk);
      expect(reader.write('new', bytes(''), { kind: 'create', mode: 0o666 })).toEqual({ failed: 'EROFS' });
      expect(reader.write('plain', bytes('x'), { kind: 'replace' })).toEqual({ failed: 'EROFS' });
      expect(reader.change({ kind: 'remove-file', path: 'plain' })).toEqual({ failed: 'EROFS' });
      expect(reader.change({ kind: 'rename', path: 'plain', to: 'other' })).toEqual({ failed: 'EROFS' });
      expect(host.change({ kind: 'remove-folder', path: '' })).toEqual({ failed: 'EBUSY' });
      expect(host.change({ kind: 'rename', path: 'sub', to: '' })).toEqual({ failed: 'EBUSY' });
      reader.close();
      expect(reader.stat('plain')).toEqual({ failed: 'EBADF' });
      expect(readdirSync(inner).toSorted()).toEqual(['plain', 'sub']);
    });

    it('takes no chain of names for another, whatever the text', () => {
      fc.assert(
        fc.property(
          fc.string({ unit: fc.constantFrom('.', '/', '\\', '\0', 'a', '..', '~', '%2e', '\ud800', ':') }),
          (path) => {
            const names = hostNames(path, 'linux');
            if (typeof names === 'string') return;
            expect(names.every((name) => name !== '' && !/^\.+$/.test(name) && !/[/\0]/.test(name))).toBe(true);
            expect(names.join('/')).toBe(path);
          },
        ),
      );
    });

    it('knows the names that mean something else on Windows', () => {
      for (const name of [
        'a\\b',
        'c:',
        'a:stream',
        'NUL',
        'con.txt',
        'Com1',
        'LPT\u00b9',
        'a.',
        'a ',
        'PROGRA~1',
        'a?',
        'CONIN$',
        'aux .txt',
      ]) {
        expect([name, hostNames(name, 'win32')]).toEqual([name, 'EINVAL']);
        if (name !== 'a.' && name !== 'a ') expect([name, hostNames(name, 'linux')]).toEqual([name, [name]]);
      }
      for (const name of ['console', 'nul1', 'com', 'a.b', 'lpt10', 'café'])
        expect(hostNames(name, 'win32')).toEqual([name]);
    });
  });

  describe.skipIf(!posix)('no link leads out of a mount', () => {
    beforeEach(() => {
      symlinkSync(join(outer, 'secret'), join(inner, 'absolute'));
      symlinkSync('../secret', join(inner, 'relative'));
      symlinkSync('..', join(inner, 'up'));
      symlinkSync(outer, join(inner, 'folder'));
      symlinkSync('/', join(inner, 'slash'));
      symlinkSync('relative', join(inner, 'chain'));
      symlinkSync('sub/file', join(inner, 'fine'));
      symlinkSync('../plain', join(inner, 'sub', 'back'));
      symlinkSync('../new', join(inner, 'dangling'));
      symlinkSync(`/proc/self/root${outer}/secret`, join(inner, 'proc'));
      symlinkSync('loop', join(inner, 'loop'));
    });

    const leading = [
      'absolute',
      'relative',
      'chain',
      'proc',
      'up/secret',
      'folder/secret',
      'up/beside/secret',
      'slash/etc/passwd',
      'folder/inner/plain',
      'sub/../relative',
    ];

    for (const kind of ['read-only', 'copy-on-write', 'read-write'] as const) {
      it(`on a ${kind} mount`, () => {
        const before = outside();
        const files = mounted(kind);
        for (const path of leading) {
          expect([path, outcome(() => text(files.readFile(path)))]).toEqual([path, 'ENOENT']);
        }
        for (const path of leading) {
          outcome(() => files.writeFile(path, bytes('overwritten')));
          outcome(() => files.chmod(path, 0));
          outcome(() => files.truncate(path, 0));
          outcome(() => files.utime(path, { accessed: 0n, modified: 0n }));
        }
        outcome(() => files.writeFile('dangling', bytes('x')));
        outcome(() => files.makedirs('folder/deep/er'));
        outcome(() => files.rename('plain', 'up/moved'));
        outcome(() => files.rename('plain', 'folder/moved'));
        outcome(() => files.remove('folder/secret'));
        expect(outside()).toBe(before);
        expect(outcome(() => files.readFile('loop'))).toBe('ELOOP');
      });
    }

    it('while links inside of it lead where they point', () => {
      const files = mounted('read-only');
      expect(text(files.readFile('fine'))).toBe('in sub');
      expect(text(files.readFile('sub/back'))).toBe('plain');
      expect(files.readlink('absolute')).toBe(join(outer, 'secret'));
    });

    it('the port follows none, neither at the end nor on the way', () => {
      for (const path of ['absolute', 'relative', 'chain', 'loop', 'proc']) {
        expect(host.read(path, 0, 10)).toEqual({ failed: 'ELOOP' });
        expect(host.write(path, bytes('x'), { kind: 'at', offset: 0 })).toEqual({ failed: 'ELOOP' });
        expect(isFailure(host.write(path, bytes('x'), { kind: 'replace' }))).toBe(true);
        expect(isFailure(host.change({ kind: 'set-mode', path, mode: 0 }))).toBe(true);
      }
      for (const path of ['up/secret', 'folder/secret', 'slash/etc/passwd', 'folder/inner/plain', 'up/beside']) {
        expect(isFailure(host.stat(path))).toBe(true);
        expect(isFailure(host.read(path, 0, 10))).toBe(true);
        expect(isFailure(host.list(path))).toBe(true);
        expect(isFailure(host.change({ kind: 'remove-file', path }))).toBe(true);
        expect(isFailure(host.change({ kind: 'rename', path, to: 'got' }))).toBe(true);
        expect(isFailure(host.change({ kind: 'rename', path: 'plain', to: path }))).toBe(true);
      }
      expect(isFailure(host.list('up'))).toBe(true);
      expect(readFileSync(join(outer, 'secret'), 'utf8')).toBe(secret);
    });

    it('removing or renaming a link touches the link alone', () => {
      const files = mounted('read-write');
      files.rename('absolute', 'sub/renamed');
      files.remove('sub/renamed');
      files.remove('folder');
      expect(outcome(() => files.symlink('/etc', 'mine'))).toBe('EPERM');
      expect(outcome(() => files.link('plain', 'mine'))).toBe('EPERM');
      expect(readdirSync(outer).toSorted()).toEqual(['beside', 'inner', 'secret']);
    });

    it('a link that takes the place of a folder after the check is not followed', () => {
      const swap = (): void => {
        if (lstatSync(join(inner, 'sub')).isSymbolicLink()) return;
        renameSync(join(inner, 'sub'), join(outer, 'beside', 'was-sub'));
        symlinkSync(join(outer, 'beside'), join(inner, 'sub'));
      };
      // The host swaps right after it has answered what `sub` is: what comes next meets the link.
      const swapping: HostFolder = {
        stat: (path): HostStat | { readonly failed: 'ENOENT' } => {
          const answer = host.stat(path);
          if (path === 'sub') swap();
          return answer as HostStat;
        },
        list: (path) => host.list(path),
        read: (path, offset, length) => host.read(path, offset, length),
        write: (path, content, how) => host.write(path, content, how),
        change: (change) => host.change(change),
      };
      for (const act of [
        (files: VirtualFiles): unknown => text(files.readFile('sub/secret')),
        (files: VirtualFiles): unknown => files.writeFile('sub/secret', bytes('x')),
        (files: VirtualFiles): unknown => files.remove('sub/secret'),
        (files: VirtualFiles): unknown => files.list('sub').join(),
      ]) {
        expect(outcome(() => act(mounted('read-write', swapping)))).toMatch(/^(ENOTDIR|ENOENT|ELOOP)$/);
      }
      expect(readFileSync(join(outer, 'beside', 'secret'), 'utf8')).toBe(secret);
    });

    it('a file that becomes a link while it is open is not followed', () => {
      const files = mounted('read-write');
      const handle = files.open('plain', parseOpenMode('r+'));
      renameSync(join(inner, 'plain'), join(inner, 'kept'));
      symlinkSync('../secret', join(inner, 'plain'));
      expect(outcome(() => text(handle.read()))).toBe('ELOOP');
      expect(outcome(() => handle.write(bytes('x')))).toBe('ELOOP');
      expect(readFileSync(join(outer, 'secret'), 'utf8')).toBe(secret);
    });

    it('a file that is also known outside is not changed in place', () => {
      linkSync(join(outer, 'secret'), join(inner, 'twin'));
      const files = mounted('read-write');
      expect(host.write('twin', bytes('x'), { kind: 'at', offset: 0 })).toEqual({ failed: 'EPERM' });
      expect(host.write('twin', bytes(''), { kind: 'cut', size: 0 })).toEqual({ failed: 'EPERM' });
      expect(host.change({ kind: 'set-mode', path: 'twin', mode: 0 })).toEqual({ failed: 'EPERM' });
      const handle = files.open('twin', parseOpenMode('a'));
      handle.write(bytes('!'));
      handle.close();
      files.truncate('twin', 5);
      expect(text(files.readFile('twin'))).toBe(secret.slice(0, 5));
      expect(readFileSync(join(outer, 'secret'), 'utf8')).toBe(secret);
    });

    it('opens no pipe and shows none', () => {
      if (spawnSync('mkfifo', [join(inner, 'pipe')]).status !== 0)
        throw new Error('mkfifo is part of every POSIX system');
      const files = mounted('read-write');
      expect(outcome(() => files.readFile('pipe'))).toBe('EACCES');
      expect(outcome(() => files.writeFile('pipe', bytes('x')))).toBe('EACCES');
      expect(files.kindOf('pipe')).toBeUndefined();
      expect(files.list('.')).not.toContain('pipe');
      expect(files.list('.')).toContain('plain');
    });
  });

  describe('a whole file is replaced in one step', () => {
    it('whoever reads sees the old or the new content, and no leftovers', () => {
      const files = mounted('read-write');
      const handle = files.open('plain', parseOpenMode('w'));
      handle.write(bytes('half'));
      expect(readFileSync(join(inner, 'plain'), 'utf8')).toBe('plain');
      expect(files.stat('plain').size).toBe(4);
      expect(text(files.readFile('plain'))).toBe('half');
      handle.write(bytes(' and half'));
      handle.close();
      expect(readFileSync(join(inner, 'plain'), 'utf8')).toBe('half and half');
      expect(readdirSync(inner).toSorted()).toEqual(['plain', 'sub']);
    });

    it('what was left open reaches the host at the end', () => {
      const files = mounted('read-write');
      files.open('new', parseOpenMode('w')).write(bytes('kept'));
      expect(files.closeAll()).toEqual([]);
      expect(readFileSync(join(inner, 'new'), 'utf8')).toBe('kept');
    });
  });
});
