import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';

describe('names', () => {
  it.each(['', 'a b', '@scope', 'a/b'])('"%s" is no name, and that is a wrong usage', async (name) => {
    using folder = scratch();
    const { code, err } = await folder.run('names', 'check', name, '--ecosystem', 'npm');
    expect(code).toBe(2);
    expect(err).toContain('is no name that a package of npm can have');
  });

  it('are built into a list, and checked against it', async () => {
    using folder = scratch({ 'names.txt': '# all of them\nacme-one\nacme-two\n\nleft-pad\n' });
    expect(
      await folder.run(
        'names',
        'build',
        '--from',
        'names.txt',
        '--ecosystem',
        'npm',
        '--date',
        '2026-05-01',
        '-o',
        'npm.names',
      ),
    ).toMatchObject({ code: 0, out: expect.stringContaining('npm.names: 3 names of npm of 2026-05-01') });
    const check = (...names: string[]) =>
      folder.run('names', 'check', ...names, '--ecosystem', 'npm', '--list', 'npm.names');
    expect(await check('acme-one', 'express')).toEqual({
      code: 0,
      out: 'acme-one: exists\nexpress: exists\n',
      err: '',
    });
    expect((await check('react-codeshift', 'axois')).out).toBe(
      [
        'react-codeshift: not known',
        '  info: react-codeshift is not in the list of npm of 2026-05-01: newer than the list, private, or invented; look it up with --online [deps.names.not-known]',
        'axois: not known',
        '  info: axois is not in the list of npm of 2026-05-01 and is spelled much like axios (swapped letters): correct it if that was meant, else look it up with --online [deps.names.not-known]',
        '',
      ].join('\n'),
    );
  });
  it('stand in the list that every command finds', async () => {
    using folder = scratch({ 'names.json': '["acme-one","acme-two"]' });
    const env = { SALLYPORT_DATA: join(folder.path, 'data'), XDG_CACHE_HOME: join(folder.path, 'cache') };
    expect((await folder.runWith({ env }, 'names', 'build', '--from', 'names.json', '--ecosystem', 'npm')).code).toBe(
      0,
    );
    expect((await folder.runWith({ env }, 'names', 'check', 'acme-two', '--ecosystem', 'npm')).out).toBe(
      'acme-two: exists\n',
    );
    expect(
      (await folder.runWith({ env }, 'guard', '--dry-run', '--offline', '--strict', '--', 'npm', 'i', 'acme-two')).code,
    ).toBe(0);
    expect(
      (await folder.runWith({ env }, 'guard', '--dry-run', '--offline', '--strict', '--', 'npm', 'i', 'acme-three'))
        .code,
    ).toBe(64);
  });
  it('of a damaged list are not judged by it', async () => {
    using folder = scratch({ 'names.txt': 'a\nb\n', 'other.names': 'no list' });
    await folder.run('names', 'build', '--from', 'names.txt', '--ecosystem', 'npm', '-o', 'npm.names');
    const bytes = readFileSync(join(folder.path, 'npm.names'));
    bytes[bytes.length - 1]! ^= 255;
    writeFileSync(join(folder.path, 'cut.names'), bytes);
    for (const [list, ecosystem, said] of [
      ['cut.names', 'npm', 'the list is damaged'],
      ['other.names', 'npm', 'no list of names'],
      ['npm.names', 'PyPI', 'a list of npm, not of PyPI'],
      ['none.names', 'npm', 'no such file'],
    ] as const)
      expect(await folder.run('names', 'check', 'a', '--ecosystem', ecosystem, '--list', list)).toMatchObject({
        code: 2,
        err: expect.stringContaining(said),
      });
  });
  it('are built of names only', async () => {
    using folder = scratch({
      'page.html': '<p>\n<b>no names</b>\n',
      'empty.txt': '\n#\n',
      'some.txt': 'a\nnot a name\n',
      'notes.txt': 'words\nnot a name\nnor is this\n',
    });
    const build = (file: string) => folder.run('names', 'build', '--from', file, '--ecosystem', 'npm', '-o', 'x.names');
    expect(await build('page.html')).toMatchObject({ code: 2, err: expect.stringContaining('holds no names') });
    expect(await build('notes.txt')).toMatchObject({ code: 2, err: expect.stringContaining('nothing was written') });
    expect(await build('empty.txt')).toMatchObject({ code: 2 });
    expect(await build('none.txt')).toMatchObject({ code: 2, err: expect.stringContaining('ENOENT') });
    expect(await build('some.txt')).toMatchObject({ code: 0, err: expect.stringContaining('1 lines were no names') });
    expect((await folder.run('names', 'build', '--from', 'some.txt')).code).toBe(2);
    expect((await folder.run('names', 'check', 'x')).code).toBe(2);
  });
  it('are looked up, and one that does not exist meets the gate', async () => {
    using folder = scratch();
    const registries = () =>
      Promise.resolve({ kind: 'response', status: 404, headers: [], body: new Uint8Array() } as const);
    expect(
      await folder.runWith({ registries }, 'names', 'check', 'axois', '--ecosystem', 'npm', '--online'),
    ).toMatchObject({
      code: 1,
      out: expect.stringContaining('axois: absent\n  high: axois does not exist on npm; axios was probably meant'),
    });
    expect(
      (
        await folder.runWith(
          { registries },
          'names',
          'check',
          'axois',
          '--ecosystem',
          'npm',
          '--online',
          '--fail-on',
          'none',
        )
      ).code,
    ).toBe(0);
  });
  it('without list and network are said to be unknown', async () => {
    using folder = scratch();
    expect(await folder.run('names', 'check', 'acme-one', '--ecosystem', 'npm')).toMatchObject({
      code: 0,
      out: 'acme-one: unknown (nobody was asked)\n',
      err: expect.stringContaining('no offline list of npm'),
    });
  });
});
