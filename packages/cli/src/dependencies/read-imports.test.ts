import { describe, expect, it } from 'vitest';
import { contentHash } from '../execute/content-hash.ts';
import type { Disk } from '../discovery/disk.ts';
import { nodeDisk } from '../discovery/disk.ts';
import { importLanguage, readImports } from './read-imports.ts';
import type { FoundProject } from './read-project.ts';

const project = (
  texts: Readonly<Record<string, string>>,
  explicit = false,
): { readonly found: FoundProject; readonly disk: Disk } => {
  const bytes = new Map(Object.entries(texts).map(([path, text]) => [`/p/${path}`, Buffer.from(text)]));
  return {
    found: {
      root: '/p',
      files: Object.entries(texts).map(([path, text]) => ({
        path,
        size: Buffer.byteLength(text),
        explicit,
        hash: contentHash(Buffer.from(text)),
      })),
      skipped: [],
      diagnostics: [],
      sensitive: [],
      missing: [],
    },
    disk: {
      ...nodeDisk,
      read: (path) => (path.endsWith('/gone.py') ? undefined : bytes.get(path)) ?? { refused: 'missing' },
    },
  };
};

const read = async (texts: Readonly<Record<string, string>>, explicit = false) => {
  const { found, disk } = project(texts, explicit);
  const seen = await readImports(found, new Set(['python', 'javascript']), new AbortController().signal, disk);
  return {
    imports: seen.imports.map(({ path, line, module }) => `${path}:${String(line)} ${module}`),
    paths: seen.paths,
    isComplete: seen.isComplete,
  };
};

describe('readImports', () => {
  it('reads program files and leaves others', async () => {
    expect(
      await read({
        'a.py': '\nimport yaml',
        'b.ts': 'import "x"',
        'c.md': '```python\nimport z\n```',
        'd.lock': 'import',
      }),
    ).toEqual({ imports: ['a.py:2 yaml', 'b.ts:1 x'], paths: ['a.py', 'b.ts'], isComplete: true });
  });

  it('says that code was left out', async () => {
    const large = `import a\n${'#'.repeat(1 << 20)}`;
    expect(await read({ 'a.py': large, 'b.py': 'import b' })).toEqual({
      imports: ['b.py:1 b'],
      paths: ['b.py'],
      isComplete: false,
    });
    expect((await read({ 'a.py': 'import a' }, true)).isComplete).toBe(false);
    expect((await read({ 'gone.py': 'import a' })).isComplete).toBe(false);
  });

  it.each([
    ['a.py', 'python'],
    ['a.ipynb', 'python'],
    ['a.vue', 'javascript'],
    ['a.md', undefined],
    ['Dockerfile', undefined],
  ])('%s imports by the rules of %s', (path, language) => {
    expect(importLanguage(path)).toBe(language);
  });
});
