import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import { readModuleFile, type ModuleFile } from './module-file.ts';

/** The workspace that a module is built in. */
export interface GoWorkspace {
  readonly path: string;
  readonly text: string;
  readonly file: ModuleFile;
  /** Names of its modules: whoever requires one gets the workspace's own. */
  readonly modules: ReadonlySet<string>;
}

/** Each member looks at all others. Units: modules. */
const mostModules = 200;

/** The nearest `go.work` above a `go.mod`, when it uses the module's folder. */
export const workspaceAbove = (path: string, files: ProjectFiles): GoWorkspace | undefined => {
  const own = folderOf(path);
  for (let folder = own; ; folder = folderOf(folder)) {
    const above = inFolder(folder, 'go.work');
    const text = above === undefined ? undefined : files.readText(above);
    if (above !== undefined && text !== undefined) {
      const file = readModuleFile(text);
      const folders = file.folders.slice(0, mostModules).map((used) => inFolder(folder, used));
      if (!folders.includes(own)) return undefined;
      return { path: above, text, file, modules: new Set(folders.flatMap((used) => moduleIn(used, files) ?? [])) };
    }
    if (folder === '') return undefined;
  }
};

/** The name of the module in a folder. */
export const moduleIn = (folder: string | undefined, files: ProjectFiles): string | undefined => {
  const path = folder === undefined ? undefined : inFolder(folder, 'go.mod');
  const text = path === undefined ? undefined : files.readText(path);
  return text === undefined ? undefined : readModuleFile(text).module;
};
