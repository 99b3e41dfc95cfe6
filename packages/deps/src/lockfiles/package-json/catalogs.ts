import { inFolder, type ProjectFiles } from '../../packages/index.ts';
import { readYaml, textAt, valueAt, type Value } from '../../text/index.ts';
import { manifestAt } from '../asked-for.ts';

/** What `catalog:` stands for. */
export interface Catalogs {
  readonly lookUp: (catalog: string, name: string) => string | undefined;
  /** Files that only this package manager reads. Manifests are not among them: they are read for themselves. */
  readonly alsoRead: readonly string[];
}

/**
 * The catalogs that a manifest in `folder` sees: those of the nearest folder, itself included, that has any, in `pnpm-workspace.yaml`, `.yarnrc.yml` or, for bun, the
 * `package.json` of the workspace's root.
 *
 * Source: pnpm.io, "Catalogs"; yarnpkg.com, "Catalogs"; bun.com, "Catalogs".
 */
export const catalogsFor = (folder: string, manifest: Value | undefined, files: ProjectFiles): Catalogs => {
  const parts = folder === '' ? [] : folder.split('/');
  for (let depth = parts.length; depth >= 0 && depth >= parts.length - deepestMember; depth -= 1) {
    const at = parts.slice(0, depth).join('/');
    const own = depth === parts.length ? manifest : manifestAt(inFolder(at, 'package.json'), files);
    const alsoRead: string[] = [];
    const tables = [own, valueAt(own, 'workspaces')];
    for (const name of ['pnpm-workspace.yaml', '.yarnrc.yml']) {
      const path = inFolder(at, name);
      const text = path === undefined ? undefined : files.readText(path);
      if (path === undefined || text === undefined) continue;
      tables.push(readYaml(path, text).root);
      alsoRead.push(path);
    }
    const holding = tables.filter((table) => ['catalog', 'catalogs'].some((key) => valueAt(table, key) !== undefined));
    if (holding.length > 0)
      return {
        alsoRead,
        lookUp: (catalog, name) => {
          for (const table of holding) {
            const found =
              (catalog === 'default' ? textAt(table, 'catalog', name) : undefined) ??
              textAt(table, 'catalogs', catalog, name);
            if (found !== undefined && !found.startsWith('catalog:')) return found;
          }
          return undefined;
        },
      };
  }
  return { lookUp: () => undefined, alsoRead: [] };
};

/** Members lie a few folders below their root. */
const deepestMember = 12;
