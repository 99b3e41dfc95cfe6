import { findingMark, type PostMark, type ReviewComment } from '@sallyport/assist/review';

/** A thread that an earlier run of ours began. */
export interface Thread {
  readonly id: string;
  /** Of its first comment, which is ours. */
  readonly comment: string;
  readonly body: string;
  readonly mark: Extract<PostMark, { kind: 'finding' | 'gone' }>;
  readonly isResolved: boolean;
}

/** What is to be done so that the threads say what the review says. */
export interface ThreadPlan {
  readonly create: readonly ReviewComment[];
  /** Another text, and whether the thread is closed, opened or left as it is. */
  readonly update: readonly {
    readonly thread: Thread;
    readonly body: string;
    readonly turn: 'resolve' | 'reopen' | 'leave';
  }[];
  /** Keys of the comments of this review that stand there already. */
  readonly standing: ReadonlySet<string>;
  /** Threads whose finding is not told any more. */
  readonly gone: number;
  /** Threads that were not closed, because not everything was looked at. */
  readonly kept: number;
  /** Comments that are not posted, since there are too many. */
  readonly left: number;
}

/**
 * Compares the threads of earlier runs with the comments of this one.
 *
 * What somebody closed stays closed, unless it was us. A finding that a partial look does not tell may still be there, so its thread stays.
 */
export const planThreads = (
  threads: readonly Thread[],
  comments: readonly ReviewComment[],
  {
    present,
    complete,
    most,
  }: {
    /** Keys of all findings of the review, those without a comment too. */
    readonly present: ReadonlySet<string>;
    readonly complete: boolean;
    /** Most threads of ours that are open at a time. */
    readonly most: number;
  },
): ThreadPlan => {
  const byKey = Map.groupBy(threads, ({ mark }) => mark.key);
  const create: ReviewComment[] = [];
  const update: ThreadPlan['update'][number][] = [];
  const standing = new Set<string>();
  for (const comment of comments) {
    // Of two threads about one finding the older one goes on.
    const thread = byKey.get(comment.key)?.[0];
    if (thread === undefined) {
      create.push(comment);
      continue;
    }
    standing.add(comment.key);
    const wasGone = thread.mark.kind === 'gone';
    if (wasGone || !isSameText(thread.body, comment.body))
      update.push({ thread, body: comment.body, turn: wasGone && thread.isResolved ? 'reopen' : 'leave' });
  }
  let gone = 0;
  let kept = 0;
  for (const thread of threads) {
    const { key, kind } = thread.mark;
    if (kind === 'gone' || present.has(key)) continue;
    if (!complete) {
      kept += 1;
      continue;
    }
    gone += 1;
    update.push({ thread, body: goneBody(key, thread.body), turn: thread.isResolved ? 'leave' : 'resolve' });
  }
  const room = Math.max(0, most - standing.size);
  return { create: create.slice(0, room), update, standing, gone, kept, left: Math.max(0, create.length - room) };
};

/** Forges change line ends and the end of a text. */
const isSameText = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Our own words of before, folded away. */
const goneBody = (key: string, body: string): string =>
  `${findingMark('gone', key)}\n**No longer reported.**\n\n<details><summary>What stood here</summary>\n\n${plain(body)
    .replace(/^<!-- sallyport:[^>]*-->\n?/u, '')
    .slice(0, 20_000)}\n\n</details>`;
