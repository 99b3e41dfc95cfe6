import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The repository's root. */
export const root: string = join(import.meta.dirname, '..');

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

/** TypeScript of a package that ships: no tests, no test data. */
export const shippedSources = (packageName: string): readonly SourceFile[] =>
  allSources(packageName).filter(
    ({ path }) => !/\.(?:test|tmp)\.ts$/u.test(path) && !/\/(?:testdata|testing)\//u.test(path),
  );

/** All TypeScript of a package, its tests too. */
export const allSources = (packageName: string): readonly SourceFile[] =>
  readdirSync(join(root, 'packages', packageName, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(root, path).split(sep).join('/'), text, imports: importsIn(text) };
    });

/** Formatted sources only: an import ends with `from '…'` on a line that begins with `import`, `export` or `}`. */
const importsIn = (text: string): readonly string[] => [
  ...text.split('\n').flatMap((line) => /^(?:import|export|\}).* from '([^']+)'/u.exec(line)?.[1] ?? []),
  ...[...text.matchAll(/\bimport\('([^']+)'\)/gu)].map(([, specifier = '']) => specifier),
];

export const packageNames: readonly string[] = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
