import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyTree } from './copy-tree.ts';

it('writes to the copy alone, whatever links of the tree lead out', async () => {
  const top = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-copy-'));
  try {
    const [tree, outside] = [join(top, 'tree'), join(top, 'outside')];
    for (const folder of [join(tree, 'own'), outside]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(outside, 'kept.py'), 'kept');
    symlinkSync(outside, join(tree, 'linked'));
    symlinkSync(join(outside, 'kept.py'), join(tree, 'own', 'file.py'));
    const copy = await copyTree(tree, undefined);
    if ('why' in copy) throw new Error(copy.why);
    for (const path of ['linked/kept.py', 'own/file.py', 'linked/new.py', 'own/new.py']) copy.write(path, 'changed');
    copy.write('linked/kept.py', undefined);
    expect(readFileSync(join(outside, 'kept.py'), 'utf8')).toBe('kept');
    expect(existsSync(join(outside, 'new.py'))).toBe(false);
    expect(['linked/new.py', 'own/file.py', 'own/new.py'].map((path) => copy.textOf(path))).toEqual([
      'changed',
      'changed',
      'changed',
    ]);
    rmSync(copy.folder, { recursive: true, force: true });
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
});
