import { join } from 'node:path';
import { isRefused, nodeDisk } from '../discovery/disk.ts';

/** More files than any study has; beyond, the listing says that it is cut. */
const mostFiles = 200_000;
/** Largest program or log that is read. Units: bytes. */
const mostBytes = 16 * 1024 * 1024;

export interface StudyFiles {
  /** Relative to the folder, with `/`. Order: by bytes. */
  readonly paths: readonly string[];
  /** Folders that could not be listed, links, and whether there were too many files, in plain sentences. */
  readonly problems: readonly string[];
}

/** All ordinary files below a folder. Links are not followed: a study does not leave its folder. */
export const studyFiles = (folder: string): StudyFiles => {
  const paths: string[] = [];
  const problems: string[] = [];
  let links = 0;
  const walk = (inner: string): void => {
    const entries = nodeDisk.list(join(folder, inner));
    if (isRefused(entries)) {
      problems.push(`${inner === '' ? folder : inner}: cannot be listed (${entries.refused})`);
      return;
    }
    for (const { name, kind } of entries) {
      if (paths.length >= mostFiles) return;
      const path = inner === '' ? name : `${inner}/${name}`;
      if (kind === 'folder' && name !== '.git') walk(path);
      else if (kind === 'file') paths.push(path);
      else if (kind === 'link') links += 1;
    }
  };
  walk('');
  if (links > 0) problems.push(`${String(links)} ${links === 1 ? 'link was' : 'links were'} not followed`);
  if (paths.length >= mostFiles) problems.push(`more than ${String(mostFiles)} files; the others were not looked at`);
  return { paths: paths.sort(), problems };
};

/** A file's text; what is no UTF-8 is read with its odd bytes replaced, because a compiler would read it too. */
export const readStudyFile = (folder: string, path: string): { readonly text: string } | { readonly why: string } => {
  const bytes = nodeDisk.read(join(folder, path), mostBytes + 1);
  if (isRefused(bytes)) return { why: `${path}: cannot be read (${bytes.refused})` };
  if (bytes.byteLength > mostBytes) return { why: `${path}: larger than 16 MiB` };
  return { text: new TextDecoder().decode(bytes) };
};
