import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform, umask } from 'node:process';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openHostFolder, type OpenHostFolder } from './host-folder.ts';
import { fileChanges, fromPlain, toPlain, VirtualFiles, type MountPlan } from './index.ts';
import { anyOperation, realDoer, realTree, virtualDoer, virtualTree, type Operation } from './testdata/operations.ts';

const linux = platform === 'linux';
const base = mkdtempSync(join(tmpdir(), 'files-'));
let turn = 0;
const RUNS = 300;
afterAll(() => rmSync(base, { recursive: true, force: true }), 60_000);

let live = 0;
const meter = {
  spend: () => undefined,
  allocate: (bytes: number) => void (live += bytes),
  free: (bytes: number) => void (live -= bytes),
};
const clock = { now: () => 1_700_000_000_000_000_000n };

const newFiles = (mounts: readonly MountPlan[]): VirtualFiles => {
  const files = new VirtualFiles({ meter, clock, mounts, cwd: '/' });
  files.umask(umask());
  return files;
};

const newFolder = (): string => {
  turn += 1;
  const folder = join(base, String(turn));
  mkdirSync(folder);
  return folder;
};

const furnish = (folder: string): void => {
  mkdirSync(`${folder}/a/b`, { recursive: true });
  mkdirSync(`${folder}/c`);
  writeFileSync(`${folder}/a/a`, 'one');
  writeFileSync(`${folder}/a/b/c`, 'two two');
  writeFileSync(`${folder}/b`, 'three');
  symlinkSync('a', `${folder}/d`);
  symlinkSync('../b', `${folder}/c/b`);
};

const compare = (operations: readonly Operation[], files: VirtualFiles, at: string, real: string): void => {
  const [one, two] = [realDoer(real), virtualDoer(files, at)];
  try {
    for (const operation of operations) {
      expect({ operation, answer: two.do(operation) }).toEqual({ operation, answer: one.do(operation) });
    }
  } finally {
    one.close();
    two.close();
  }
  expect(virtualTree(files, at)).toEqual(realTree(real));
  expect(files.usage().handles).toBe(0);
};

describe.skipIf(!linux)('the tree behaves as a disk of Linux does', () => {
  it('in memory', () => {
    fc.assert(
      fc.property(fc.array(anyOperation({ dots: true, links: true }), { maxLength: 40 }), (operations) => {
        const deep = '/n'.repeat(10);
        const real = newFolder();
        mkdirSync(real + deep, { recursive: true });
        const files = newFiles([{ at: '/', kind: 'memory' }]);
        files.makedirs(deep);
        compare(operations, files, deep, real + deep);
        const copy = newFiles([{ at: '/', kind: 'memory' }]);
        expect(fromPlain(copy, JSON.parse(JSON.stringify(toPlain(files))))).toBeUndefined();
        expect(virtualTree(copy, '/')).toEqual(virtualTree(files, '/'));
        expect(copy.usage()).toEqual(files.usage());
        expect(fileChanges(copy)).toEqual(fileChanges(files));
        rmSync(real, { recursive: true });
      }),
      { numRuns: RUNS },
    );
  });

  it('over a folder whose changes stay in memory, and leaves that folder alone', () => {
    fc.assert(
      fc.property(fc.array(anyOperation({ dots: false, links: true }), { maxLength: 40 }), (operations) => {
        const [real, lower] = [newFolder(), newFolder()];
        furnish(real);
        furnish(lower);
        const before = realTree(lower);
        const host = openHostFolder(lower, 'read');
        const files = newFiles([{ at: '/m', kind: 'copy-on-write', host }]);
        compare(operations, files, '/m', real);
        expect(realTree(lower)).toEqual(before);
        const copy = newFiles([{ at: '/m', kind: 'copy-on-write', host }]);
        expect(fromPlain(copy, JSON.parse(JSON.stringify(toPlain(files))))).toBeUndefined();
        expect(virtualTree(copy, '/m')).toEqual(virtualTree(files, '/m'));
        expect(fileChanges(copy)).toEqual(fileChanges(files));
        takeOver(files, lower);
        expect(realTree(lower)).toEqual(realTree(real));
        host.close();
        rmSync(real, { recursive: true });
        rmSync(lower, { recursive: true });
      }),
      { numRuns: RUNS },
    );
  });

  it('over a folder that is written through', () => {
    fc.assert(
      fc.property(fc.array(anyOperation({ dots: false, links: false }), { maxLength: 40 }), (operations) => {
        const [real, lower] = [newFolder(), newFolder()];
        furnish(real);
        furnish(lower);
        const host: OpenHostFolder = openHostFolder(lower, 'write');
        const files = newFiles([{ at: '/m', kind: 'read-write', host }]);
        compare(operations, files, '/m', real);
        expect(realTree(lower)).toEqual(realTree(real));
        expect(files.usage().bytes).toBe(0);
        host.close();
        rmSync(real, { recursive: true });
        rmSync(lower, { recursive: true });
      }),
      { numRuns: RUNS },
    );
  });
});

/** Does to a folder what the changes of its copy-on-write mount say, as a host would: reads everything first. */
const takeOver = (files: VirtualFiles, folder: string): void => {
  const changes = fileChanges(files)
    .flatMap((mount) => mount.changes)
    .map((change) => ({
      ...change,
      target: folder + change.path.slice('/m'.length),
      link: change.what === 'link' ? files.readlink(change.path) : '',
      bytes: change.what === 'file' ? files.readFile(change.path) : new Uint8Array(0),
    }));
  for (const { kind, what, target, link, bytes } of changes) {
    if (kind !== 'created') rmSync(target, { recursive: true, force: true });
    if (what === 'folder') mkdirSync(target);
    else if (what === 'link') symlinkSync(link, target);
    else if (what === 'file') writeFileSync(target, bytes);
  }
};
