import { inFolder, type ProjectFiles } from '../../packages/index.ts';
import { readJson, readYaml, textAt, valueAt, type Value } from '../../text/index.ts';

/** What `catalog:` stands for. */
export interface Catalogs {
  readonly lookUp: (catalog: string, name: string) => Listed | undefined;
  /** Files that only this package manager reads. Manifests are not among them: they are read for themselves. */
  readonly alsoRead: readonly string[];
}

/** One line of a catalog. */
export interface Listed {
  readonly written: string;
  /** The file, relative to the root, and its text. */
  readonly path: string;
  readonly text: string;
  readonly value: Value;
}

/**
 * The catalogs that a manifest in `folder` sees: those of the nearest folder, itself included, that has any, in `pnpm-workspace.yaml`, `.yarnrc.yml` or, for bun, the
 * `package.json` of the workspace's root.
 *
 * Source: pnpm.io, "Catalogs"; yarnpkg.com, "Catalogs"; bun.com, "Catalogs".
 */
export const catalogsFor = (folder: string, files: ProjectFiles): Catalogs => {
  const parts = folder === '' ? [] : folder.split('/');
  for (let depth = parts.length; depth >= 0 && depth >= parts.length - deepestMember; depth -= 1) {
    const at = parts.slice(0, depth).join('/');
    const holding = tablesIn(at, files);
    if (holding.length > 0)
      return {
        alsoRead: holding.flatMap(({ path }) => (path.endsWith('package.json') ? [] : [path])),
        lookUp: (catalog, name) => {
          for (const { table, path, text } of holding)
            for (const keys of [...(catalog === 'default' ? [['catalog', name]] : []), ['catalogs', catalog, name]]) {
              const value = valueAt(table, ...keys);
              const written = textAt(table, ...keys);
              if (value !== undefined && written !== undefined && !written.startsWith('catalog:'))
                return { written, path, text, value };
            }
          return undefined;
        },
      };
  }
  return { lookUp: () => undefined, alsoRead: [] };
};

interface Holding {
  readonly path: string;
  readonly text: string;
  readonly table: Value;
}

/** What in a folder has catalogs. */
const tablesIn = (folder: string, files: ProjectFiles): readonly Holding[] =>
  ['package.json', 'pnpm-workspace.yaml', '.yarnrc.yml'].flatMap((name) => {
    const path = inFolder(folder, name);
    const text = path === undefined ? undefined : files.readText(path);
    if (path === undefined || text === undefined) return [];
    const { root } = name === 'package.json' ? readJson(path, text) : readYaml(path, text);
    return [root, valueAt(root, 'workspaces')].flatMap((table) =>
      table !== undefined && ['catalog', 'catalogs'].some((key) => valueAt(table, key) !== undefined)
        ? [{ path, text, table }]
        : [],
    );
  });

/** Members lie a few folders below their root. */
const deepestMember = 12;
