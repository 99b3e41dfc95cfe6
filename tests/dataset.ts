/** The dataset of the repository, read once. */
import { join } from 'node:path';
import { readFolder } from '../packages/cli/src/bench/read-folder.ts';
import type { Io } from '../packages/cli/src/io.ts';
import { root } from './source-files.ts';

export const datasetFolder: string = join(root, 'datasets/unsafe-python');

export const dataset: ReturnType<typeof readFolder> = readFolder(datasetFolder, 'datasets/unsafe-python');

/** Harmless programs of the sort that agents write. */
export const snippets: ReturnType<typeof readFolder> = readFolder(
  join(root, 'datasets/agent-snippets'),
  'datasets/agent-snippets',
);

export const datasetIo: Io = {
  cwd: root,
  env: {},
  out: () => {},
  err: () => {},
  outIsTerminal: false,
  errIsTerminal: false,
  columns: undefined,
  readInput: () => new Uint8Array(),
  signal: new AbortController().signal,
};
