/**
 * Workspaces of Go: `go.work` names the folders whose modules are built together, and the release of Go.
 *
 * Its `replace` lines are not followed into the modules: each `go.mod` is read as it would be built alone.
 *
 * Source: Go Modules Reference, "Workspaces".
 */
import type { Diagnostic } from '@sallyport/core';
import { folderOf, inFolder, type Member, type Reader } from '../../packages/index.ts';
import { readModuleFile } from '../go-mod/module-file.ts';
import { standardLibrary } from '../go-mod/standard-library.ts';
import { readGoStatements } from '../go-statements.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';

export const goWork: Reader = {
  id: 'go-work',
  role: 'manifest',
  owns: (path) => /(?:^|\/)go\.work$/u.test(path),
  read: (text, path, files) => {
    const statements = readGoStatements(text);
    const one = (verb: string) => {
      const found = statements.find((statement) => statement.verb === verb);
      const word = found?.words[0];
      return word === undefined || found === undefined ? undefined : { ...word, line: found.line };
    };
    const folders = statements.flatMap(({ verb, words: [word] }) =>
      verb === 'use' && word !== undefined ? [word.text] : [],
    );
    const members = folders.map((folder): Member => {
      const file = inFolder(folderOf(path), `${folder}/go.mod`);
      const name = readModuleFile((file === undefined ? undefined : files.readText(file)) ?? '').module;
      return { folder, ...(name === undefined ? {} : { name, provides: [name] }) };
    });
    const strange = statements.find(
      ({ verb, words }) => !['go', 'toolchain', 'use', 'replace', 'godebug'].includes(verb) || words.length === 0,
    );
    const replace = statements.find(({ verb }) => verb === 'replace');
    return {
      format: 'go-work',
      role: 'manifest',
      path,
      uses: standardLibrary(known({ language: one('go'), toolchain: one('toolchain') })),
      members,
      diagnostics: [
        ...(strange === undefined
          ? []
          : [
              lockfileProblem(
                path,
                strange.line,
                `go.work has no line that begins with "${strange.verb.slice(0, 40)}" and reads like this`,
              ),
            ]),
        ...(replace === undefined ? [] : [replaceNotFollowed(path, replace.line)]),
      ],
      alsoRead: [],
    };
  },
};

const replaceNotFollowed = (path: string, line: number): Diagnostic => ({
  kind: 'lockfile',
  level: 'warning',
  text: `${path}:${String(line)}: "replace" in go.work is not followed; its modules are read as their own go.mod has them`,
  path,
  incomplete: true,
});
