import { describe, expect, test } from 'vitest';
import { answer } from './testdata/answer.ts';
import { random, randomCase } from './testdata/random-case.ts';
import { type Answer, ask, type Case, referencePython } from './testdata/reference.ts';

const python = referencePython();
const perBatch = 600;

// Left out on purpose: a condition inside the group that it asks for (`((?(1)a|b))*`). CPython then sees marks of attempts
// that were given up; we see the group as it stands.

const show = ({ pattern, flags, kind }: Case): string =>
  `${kind} ${JSON.stringify(String.fromCodePoint(...pattern))} flags ${flags}`;

/**
 * Whether a group is repeated possessively. CPython 3.12 then leaves behind marks of groups from attempts that failed (and
 * at times stops with "please report a bug"); we restore them, so only the whole match is compared.
 */
const keepsMarks = ({ pattern }: Case): boolean => /\)(?:[*+?]|\{[\d,]+\})\+/.test(String.fromCodePoint(...pattern));

/** An answer without groups, `lastindex` and what a template made of groups. */
const wholeOnly = (given: Answer): Answer =>
  JSON.parse(JSON.stringify(given), (key, value: unknown) =>
    key === 'sub'
      ? null
      : Array.isArray(value) && Array.isArray(value[0]) && Array.isArray(value[0][0])
        ? value[0][0]
        : value,
  );

describe.skipIf(python === undefined)('against CPython 3.12 (skipped where there is none)', () => {
  test.each([101, 102, 103, 104])(
    'random patterns and subjects, seed %i',
    (seed) => {
      const r = random(seed);
      const cases = Array.from({ length: perBatch }, () => randomCase(r));
      const answers = ask(python!, cases);
      for (const [i, given] of cases.entries()) {
        const theirs = answers[i];
        if (theirs === 'SystemError' || theirs === 'Late') continue;
        for (const wide of [false, true]) {
          const ours = answer(given, wide);
          if (keepsMarks(given)) expect(wholeOnly(ours), show(given)).toEqual(wholeOnly(theirs));
          else expect(ours, show(given)).toEqual(theirs);
        }
      }
    },
    120_000,
  );
});
