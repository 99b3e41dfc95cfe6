import type { ThreadPlan } from './plan-threads.ts';

/** What was done to the threads of a review, counted as it goes. */
export interface ThreadCount {
  created: number;
  updated: number;
  closed: number;
  reopened: number;
  /** Comments whose lines the request does not show. */
  unplaced: number;
  /** Threads whose text says that they are done, but which may not be closed with this token. */
  unclosed: number;
}

export const newThreadCount = (): ThreadCount => ({
  created: 0,
  updated: 0,
  closed: 0,
  reopened: 0,
  unplaced: 0,
  unclosed: 0,
});

/** One line about what was posted. */
export const postedWords = (
  summary: 'new' | 'updated' | 'the same' | 'none',
  count: ThreadCount,
  { kept, left, standing }: Pick<ThreadPlan, 'kept' | 'left' | 'standing'>,
): string => {
  const some = (number: number, words: string): readonly string[] =>
    number === 0 ? [] : [`${String(number)} ${words}`];
  return [
    summaryWords[summary],
    ...some(count.created, count.created === 1 ? 'new comment on a line' : 'new comments on lines'),
    ...some(standing.size, 'already there'),
    ...some(count.updated, 'brought up to date'),
    ...some(count.reopened, 'opened again'),
    ...some(count.closed, 'closed'),
    ...some(count.unclosed, 'marked as no longer reported, not closed: on GitHub that takes contents: write'),
    ...some(kept, 'left open, because not everything was looked at'),
    ...some(count.unplaced, 'told in the summary alone: the request does not show their lines'),
    ...some(left, 'told in the summary alone: there are many'),
  ].join(', ');
};

const summaryWords = {
  new: 'a new summary',
  updated: 'the summary of before, brought up to date',
  'the same': 'nothing new in the summary',
  none: 'nothing',
} as const;
