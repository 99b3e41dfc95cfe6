import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstallCommand, NamedPackage } from './install-command.ts';
import { isShell, parseInstall, shellScriptIn } from './parse-install.ts';
import { shellCommands } from './shell-words.ts';

const samples = readFileSync(join(import.meta.dirname, 'testdata/commands.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .reduce<{ command: string; expected: string }[]>((pairs, line) => {
    if (line.startsWith('  ')) pairs.at(-1)!.expected = line.trim();
    else pairs.push({ command: line, expected: '' });
    return pairs;
  }, []);

const render = (command: InstallCommand | undefined): string => {
  if (command === undefined) return '-';
  const parts = [
    ...command.packages.map(renderPackage),
    ...command.unknown.map(({ text }) => `?${text}`),
    ...command.paths.map((path) => `path=${path}`),
    ...command.files.map(({ path, kind }) => `${kind}=${path}`),
    ...command.indexes.map((index) => `index=${index}`),
    ...command.groups.filter((group) => group !== 'production'),
    ...(command.isGlobal ? ['global'] : []),
    ...(command.folder === undefined ? [] : [`folder=${command.folder}`]),
    ...(command.isDry ? ['dry'] : []),
  ];
  return `${command.tool} ${command.verb}: ${parts.join(' ')}`.trim();
};

const renderPackage = (one: NamedPackage): string =>
  [
    one.alias === undefined ? '' : `${one.alias}=`,
    one.name,
    one.extras.length === 0 ? '' : `[${one.extras.join(',')}]`,
    one.version === undefined ? '' : `@${one.version}`,
    one.requirement === undefined ? '' : `(${one.requirement})`,
    one.marker === undefined ? '' : `{if ${one.marker}}`,
    one.source.kind === 'git'
      ? `{git ${one.source.url}${one.source.commit === undefined ? '' : `#${one.source.commit}`}}`
      : '',
    one.source.kind === 'url' ? `{url ${one.source.url}}` : '',
    one.source.kind === 'registry' && one.source.address !== undefined && one.ecosystem !== undefined
      ? `{registry ${one.source.address}}`
      : '',
  ].join('');

const argvOf = (command: string): readonly string[] =>
  shellCommands(command)
    .at(-1)
    ?.words.map(({ text }) => text) ?? [];

describe('parseInstall', () => {
  it.each(samples.map(({ command, expected }) => [command, expected] as const))('%s', (command, expected) => {
    const argv = argvOf(command);
    const said = parseInstall(argv);
    expect(render(said)).toBe(expected);
    for (const { versionPlace, requirement, version, word } of said?.packages ?? []) {
      expect(argv[word]).toBeDefined();
      if (versionPlace !== undefined)
        expect([requirement, version]).toContain(
          argv[versionPlace.word]!.slice(versionPlace.start, versionPlace.end).trim(),
        );
    }
  });

  it('knows where the script of a shell stands', () => {
    expect(shellScriptIn(['bash', '-lc', 'pip install x'])).toBe(2);
    expect(shellScriptIn(['sudo', 'sh', '-e', '-c', 'pip install x'])).toBe(4);
    expect(shellScriptIn(['bash', 'script.sh', '-x'])).toBeUndefined();
    expect(isShell(['sudo', 'bash', '-s'])).toBe(true);
    expect(isShell(['cat'])).toBe(false);
  });

  it('takes any words', () => {
    const word = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(...new Set(samples.flatMap(({ command }) => argvOf(command)))),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (argv) => {
        const said = parseInstall(argv);
        for (const one of said?.packages ?? []) {
          expect(one.name).not.toBe('');
          const place = one.versionPlace;
          if (place !== undefined) expect(place.end).toBeLessThanOrEqual(argv[place.word]!.length);
        }
        shellScriptIn(argv);
      }),
      { numRuns: 2000 },
    );
  });
});
