/**
 * What a project's code in Go and Rust imports and names, read when somebody first asks: few findings do.
 *
 * Vendored code is not the project's own. Files that are large are left out, and reading ends when too much was read; then nobody is told that something
 * is not imported.
 */
import { join } from 'node:path';
import { readGo, readRust, type CodeFile, type CodeOfProject } from '@sallyport/deps';
import { decode } from '../discovery/decode.ts';
import { isRefused, type Disk } from '../discovery/disk.ts';
import { largestModule, mostCode } from './code-limits.ts';
import type { FoundProject } from './read-project.ts';

/** The code in a language; each is read once. */
export const newCodeOfProject = (
  found: FoundProject,
  signal: AbortSignal,
  disk: Disk,
): ((language: 'go' | 'rust') => CodeOfProject) => {
  const known = new Map<string, CodeOfProject>();
  return (language) => {
    const code = known.get(language) ?? readCode(language, found, signal, disk);
    known.set(language, code);
    return code;
  };
};

/** The language of a file of the project's own code, when it is one of these. */
export const codeLanguage = (path: string): 'go' | 'rust' | undefined => {
  if (vendored.test(path)) return undefined;
  return path.endsWith('.go') ? 'go' : path.endsWith('.rs') ? 'rust' : undefined;
};

/** Copies of dependencies, what a build leaves behind, and what Go's own tool does not look at. */
const vendored = /(?:^|\/)(?:vendor|third_party|node_modules|target|testdata)\//u;

const readCode = (language: 'go' | 'rust', found: FoundProject, signal: AbortSignal, disk: Disk): CodeOfProject => {
  const files: CodeFile[] = [];
  let bytes = 0;
  // Whoever names files names a part of the project.
  let isComplete = found.files.every(({ explicit }) => !explicit);
  for (const file of found.files) {
    if (codeLanguage(file.path) !== language) continue;
    signal.throwIfAborted();
    bytes += file.size;
    const isRead = !('refused' in file) && file.size <= largestModule && bytes <= mostCode;
    const content = isRead ? disk.read(join(found.root, file.path)) : undefined;
    const decoded = content === undefined || isRefused(content) ? undefined : decode(content);
    if (decoded?.kind === 'text') files.push((language === 'go' ? readGo : readRust)(file.path, decoded.text));
    else isComplete = false;
  }
  return { files, isComplete };
};
