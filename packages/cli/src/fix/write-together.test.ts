import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from './write-together.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sallyport-together-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('files of one repair', () => {
  it('are all written', () => {
    writeFileSync(join(folder, 'a'), '1');
    const why = writeTogether([
      { path: join(folder, 'a'), before: bytes('1'), after: bytes('2') },
      { path: join(folder, 'deep', 'b'), before: undefined, after: bytes('new') },
    ]);
    expect(why).toBeUndefined();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('2');
    expect(readFileSync(join(folder, 'deep', 'b'), 'utf8')).toBe('new');
  });

  it('are none of them written when one was changed meanwhile', () => {
    writeFileSync(join(folder, 'a'), '1');
    writeFileSync(join(folder, 'b'), 'somebody');
    const why = writeTogether([
      { path: join(folder, 'a'), before: bytes('1'), after: bytes('2') },
      { path: join(folder, 'b'), before: bytes('x'), after: bytes('y') },
    ]);
    expect(why).toBe(`not written: ${join(folder, 'b')} was changed meanwhile; run the command again`);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('1');
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
  });

  it('are put back when one cannot be moved to its place', () => {
    writeFileSync(join(folder, 'a'), '1');
    const why = writeTogether([
      { path: join(folder, 'a'), before: bytes('1'), after: bytes('2') },
      // A folder is in the way: the text can be written beside it and not moved there.
      { path: folder, before: undefined, after: bytes('y') },
    ]);
    expect(why).toBeDefined();
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('1');
  });
});
