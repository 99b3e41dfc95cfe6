import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { type Discovered, discover } from './discover.ts';
import type { Disk, EntryKind } from './disk.ts';
import { looksMade } from './looks-made.ts';

/** A tree of files held in memory; values that are no text are refusals. */
const memoryDisk = (files: Readonly<Record<string, string | { readonly refused: string }>>): Disk => {
  const kinds = new Map<string, EntryKind>([['/', 'folder']]);
  for (const path of Object.keys(files)) {
    kinds.set(path, 'file');
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      kinds.set(path.slice(0, at), 'folder');
  }
  const missing = { refused: 'ENOENT' };
  return {
    list: (folder) => {
      const refusal = files[`${folder}/*`];
      if (typeof refusal === 'object') return refusal;
      const prefix = folder === '/' ? '/' : `${folder}/`;
      return [...kinds]
        .filter(([path]) => path.startsWith(prefix) && path !== prefix && !path.slice(prefix.length).includes('/'))
        .map(([path, kind]) => ({ name: path.slice(prefix.length), kind }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    kind: (path) => kinds.get(path),
    target: (path) => {
      const kind = kinds.get(path);
      const content = files[path];
      return kind === undefined ? missing : { kind, size: typeof content === 'string' ? content.length : 0 };
    },
    real: (path) => (kinds.has(path) ? path : missing),
    read: (path) => {
      const content = files[path];
      return content === undefined ? missing : typeof content === 'string' ? Buffer.from(content) : content;
    },
  };
};

const find = (
  files: Parameters<typeof memoryDisk>[0],
  change: { readonly targets?: readonly string[]; readonly exclude?: readonly string[]; readonly cwd?: string } = {},
  disk: Disk = memoryDisk(files),
): Discovered =>
  discover(
    {
      cwd: '/p',
      targets: ['.'],
      exclude: [],
      maxFileSize: 1_000,
      wanted: (name) =>
        /\.(?:py|js)$/u.test(name)
          ? 'yes'
          : name.endsWith('.go')
            ? 'other-language'
            : name.includes('.')
              ? 'no'
              : 'ask',
      wantedByContent: (head) => head.startsWith('#!/usr/bin/env python'),
      ...change,
    },
    disk,
  );
const paths = (found: Discovered): readonly string[] => found.files.map(({ path }) => path);

describe('discovery', () => {
  it('walks in order and takes scripts by their first line', () => {
    expect(
      paths(
        find({
          '/p/z.py': '',
          '/p/b/x.js': '',
          '/p/run': '#!/usr/bin/env python3\n',
          '/p/text': 'hello',
          '/p/n.txt': '',
        }),
      ),
    ).toEqual(['b/x.js', 'run', 'z.py']);
  });
  it('heeds nested ignore files, their negations, and .git/info/exclude', () => {
    const found = find({
      '/p/.git/info/exclude': 'local.py\n',
      '/p/.gitignore': '*.gen.py\nout/\n/top.py\n',
      '/p/a.gen.py': '',
      '/p/top.py': '',
      '/p/local.py': '',
      '/p/out/x.py': '',
      '/p/sub/.gitignore': '!keep.gen.py\nhidden.py\n',
      '/p/sub/keep.gen.py': '',
      '/p/sub/drop.gen.py': '',
      '/p/sub/hidden.py': '',
      '/p/sub/top.py': '',
      '/p/sub/ok.py': '',
      '/p/docs/.sallyportignore': '*\n',
      '/p/docs/conf.py': '',
    });
    expect(paths(found)).toEqual(['sub/keep.gen.py', 'sub/ok.py', 'sub/top.py']);
    expect(found.skipped.find(({ reason }) => reason.startsWith('ignored'))).toMatchObject({ count: 7 });
  });
  it('heeds the ignore files above the target, and none outside the repository', () => {
    const files = {
      '/p/.git/HEAD': '',
      '/p/.gitignore': 'x.py\n',
      '/p/sub/x.py': '',
      '/p/sub/y.py': '',
      '/.gitignore': 'y.py\n',
    };
    expect(paths(find(files, { targets: ['sub'] }))).toEqual(['sub/y.py']);
  });
  it('scans a named folder although the ignore files above it leave it out', () => {
    const files = {
      '/p/.git/HEAD': '',
      '/p/.gitignore': 'versions/\n*.tmp.py\n',
      '/p/versions/3/x.py': '',
      '/p/versions/3/y.tmp.py': '',
    };
    expect(paths(find(files, { targets: ['versions/3'] }))).toEqual(['versions/3/x.py', 'versions/3/y.tmp.py']);
    expect(paths(find(files))).toEqual([]);
  });
  it('scans a named file although it is ignored, unless it is excluded', () => {
    const files = { '/p/.gitignore': 'a.py\n', '/p/a.py': '' };
    expect(paths(find(files, { targets: ['a.py'] }))).toEqual(['a.py']);
    expect(paths(find(files, { targets: ['a.py'], exclude: ['*.py'] }))).toEqual([]);
  });
  it('passes over dependencies and build output, never over tests, examples or source of such names', () => {
    const found = find({
      '/p/package.json': '',
      '/p/node_modules/x/i.js': '',
      '/p/dist/b.js': '',
      '/p/build/c.js': '',
      '/p/vendor/v.js': '',
      '/p/venv/pyvenv.cfg': '',
      '/p/venv/lib/a.py': '',
      '/p/.git/hooks/h.py': '',
      '/p/__pycache__/a.py': '',
      '/p/tests/t.py': '',
      '/p/examples/e.py': '',
      '/p/lib/build/__init__.py': '',
      '/p/lib/dist/d.py': '',
      '/p/src/vendor/w.js': '',
    });
    expect(paths(found)).toEqual([
      'examples/e.py',
      'lib/build/__init__.py',
      'lib/dist/d.py',
      'src/vendor/w.js',
      'tests/t.py',
    ]);
    expect(Object.fromEntries(found.skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      'dependency folders': 3,
      'build output folders': 2,
    });
  });
  it('enters a dependency folder that is named', () => {
    expect(paths(find({ '/p/node_modules/x/i.js': '' }, { targets: ['node_modules/x'] }))).toEqual([
      'node_modules/x/i.js',
    ]);
  });
  it('names each file once, however often it is a target', () => {
    expect(paths(find({ '/p/s/a.py': '' }, { targets: ['s', '.', 's/a.py', 's/../s'] }))).toEqual(['s/a.py']);
  });
  it('takes the deepest folder as root when targets lie elsewhere', () => {
    const found = find({ '/q/x/a.py': '', '/q/y/b.py': '' }, { targets: ['/q/x/a.py', '/q/y'] });
    expect([found.root, paths(found)]).toEqual(['/q', ['x/a.py', 'y/b.py']]);
  });
  it('says which folders it could not list, and goes on', () => {
    const found = find({ '/p/a.py': '', '/p/locked/*': { refused: 'EACCES' }, '/p/locked/b.py': '' });
    expect(paths(found)).toEqual(['a.py']);
    expect(found.diagnostics).toMatchObject([
      { kind: 'unreadable-folder', path: 'locked', incomplete: true, text: 'locked: cannot be listed (no permission)' },
    ]);
  });
  it('counts files of other languages, and says that it did not look at large ones', () => {
    const found = find({ '/p/a.go': '', '/p/b.py': 'x'.repeat(1_001), '/p/c.py': 'x'.repeat(1_000) });
    expect(paths(found)).toEqual(['c.py']);
    expect(found.skipped.map(({ reason, count, examples }) => [reason, count, ...examples])).toEqual([
      ['in other languages', 1, 'a.go'],
    ]);
    expect(found.diagnostics).toMatchObject([{ kind: 'file-too-large', path: 'b.py', incomplete: true }]);
  });
  it('counts large files that a tool made, or that are no text, as small ones', () => {
    const found = find({
      '/p/a.js': `var a=1;${'b();'.repeat(5_000)}`,
      '/p/b.py': '\x01\x02\0'.repeat(1_000),
      '/p/c.py': `# Code generated by a tool. DO NOT EDIT.\n${'é'.repeat(70_000)}`,
    });
    expect(paths(found)).toEqual([]);
    expect(found.diagnostics).toEqual([]);
    expect(found.skipped.map(({ reason, examples }) => [reason, ...examples])).toEqual([
      ['binary', 'b.py'],
      ['generated', 'c.py'],
      ['minified', 'a.js'],
    ]);
  });
  it('says that a name is not UTF-8', () => {
    const path = '/p/bad\u{FFFD}.py';
    const disk = memoryDisk({ [path]: '' });
    const found = find(
      { [path]: '' },
      {},
      {
        ...disk,
        target: (one) => (one === path ? { refused: 'ENOENT' } : disk.target(one)),
      },
    );
    expect(found.diagnostics).toMatchObject([
      { kind: 'unreadable-file', incomplete: true, text: 'bad\u{FFFD}.py: cannot be read (its name is not UTF-8)' },
    ]);
  });
});

describe('decoding', () => {
  it('never throws and never loses a line, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.kind === 'binary') expect(bytes.includes(0)).toBe(true);
        else if (bytes[0] !== 0xff && bytes[0] !== 0xfe && !bytes.includes(0) && !Buffer.from(bytes).includes('coding'))
          expect(decoded.text.split('\n').length).toBe(Buffer.from(bytes).toString('latin1').split('\n').length);
      }),
    );
  });
  it.each(['utf16le', 'utf-16be'])('reads %s without its mark', (name) => {
    const bytes = Buffer.from('x = "é"\neval(x)\n', 'utf16le');
    const decoded = decode(name === 'utf16le' ? bytes : bytes.swap16());
    expect(decoded).toMatchObject({ kind: 'text', text: 'x = "é"\neval(x)\n' });
    expect(decoded.kind === 'text' && decoded.guessed).toContain('UTF-16 without a byte order mark');
  });
  it('does not believe that ASCII is UTF-16', () => {
    expect(decode(Buffer.from('# coding: utf-16\neval(x)\n'))).toMatchObject({ text: '# coding: utf-16\neval(x)\n' });
  });
  it('is not deceived by a NUL in a comment', () => {
    const text = `/*\0*/ eval(x);\n`;
    expect(decode(Buffer.from(text))).toEqual({ kind: 'text', text, guessed: 'holds NUL bytes; read as text' });
    expect(decode(Buffer.from([0, 1, 2]))).toEqual({ kind: 'binary' });
    expect(decode(Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0', 'latin1'))).toEqual({ kind: 'binary' });
    expect(decode(Buffer.from('a\0b\xff'.padEnd(400, 'x'), 'latin1'))).toEqual({ kind: 'binary' });
  });
  it('gives UTF-8 back', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'binary' })
          .filter(
            (text) =>
              !/[\0]/u.test(text) && !text.startsWith('\ufeff') && text.isWellFormed() && !text.includes('coding'),
          ),
        (text) => {
          expect(decode(Buffer.from(text))).toEqual({ kind: 'text', text });
        },
      ),
    );
  });
  it.each([
    ['# -*- coding: cp1252 -*-\n', 0x80, '€'],
    ['#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\n', 0xa4, '€'],
    ['# coding: koi8-r\n', 0xc1, 'а'],
    ['# coding: latin-1\n', 0x80, '\u0080'],
  ])('heeds %j', (head, byte, char) => {
    expect(decode(Buffer.concat([Buffer.from(head), Buffer.from([byte])]))).toEqual({
      kind: 'text',
      text: head + char,
    });
  });
  it('says when a coding line is not known or not true', () => {
    expect(decode(Buffer.from('# coding: klingon\n'))).toMatchObject({ guessed: expect.stringContaining('klingon') });
    expect(decode(Buffer.from([...Buffer.from('# coding: utf-8\n'), 0xff]))).toMatchObject({
      guessed: expect.stringContaining('not utf-8'),
    });
    expect(decode(Buffer.from('x = 1\n\n# coding: klingon\n'))).not.toHaveProperty('guessed');
  });
});

describe('files that tools made', () => {
  it.each([
    ['a.min.js', 'x', 'minified'],
    ['a.js', `${'a();'.repeat(2_000)}\n`, 'minified'],
    ['a.js', `// ${'long '.repeat(3_000)}\na();\n`, undefined],
    ['a.js', `/* ${'long '.repeat(3_000)}*/\na();\n`, undefined],
    ['a.js', `/*! licence */${'a();'.repeat(2_000)}\n`, 'minified'],
    ['a.js', 'a();\n'.repeat(2_000), undefined],
    ['a.js', `const table = "${'x'.repeat(3_000)}";\n`, undefined],
    ['a.py', `${'a();'.repeat(2_000)}\n`, undefined],
    ['a.py', '# Generated by the protocol buffer compiler.  DO NOT EDIT!\n', 'generated'],
    ['a.js', '// @generated\n', 'generated'],
    ['a.py', '# Generated by a model, please review\nimport os\n', undefined],
    ['a.py', 'text = "code generated by x, do not edit"\n', undefined],
    ['a.py', `${'# padding\n'.repeat(200)}# @generated\n`, undefined],
  ])('%s %j', (path, text, expected) => {
    expect(looksMade(path, text)).toBe(expected);
  });
});
