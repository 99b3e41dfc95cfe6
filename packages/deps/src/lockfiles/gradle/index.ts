/**
 * Gradle's build scripts in Groovy and Kotlin: `build.gradle(.kts)`, `settings.gradle(.kts)`, and scripts that others apply.
 *
 * A script is a program; it is read as a text, never run. Notations that people use are understood, with variables, properties, catalogs and the scripts
 * above; what is not understood is told. A version is what is asked for: Gradle may take a higher one that something else in the graph
 * asks for, which only a lock file tells (`isMinimum`).
 *
 * Source: Gradle User Manual, "Declaring Dependencies", "Using Plugins", "Version Catalogs", "Multi-Project Builds".
 */
import type { Member, Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { fewOf } from '../left-open.ts';
import { buildAround, languageOf } from './build.ts';
import { usesOf } from './gradle-uses.ts';
import { readTokens } from './tokens.ts';

export const gradle: Reader = {
  id: 'gradle',
  role: 'manifest',
  owns: (path) => /\.gradle(?:\.kts)?$/u.test(path),
  read: (text, path, files) => {
    const build = buildAround(path, files);
    const found = usesOf(path, readTokens(text, languageOf(path)), newLines(text), build, files);
    const isSettings = /(?:^|\/)settings\.gradle(?:\.kts)?$/u.test(path);
    const isProject = /(?:^|\/)build\.gradle(?:\.kts)?$/u.test(path);
    const members: readonly Member[] = isSettings
      ? [
          { folder: '', ...(found.projectName === undefined ? {} : { name: found.projectName }) },
          ...[...new Set(found.included)].map((one) => ({
            name: one,
            folder: one.replace(/^:/u, '').replaceAll(':', '/'),
          })),
        ]
      : isProject
        ? [{ folder: '' }]
        : [];
    return {
      format: 'gradle',
      role: 'manifest',
      path,
      uses: found.uses,
      members,
      alsoRead: [...new Set([...build.catalogs.values()].map((one) => one.path))].filter((one) =>
        one.endsWith('.toml'),
      ),
      diagnostics: [
        ...[...build.catalogs.values()].flatMap(({ catalog }) => catalog.diagnostics),
        ...fewOf(path, found.diagnostics),
      ],
    };
  },
};
