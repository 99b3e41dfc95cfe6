/**
 * What is posted in two runs with different mail is the same, or has the label of mail.
 *
 * A program that the test found to leak stays as a part of `testdata/launder.py`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runWithMail, type FlowResult } from './testdata/flow-fixture.ts';
import { randomProgram } from './testdata/random-program.ts';

const rules = [{ from: 'mail', to: { tool: 'echo', argument: null } }];
const run = (source: string, body: string): Promise<FlowResult> =>
  runWithMail(source, { deny: rules, approval: 'always', body });

test('nothing that depends on mail is posted without its label', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomProgram(14), async (source) => {
      const first = await run(source, 'apple juice 12');
      const second = await run(source, 'Zebra ex quo');
      const plain = await runWithMail(source, { deny: [], body: 'apple juice 12' });
      // Labels change nothing else.
      expect(first.posted).toEqual(plain.posted);
      expect(first.outcome.kind).toBe(plain.outcome.kind);
      const leaks = first.posted.flatMap((one, i) =>
        i < second.posted.length &&
        JSON.stringify(one) !== JSON.stringify(second.posted[i]) &&
        first.asked[i]?.includes('mail') !== true
          ? [`v${i}: ${JSON.stringify(one)}`]
          : [],
      );
      expect(leaks).toEqual([]);
    }),
    { numRuns: Number(process.env['FLOW_RUNS'] ?? 60) },
  );
});
