/**
 * What the program files of a project import: for telling whether a package is used, and for packages that nothing declares.
 *
 * Files that are large or made by tools are left out, and parsing ends when too much was read; then nobody is told that something is not imported.
 */
import { join } from 'node:path';
import { importsOfFile, languageOf } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import type { ImportSeen, ImportsOfProject } from '@sallyport/deps';
import { decode } from '../discovery/decode.ts';
import { isRefused, type Disk } from '../discovery/disk.ts';
import { largestModule, mostCode } from './code-limits.ts';
import type { FoundProject } from './read-project.ts';

/** The imports of all files that were found and hold code of these languages. */
export const readImports = async (
  found: FoundProject,
  languages: ReadonlySet<'python' | 'javascript'>,
  signal: AbortSignal,
  disk: Disk,
): Promise<ImportsOfProject> => {
  const imports: ImportSeen[] = [];
  const paths: string[] = [];
  let bytes = 0;
  // Whoever names files names a part of the project.
  let isComplete = found.files.every(({ explicit }) => !explicit);
  for (const file of found.files) {
    const language = importLanguage(file.path);
    if (language === undefined || !languages.has(language)) continue;
    signal.throwIfAborted();
    bytes += file.size;
    if ('refused' in file || file.size > largestModule || bytes > mostCode) {
      isComplete = false;
      continue;
    }
    const content = disk.read(join(found.root, file.path));
    const decoded = isRefused(content) ? undefined : decode(content);
    if (decoded?.kind !== 'text') {
      isComplete = false;
      continue;
    }
    const seen = await importsIn(file.path, decoded.text);
    if (seen === undefined) isComplete = false;
    else {
      paths.push(file.path);
      for (const one of seen) imports.push({ path: file.path, ...one });
    }
  }
  return { imports, paths, isComplete };
};

/** Nothing when the parser gave up: a scan tells that, here it is enough that code is missing. */
const importsIn = async (path: string, text: string): Promise<Awaited<ReturnType<typeof importsOfFile>>> => {
  try {
    return (await importsOfFile({ path, text }, analyzeLanguages)) ?? [];
  } catch {
    return undefined;
  }
};

/** The language whose packages a file imports; nothing for a file that is not looked into. */
export const importLanguage = (path: string): 'python' | 'javascript' | undefined => {
  switch (languageOf(path)) {
    case 'python':
    case 'notebook':
      return 'python';
    case 'javascript':
    case 'typescript':
    case 'tsx':
    case 'vue':
    case 'svelte':
    case 'html':
      return 'javascript';
    default:
      return undefined;
  }
};
