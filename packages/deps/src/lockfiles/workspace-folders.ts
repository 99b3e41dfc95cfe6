import type { ProjectFiles } from '../packages/index.ts';
import { itemsAt, textsAt, type Value } from '../text/index.ts';
import { memberFolders } from './member-folders.ts';

/** The folders of the members of a workspace, by the patterns of its `package.json` (`"workspaces": ["packages/*"]`, or `{ "packages": [...] }`), relative to the root. */
export const workspaceFolders = (manifest: Value | undefined, folder: string, files: ProjectFiles): readonly string[] =>
  memberFolders(
    itemsAt(manifest, 'workspaces').length > 0
      ? textsAt(manifest, 'workspaces')
      : textsAt(manifest, 'workspaces', 'packages'),
    folder,
    files,
  );
