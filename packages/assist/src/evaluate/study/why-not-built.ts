import { doesNotCompile } from '../oracles/checker.ts';
import type { OracleSaid, SampleRecord } from '../results/sample-record.ts';

/** What `whyNotBuilt` is told of a program of a study. */
export interface StudyProgram {
  readonly text: string;
  /** Where our own parser could not read it, in a sentence; absent where it could. */
  readonly unread: string | undefined;
  /** It includes headers that are no part of C, POSIX or Linux: what stands in them may explain whatever our parser did not read. */
  readonly foreignHeaders: boolean;
}

/**
 * Why a program of a study is none: our own parser could not read it, or a compiler that was asked does not take it. `undefined` where nobody says so, and where somebody who reads whole programs did read this one:
 * a checker that was asked, or the recording.
 */
export const whyNotBuilt = (
  { text, unread, foreignHeaders }: StudyProgram,
  said: readonly OracleSaid[],
): (Pick<SampleRecord, 'why'> & { readonly outcome: 'does-not-parse' | 'does-not-compile' }) | undefined => {
  if (said.some(didRead)) return undefined;
  if (unread !== undefined && !foreignHeaders) return { outcome: 'does-not-parse', why: unread };
  // `#error` says that this is the wrong system for the program.
  const rejected = /^[ \t]*#[ \t]*error\b/mu.test(text) ? undefined : said.find((one) => one.said === doesNotCompile);
  return rejected && { outcome: 'does-not-compile', why: rejected.why };
};

/** Whether it came behind the parser. What our own oracle and cppcheck make of a broken text is no sign that it is whole. */
const didRead = ({ oracle, verdict, said }: OracleSaid): boolean =>
  oracle !== 'sallyport' &&
  oracle !== 'cppcheck' &&
  said !== doesNotCompile &&
  (verdict === 'accuses' || verdict === 'clean' || said === 'failed' || said === 'unknown');
