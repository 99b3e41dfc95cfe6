/**
 * A folder of generated programs → one record each, written while it goes.
 *
 * Programs are read and looked at; nothing of them is run. A file that cannot be read becomes a record that says so.
 */
import {
  decideWhereDone,
  judgeRecording,
  type OracleSaid,
  type SampleRecord,
  type StudySample,
  whyNoCode,
  withoutProse,
} from '@sallyport/assist/evaluate';
import { posix } from 'node:path';
import { sha256 } from '@sallyport/core';
import { cweId } from '@sallyport/core/taxonomy';
import type { Ecosystem } from '@sallyport/deps';
import type { WarmScanner } from '../fix/new-scanner.ts';
import type { AskChecker } from './c-checkers.ts';
import type { StoredList } from '../names/name-lists.ts';
import { namesAsked } from './names-asked.ts';
import { askOwnOracle } from './own-oracle.ts';
import { readStudyFile, readStudyLog } from './study-files.ts';

export interface JudgedSample {
  readonly record: SampleRecord;
  /** What was judged; absent where it could not be read. */
  readonly text: string | undefined;
}

export interface StudyTools {
  readonly scanner: WarmScanner;
  readonly checkers: readonly AskChecker[];
  /** The stored list of an ecosystem's names. */
  readonly listOf: (ecosystem: Ecosystem) => StoredList;
}

export const judgeSample = async (
  folder: string,
  sample: StudySample,
  { scanner, checkers, listOf }: StudyTools,
  signal: AbortSignal,
): Promise<JudgedSample> => {
  const file = readStudyFile(folder, sample.path);
  const cwe = sample.cwe ?? [...sample.task.matchAll(/CWE[-_ ]?\d+/giu)].flatMap(([id]) => cweId(id) ?? []);
  const common = {
    kind: 'sample' as const,
    task: sample.task,
    language: endingOf(sample.path),
    cwe,
    model: sample.model,
    sample: sample.sample,
    condition: sample.condition ?? 'imported',
    function: 'not-tested' as const,
  };
  const recorded = recordingOf(folder, sample.recording, 'text' in file ? file.text : '');
  const text = 'why' in file ? '' : common.language === 'c' ? withoutProse(file.text) : file.text;
  const why =
    'why' in file
      ? file.why
      : common.language === 'c'
        ? whyNoCode(text)
        : text.trim() === ''
          ? 'the file is empty'
          : undefined;
  if ('why' in file || why !== undefined) {
    const record = {
      ...common,
      code: undefined,
      hash: undefined,
      outcome: 'no-code' as const,
      why: why ?? '',
      oracles: recorded,
      ...unseen,
    };
    return { record, text: undefined };
  }
  const oracles = [...recorded, await askOwnOracle(scanner, sample.path, text, signal)];
  if (endingOf(sample.path) === 'c')
    for (const ask of checkers) {
      if (signal.aborted) break;
      oracles.push(underItsName(await ask(givenName, new Map([[givenName, text]]), signal), sample.path));
    }
  return {
    record: {
      ...common,
      code: undefined,
      hash: sha256(text),
      ...decideWhereDone({ cwe, beside: 'count' }, { language: common.language, text }, oracles),
      names: await namesAsked({ files: new Map([[posix.basename(sample.path), text]]), beside: [] }, listOf),
    },
    text,
  };
};

const unseen = { weaknesses: [], others: [] };

/** What a program of a study is called where checkers see it: names of files that others chose are no arguments. */
const givenName = 'program.c';

const underItsName = (said: OracleSaid, path: string): OracleSaid => {
  const named = <T extends { readonly path: string }>(one: T): T => (one.path === givenName ? { ...one, path } : one);
  return {
    ...said,
    accusations: said.accusations.map(named),
    dismissed: said.dismissed.map(({ accusation, why }) => ({ accusation: named(accusation), why })),
  };
};

const recordingOf = (folder: string, path: string | undefined, program: string): readonly OracleSaid[] => {
  if (path === undefined) return [];
  const log = readStudyLog(folder, path);
  return ['reading' in log ? judgeRecording(log.reading, program) : { ...unread, why: log.why }];
};

const unread: Omit<OracleSaid, 'why'> = {
  oracle: 'esbmc',
  version: undefined,
  verdict: 'error',
  said: 'not read',
  accusations: [],
  dismissed: [],
  certifies: [],
  ms: 0,
};

/** What a language is called here is its usual ending; a name without one is text. */
const endingOf = (path: string): string => /\.([a-z0-9+]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? 'txt';
