/** What discovery and reading say about files that could not be looked at; each message exists once. */
import type { Diagnostic } from '@sallyport/core';

/** The character that stands for bytes of a name that are not UTF-8; a name with it leads nowhere. */
const replaced = '\u{FFFD}';

const codeFor = (path: string, code: string): string =>
  code === 'ENOENT' && path.includes(replaced) ? 'EILSEQ' : code;

export const unreadable = (path: string, given: string): Diagnostic => {
  const code = codeFor(path, given);
  return {
    kind: 'unreadable-file',
    level: 'error',
    path,
    incomplete: true,
    text: `${path}: cannot be read (${meaning(code)})`,
    remedy: remedyFor(code),
  };
};

export const unlistable = (path: string, given: string): Diagnostic => {
  const code = codeFor(path, given);
  return {
    kind: 'unreadable-folder',
    level: 'error',
    path,
    incomplete: true,
    text: `${path}: cannot be listed (${meaning(code)})`,
    remedy: remedyFor(code),
  };
};

export const linkLeavesRoot = (path: string): Diagnostic => ({
  kind: 'link-leaves-root',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: the link leads out of the scanned folder and was not followed`,
  remedy: 'name the file it leads to, or scan from a folder that holds both',
});

export const tooLarge = (path: string, size: number, limit: number): Diagnostic => ({
  kind: 'file-too-large',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: ${String(size)} bytes, more than the limit of ${String(limit)}; not looked at`,
  remedy: 'raise --max-file-size, or leave the file out with --exclude',
});

export const binaryFile = (path: string): Diagnostic => ({
  kind: 'binary-file',
  level: 'error',
  path,
  incomplete: true,
  text: `${path}: holds NUL bytes, so it is no text; not looked at`,
  remedy: 'save it as UTF-8, or leave it out with --exclude',
});

export const guessedEncoding = (path: string, how: string): Diagnostic => ({
  kind: 'encoding',
  level: 'note',
  path,
  incomplete: false,
  text: `${path}: ${how}`,
  remedy: 'save it as UTF-8; text outside ASCII may be read wrongly until then',
});

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  ENOENT: 'nothing there',
  EISDIR: 'a folder',
  ELOOP: 'links in a circle',
  EILSEQ: 'its name is not UTF-8',
  ENOTDIR: 'a part of its path is no folder',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'input/output error',
};
const meaning = (code: string): string => meanings[code] ?? code;

const remedyFor = (code: string): string => {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'grant read permission, or leave it out with --exclude';
    case 'ENOENT':
    case 'ELOOP':
      return 'repair or remove the link, or leave it out with --exclude';
    case 'EILSEQ':
      return 'rename it, or leave it out with --exclude';
    default:
      return 'leave it out with --exclude if it is not source code';
  }
};
