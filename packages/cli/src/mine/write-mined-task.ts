import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectTest } from '@sallyport/assist/evaluate';
import { sha256 } from '@sallyport/core';
import { stringify } from 'yaml';
import { writeAtomically } from '../write-atomically.ts';
import { taskLanguageOf } from './code-reading.ts';
import type { Candidate } from './find-candidates.ts';
import { minedPrompt } from './mined-prompt.ts';

/** A name for the task of a function: language, file, function; a few letters of a hash where that is too long or not plain. */
export const minedTaskId = ({ file, part }: Candidate): string => {
  const stem = file.path.replace(/\.[^./]+$/u, '');
  const plain = `${stem}.${part.symbol}`.toLowerCase().replaceAll(/[^a-z0-9.]+/gu, '-');
  const hash = sha256(`${file.path}\0${part.symbol}`).slice(0, 6);
  const tail = plain.length > 70 ? plain.slice(-70) : plain;
  return `${taskLanguageOf(file.path) ?? 'python'}.${tail.replace(/^[.-]+/u, '')}-${hash}`;
};

/** Writes the folder of a task. Errors: throws what the disk says. */
export const writeMinedTask = (
  suite: string,
  candidate: Candidate,
  tests: readonly ProjectTest[],
  instructions: readonly string[],
): string => {
  const { file, part, cwe, reasons } = candidate;
  const id = minedTaskId(candidate);
  const language = taskLanguageOf(file.path) ?? 'python';
  mkdirSync(join(suite, id), { recursive: true });
  const task = {
    language,
    prompt: minedPrompt(file, part, language),
    cwe,
    entry: { kind: 'function', name: part.name },
    file: file.path,
    project: {
      symbol: part.symbol,
      hash: sha256(file.text),
      tests: tests.map(({ folder, argv, passed }) => ({ folder, argv, ...(passed === undefined ? {} : { passed }) })),
      instructions,
    },
  };
  const head = reasons.map((reason) => `# ${reason}\n`).join('');
  writeAtomically(join(suite, id, 'task.yaml'), head + stringify(task, { lineWidth: 0 }));
  return id;
};
