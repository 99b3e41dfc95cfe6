/**
 * Workspaces of Go: `go.work` names the folders whose modules are built together, and the release of Go. What it replaces is read with each `go.mod`.
 *
 * Source: Go Modules Reference, "Workspaces".
 */
import { folderOf, inFolder, type Member, type Reader } from '../../packages/index.ts';
import { readModuleFile } from '../go-mod/module-file.ts';
import { standardLibrary } from '../go-mod/standard-library.ts';
import { moduleIn } from '../go-mod/workspace.ts';
import { lockfileProblem } from '../lockfile-problem.ts';

export const goWork: Reader = {
  id: 'go-work',
  role: 'manifest',
  owns: (path) => /(?:^|\/)go\.work$/u.test(path),
  read: (text, path, files) => {
    const file = readModuleFile(text);
    return {
      format: 'go-work',
      role: 'manifest',
      path,
      uses: standardLibrary(file),
      members: file.folders.map((folder): Member => {
        const name = moduleIn(inFolder(folderOf(path), folder), files);
        return { folder, ...(name === undefined ? {} : { name, provides: [name] }) };
      }),
      diagnostics:
        file.strange === undefined
          ? []
          : [
              lockfileProblem(
                path,
                file.strange.line,
                `go.work has no line that begins with "${file.strange.verb.slice(0, 40)}" and reads like this`,
              ),
            ],
      alsoRead: [],
    };
  },
};
