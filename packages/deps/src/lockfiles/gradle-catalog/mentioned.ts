import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';

/**
 * All paths with dots in the scripts of the build that a catalog belongs to (`libs.androidx.core`), with what is before each of their dots.
 *
 * Texts alone are looked at: a mention in a comment counts, so that at worst an entry is left to a script that does not use it.
 */
export const mentionedIn = (path: string, files: ProjectFiles): ReadonlySet<string> => {
  const mentioned = new Set<string>();
  const root = rootOf(folderOf(path), files);
  for (const script of root === undefined ? [] : scriptsOf(root, files))
    for (const [dotted] of (files.readText(script) ?? '').matchAll(/\b\w{1,100}(?:\.\w{1,100}){1,20}/gu)) {
      const steps = dotted.split('.');
      for (let taken = 2; taken <= steps.length; taken += 1) mentioned.add(steps.slice(0, taken).join('.'));
    }
  return mentioned;
};

const settings = ['settings.gradle', 'settings.gradle.kts'];
const builds = ['build.gradle', 'build.gradle.kts'];

/** The folder with the settings, or with a script, above the catalog. */
const rootOf = (folder: string, files: ProjectFiles): string | undefined => {
  for (let at = folder; ; at = folderOf(at)) {
    if ([...settings, ...builds].some((name) => files.readText(inside(at, name)) !== undefined)) return at;
    if (at === '') return undefined;
  }
};

/** Scripts of the root and of the modules that its settings include by name. */
const scriptsOf = (root: string, files: ProjectFiles): readonly string[] => {
  const folders = new Set([root]);
  for (const name of settings)
    for (const [, written] of (files.readText(inside(root, name)) ?? '').matchAll(/["']:?([\w./:-]{1,200})["']/gu)) {
      const folder = inFolder(root, written!.replaceAll(':', '/'));
      if (folder !== undefined && folders.size < mostModules) folders.add(folder);
    }
  return [
    ...settings.map((name) => inside(root, name)),
    ...[...folders].flatMap((folder) => builds.map((name) => inside(folder, name))),
  ];
};

const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

const mostModules = 2000;
