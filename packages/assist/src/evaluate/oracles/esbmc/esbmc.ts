import { judgeRecording } from '../../study/judge-recording.ts';
import type { Checker } from '../checker.ts';
import { readEsbmc } from './read-esbmc.ts';

/** ESBMC, asked as in the 2024 brief; what it prints is read as recorded output is. "Successful" is a proof by induction over loops for the properties it was told to check. */
export const esbmc: Checker = {
  id: 'esbmc',
  version: ['--version'],
  arguments: (file, seconds) => [
    file,
    '--k-induction',
    '--overflow-check',
    '--memory-leak-check',
    '--multi-property',
    '--timeout',
    `${String(seconds)}s`,
  ],
  needsMain: true,
  misses: 'proofs of memory and numbers by induction, as in published studies',
  read: ({ stdout, stderr, end }, program) => {
    const {
      oracle: _oracle,
      version: _version,
      ms: _ms,
      ...said
    } = judgeRecording(readEsbmc(`${stdout}\n${stderr}`), program);
    return end.kind === 'stopped' && said.verdict !== 'accuses' ? { ...said, verdict: 'gave-up', why: end.why } : said;
  },
};
