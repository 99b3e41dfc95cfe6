/**
 * Which file of a JavaScript program an import means. Paths are relative to the folder of the main file, with `/`.
 *
 * Only relative specifiers mean files. As TypeScript has it, `./a`, `./a.js` and `./a.ts` all find `a.ts` where no file has the very name.
 */

import { isSecretPath } from '../policy/secret-names.ts';

/** Whether a path may be that of a program's file. */
export const isScriptPath = (path: string): boolean =>
  path.length <= 500 && scriptPath.test(path) && !/(?:^|\/)\.\.?(?:\/|$)/.test(path);

const scriptPath = /^(?:[\p{ID_Continue}$.@ -]+\/)*[\p{ID_Continue}$.@ -]+\.(?:[cm]?[jt]s|json)$/u;

/** The file that a specifier means in a file of the program (`from`: its path, or that of the main file), if there is one. */
export const scriptFile = (from: string, specifier: string, isFile: (path: string) => boolean): string | undefined => {
  if (!isRelative(specifier)) return undefined;
  const at = from.split('/').slice(0, -1);
  for (const name of specifier.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') at.push(name);
    else if (at.pop() === undefined) return undefined;
  }
  const path = at.join('/');
  return candidates(path).find((one) => isScriptPath(one) && isFile(one));
};

const candidates = (path: string): readonly string[] => [
  path,
  ...['ts', 'js', 'mts', 'mjs', 'json'].map((end) => `${path}.${end}`),
  path.replace(/\.([cm]?)js$/, '.$1ts'),
  ...['ts', 'js'].map((end) => `${path === '' ? '' : `${path}/`}index.${end}`),
];

/** Whether a file is somebody's secret by its name: of data, or of anything in a hidden place. Code of such a name (`tokens.ts`) is code. */
export const isSecretScript = (path: string): boolean =>
  isSecretPath(path) && (path.endsWith('.json') || isHiddenPath(path));

/** Whether a name on a path begins with a dot. */
export const isHiddenPath = (path: string): boolean => /(?:^|\/)\.[^./]/.test(path);

export const isRelative = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier);

/** Relative specifiers that a text may import, and some words more: what stands in quotes behind `from`, `import` and `require`. */
export const relativeSpecifiers = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [, specifier = ''] of text.matchAll(
    /\b(?:from|import|require)\s*\(?\s*["'](\.\.?(?:\/[^"'\n]{0,300})?)["']/g,
  ))
    found.add(specifier);
  return found;
};
