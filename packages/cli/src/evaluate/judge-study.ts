/**
 * A folder of generated programs → one record each, written while it goes.
 *
 * Programs are read and looked at; nothing of them is run. A file that cannot be read becomes a record that says so.
 */
import { languageOf } from '@sallyport/analyze';
import { unreadBody } from '@sallyport/analyze/c-values';
import {
  decideWhereDone,
  judgeRecording,
  type OracleSaid,
  type SampleRecord,
  type StudySample,
  whyNoCode,
  whyNotBuilt,
  withoutProse,
} from '@sallyport/assist/evaluate';
import { posix } from 'node:path';
import { sha256 } from '@sallyport/core';
import type { CodeReader } from '@sallyport/core/faces';
import { cweId } from '@sallyport/core/taxonomy';
import type { Ecosystem } from '@sallyport/deps';
import type { WarmScanner } from '../fix/new-scanner.ts';
import type { AskChecker } from './c-checkers.ts';
import type { StoredList } from '../names/name-lists.ts';
import { namesAsked } from './names-asked.ts';
import { hasForeignHeaders } from './other-imports.ts';
import { askOwnOracle } from './own-oracle.ts';
import { readStudyFile, readStudyLog } from './study-files.ts';

export interface JudgedSample {
  readonly record: SampleRecord;
  /** What was judged; absent where it could not be read. */
  readonly text: string | undefined;
  /** The files of the study that could not be read, in a sentence each. */
  readonly unread: readonly string[];
}

export interface StudyTools {
  readonly scanner: WarmScanner;
  readonly reader: CodeReader;
  readonly checkers: readonly AskChecker[];
  /** The stored list of an ecosystem's names. */
  readonly listOf: (ecosystem: Ecosystem) => StoredList;
}

export const judgeSample = async (
  folder: string,
  sample: StudySample,
  { scanner, reader, checkers, listOf }: StudyTools,
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
  const unread = [
    ...('why' in file ? [file.why] : []),
    ...recorded.flatMap(({ said, why: one }) => (said === notRead ? [one] : [])),
  ];
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
    return { record, text: undefined, unread };
  }
  const oracles = [...recorded, await askOwnOracle(scanner, sample.path, text, signal)];
  if (endingOf(sample.path) === 'c')
    for (const ask of checkers) {
      if (signal.aborted) break;
      oracles.push(underItsName(await ask(givenName, new Map([[givenName, text]]), signal), sample.path));
    }
  const broken = whyNotBuilt(await programOf(sample.path, text, reader), oracles);
  return {
    record: {
      ...common,
      code: undefined,
      hash: sha256(text),
      ...(broken === undefined
        ? decideWhereDone({ cwe, beside: 'count' }, { language: common.language, text }, oracles)
        : { ...broken, oracles, ...unseen }),
      names: await namesAsked({ files: new Map([[posix.basename(sample.path), text]]), beside: [] }, listOf),
    },
    text,
    unread,
  };
};

/** The program as our own parsers read it; of a language for which we have none nothing is said. */
const programOf = async (
  path: string,
  text: string,
  reader: CodeReader,
): Promise<Parameters<typeof whyNotBuilt>[0]> => {
  const language = languageOf(path, text.slice(0, 200));
  if (endingOf(path) === 'c') return { text, unread: unreadBody(text), foreignHeaders: hasForeignHeaders(text) };
  if (language !== 'python' && language !== 'javascript' && language !== 'typescript' && language !== 'tsx')
    return { text, unread: undefined, foreignHeaders: false };
  const read = await reader.outline({ path, text });
  return { text, unread: 'problem' in read ? read.problem : undefined, foreignHeaders: false };
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
  return ['reading' in log ? judgeRecording(log.reading, program) : { ...unreadLog, why: log.why }];
};

const notRead = 'not read';

const unreadLog: Omit<OracleSaid, 'why'> = {
  oracle: 'esbmc',
  version: undefined,
  verdict: 'error',
  said: notRead,
  accusations: [],
  dismissed: [],
  certifies: [],
  ms: 0,
};

/** What a language is called here is its usual ending; a name without one is text. */
const endingOf = (path: string): string => /\.([a-z0-9+]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? 'txt';
