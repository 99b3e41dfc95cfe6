/**
 * What an outcome tells whoever repairs the program, in one shape for all kinds: what happened, why, where, and the smallest change that
 * helps. Data for a program (`feedback.schema.json`), and words for a model (`feedbackText`).
 *
 * It says nothing that the outcome does not say; for a limit that was reached it looks at the program's text for what spends.
 */
import { visible } from '@sallyport/core/report/visible';
import type { Outcome, Place, RefusalReport } from '../run/outcome.ts';
import type { ExecuteOptions } from '../execute.ts';
import { endlessScriptLoop } from './endless-script-loop.ts';
import { endlessLoop } from './endless-loop.ts';

/** One thing to repair. */
export interface FeedbackItem {
  /** The refusal's rule, the exception's type, or `limit-<resource>`. */
  readonly rule: string;
  readonly what: string;
  readonly why: string;
  /** Empty where nothing better is known than what was said. */
  readonly repair: string;
  readonly place: Place | null;
  /** What the owner of the policy could allow. Not for the repair of the program. */
  readonly grant: RefusalReport['grant'];
}

export interface Feedback {
  readonly schemaVersion: '1.0';
  readonly outcome: Outcome['kind'];
  /** Whether there is nothing to repair. */
  readonly passed: boolean;
  readonly items: readonly FeedbackItem[];
}

/** Of an outcome of this program. */
export const feedbackOf = (
  outcome: Ended,
  source: string,
  language: NonNullable<ExecuteOptions['language']> = 'python',
): Feedback => {
  const items = itemsOf(outcome, source, language);
  return { schemaVersion: '1.0', outcome: outcome.kind, passed: items.length === 0, items };
};

/** An outcome; what a run that waits keeps does not matter here. */
type Ended = Exclude<Outcome, { readonly kind: 'waiting' }> | { readonly kind: 'waiting' };

const itemsOf = (
  outcome: Ended,
  source: string,
  language: NonNullable<ExecuteOptions['language']>,
): readonly FeedbackItem[] => {
  switch (outcome.kind) {
    case 'returned':
    case 'waiting':
      return [];
    case 'exited':
      return outcome.code === 0
        ? []
        : [
            {
              rule: language === 'python' ? 'SystemExit' : 'process.exit',
              what: `ends with exit code ${String(outcome.code)}`,
              why: 'an exit code other than 0 says that the program failed',
              repair: '',
              place: null,
              grant: null,
            },
          ];
    case 'raised':
      return [
        {
          rule: outcome.type,
          what: `raises ${outcome.type}: ${outcome.message}`,
          why: outcome.traceback,
          repair: '',
          place: null,
          grant: null,
        },
      ];
    case 'syntax':
      return [
        {
          rule: outcome.type,
          what: `is no ${names[language]}: ${outcome.message}`,
          why: outcome.traceback,
          repair: '',
          place: outcome.place,
          grant: null,
        },
      ];
    case 'refused':
      return outcome.refusals.map(({ rule, what, why, repair, place, grant, file }) => ({
        rule,
        what: file === undefined ? what : `${file} ${what}`,
        why,
        repair,
        // Only the program itself is repaired.
        place: file === undefined ? place : null,
        grant,
      }));
    case 'exhausted': {
      const loop = language === 'python' ? endlessLoop(source) : endlessScriptLoop(source);
      const timed = outcome.resource === 'steps' || outcome.resource === 'seconds';
      return [
        {
          rule: `limit-${outcome.resource}`,
          what: `was stopped: ${outcome.text}`,
          why: 'a run that reaches a limit of the policy ends, whatever the program catches',
          repair:
            timed && loop !== undefined
              ? 'give the loop a bound, or a way out with break'
              : (language === 'python' ? repairs : scriptRepairs)[outcome.resource],
          place: timed ? (loop ?? null) : null,
          grant: null,
        },
      ];
    }
    default:
      return [
        {
          rule: outcome.kind,
          what: `was not run to its end (${outcome.kind})`,
          why: 'text' in outcome ? outcome.text : 'reasons' in outcome ? outcome.reasons.join('; ') : 'it was aborted',
          repair: '',
          place: null,
          grant: null,
        },
      ];
  }
};

const repairs: Readonly<Record<Extract<Outcome, { readonly kind: 'exhausted' }>['resource'], string>> = {
  steps: 'do less: bound the loops, look things up in a dict or set instead of a list, compute a value once',
  seconds: 'do less: bound the loops, look things up in a dict or set instead of a list, sleep less',
  bytes: 'hold less at once: go through an iterator instead of a list, and keep sums instead of items',
  depth: 'call less deep: write the recursion as a loop with a list of what is left to do',
  output: 'print less: totals instead of every item',
  toolCalls: 'call tools less often: keep answers in a dict, and ask for several things at once where a tool can',
};

const scriptRepairs: typeof repairs = {
  steps: 'do less: bound the loops, look things up in a Map or Set instead of a list, compute a value once',
  seconds: 'do less: bound the loops, look things up in a Map or Set instead of a list, wait less',
  bytes: 'hold less at once: go through a generator instead of a list, and keep sums instead of items',
  depth: repairs.depth,
  output: repairs.output,
  toolCalls: 'call tools less often: keep answers in a Map, and ask for several things at once where a tool can',
};

const names = { python: 'Python', javascript: 'JavaScript', typescript: 'TypeScript' } as const;

/** Feedback in words for a model; empty when there is nothing to repair. */
export const feedbackText = ({ items }: Feedback): string =>
  items
    .map(({ rule, what, why, repair, place }) =>
      [
        `${place === null ? '' : `line ${String(place.start.line)}: `}${shown(what)} [${rule}]`,
        `  why: ${shown(why).trimEnd().replaceAll('\n', '\n    ')}`,
        ...(repair === '' ? [] : [`  repair: ${shown(repair)}`]),
        '',
      ].join('\n'),
    )
    .join('');

/** Texts hold names and messages of the program; nothing of them moves a cursor or hides. */
const shown = (text: string): string => text.slice(0, 8_000).split('\n').map(visible).join('\n');
