import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HostFolder } from '../files/index.ts';
import type { Plain } from '../isolate/index.ts';
import { presets } from '../policy/index.ts';
import { lendFolders } from './lend-folders.ts';

const stat = {
  kind: 'file',
  id: '1',
  size: 3,
  mode: 0o644,
  links: 1,
  accessed: '0',
  modified: '0',
  changed: '0',
  target: undefined,
} as const;

/** A folder that notes what it was asked to change. */
const noting = () => {
  const changes: unknown[] = [];
  const folder: HostFolder = {
    stat: () => stat,
    list: () => [],
    read: (_path, _offset, length) => new Uint8Array(Math.min(3, length)),
    write: (path, bytes, how) => (changes.push([path, bytes.length, how]), stat),
    change: (change) => void changes.push(change),
  };
  return { changes, folder };
};

const lent = (kind: 'read-only' | 'copy-on-write' | 'read-write', folder: HostFolder, bytes = 1000) =>
  lendFolders(
    { ...presets.files.files, bytes, count: 5, mounts: [{ at: '/data', kind }] },
    new Map([['/data', folder]]),
  );
const value = (answer: unknown): unknown => (answer as { value: unknown }).value;

it.each(['read-only', 'copy-on-write'] as const)('changes nothing of a %s mount, whatever is asked', (kind) => {
  const { changes, folder } = noting();
  const port = lent(kind, folder);
  for (const question of [
    { do: 'write', how: { kind: 'replace' }, bytes: { $bytes: 'AA==' } },
    { do: 'stage', bytes: { $bytes: 'AA==' } },
    { do: 'change', change: { kind: 'remove-file' } },
  ])
    expect(value(port({ at: '/data', path: 'x', ...question }))).toEqual({ failed: 'EROFS' });
  expect(changes).toEqual([]);
});

it('answers for its mounts alone', () => {
  const port = lent('read-only', noting().folder);
  expect(value(port({ at: '/data', path: '', do: 'stat' }))).toMatchObject({ ok: { kind: 'file' } });
  for (const at of ['/', '/dat', '/data/', '__proto__', null, 1])
    expect(value(port({ at, path: '', do: 'stat' }))).toEqual({ failed: 'EACCES' });
});

it('counts bytes and new files itself', () => {
  const { changes, folder } = noting();
  const port = lent('read-write', folder);
  const kilobyte = { $bytes: 'A'.repeat(1336) };
  const write = { at: '/data', path: 'x', do: 'write', how: { kind: 'replace' }, bytes: kilobyte };
  expect(value(port(write))).toMatchObject({ ok: stat });
  expect(value(port({ ...write, do: 'stage' }))).toEqual({ failed: 'EDQUOT' });
  expect(value(port(write))).toEqual({ failed: 'EDQUOT' });
  expect(changes).toHaveLength(1);
  const make = { at: '/data', path: 'd', do: 'change', change: { kind: 'make-folder', mode: 0o755 } };
  for (let i = 0; i < 10; i++) expect(value(port(make))).toEqual({ ok: null });
  expect(value(port(make))).toEqual({ failed: 'EDQUOT' });
});

it('takes no number, mode, time or text that is none', () => {
  const { changes, folder } = noting();
  const port = lent('read-write', folder);
  const ask = (question: Record<string, Plain>) => value(port({ at: '/data', path: 'x', ...question }));
  for (const wrong of [-1, 1.5, 2 ** 53, '1', null, {}, [] as Plain[]]) {
    expect(ask({ do: 'read', offset: wrong, length: 1 })).toEqual({ failed: 'EINVAL' });
    expect(ask({ do: 'read', offset: 0, length: wrong })).toEqual({ failed: 'EINVAL' });
    expect(ask({ do: 'write', how: { kind: 'at', offset: wrong }, bytes: { $bytes: '' } })).toEqual({
      failed: 'EINVAL',
    });
    expect(ask({ do: 'change', change: { kind: 'set-mode', mode: wrong } })).toEqual({ failed: 'EINVAL' });
    expect(ask({ do: 'change', change: { kind: 'set-times', accessed: wrong, modified: '0' } })).toEqual(
      wrong === '1' ? { ok: null } : { failed: 'EINVAL' },
    );
  }
  expect(ask({ do: 'change', change: { kind: 'set-mode', mode: 0o4755 } })).toEqual({ failed: 'EINVAL' });
  expect(ask({ do: 'read', offset: 0, length: 2 ** 30 })).toEqual({ failed: 'EINVAL' });
  expect(ask({ path: 'x'.repeat(5000), do: 'stat' })).toEqual({ failed: 'EINVAL' });
  expect(changes).toHaveLength(1);
});

it('answers anything at all with a value', () => {
  const port = lent('read-write', noting().folder);
  const word = fc.constantFrom('at', 'path', 'do', 'how', 'change', 'bytes', 'kind', '$bytes', 'mode', 'offset');
  const text = fc.constantFrom('/data', 'write', 'read', 'change', 'stage', 'replace', 'rename', 'AA==', '..', '');
  const { any } = fc.letrec<{ any: Plain }>((tie) => ({
    any: fc.oneof({ maxDepth: 4 }, text, fc.jsonValue() as fc.Arbitrary<Plain>, fc.dictionary(word, tie('any'))),
  }));
  fc.assert(
    fc.property(any, (question) => {
      const answer = value(port(question)) as Record<string, unknown>;
      expect('ok' in answer || typeof answer['failed'] === 'string').toBe(true);
    }),
    { numRuns: 500 },
  );
});
