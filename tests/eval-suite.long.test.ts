/** Our own suite of tasks: for each the tests find the weak reference weak, and the good one good. */
import { join } from 'node:path';
import { checkTask } from '@sallyport/assist/evaluate';
import { probeBubblewrap } from '@sallyport/cell';
import { describe, expect, it } from 'vitest';
import { judgingTools } from '../packages/cli/src/evaluate/judging-tools.ts';
import { readSuite } from '../packages/cli/src/evaluate/read-suite.ts';

const root = join(import.meta.dirname, '..');
const suite = readSuite(join(root, 'datasets/eval'));
const canRun = (await probeBubblewrap()).kind === 'available';
const tools = await judgingTools(suite, { cwd: root, env: process.env });

describe('the suite of tasks', () => {
  it('is read whole', () => {
    expect(suite.problems).toEqual([]);
    expect(suite.tasks.length).toBeGreaterThan(0);
  });

  // Without bubblewrap nothing of an answer is run.
  it.skipIf(!canRun).for(suite.tasks.map((task) => [task.id, task] as const))(
    '%s tells weak from good',
    // A task waits mostly for programs that the cell runs.
    { concurrent: true },
    async ([, task], { skip }) => {
      const missing = await tools.libraries(task.libraries);
      if (missing !== undefined) skip(missing);
      const [weak, good] = [
        suite.read(task, task.references?.weak ?? '') ?? '',
        suite.read(task, task.references?.good ?? '') ?? '',
      ];
      expect(await checkTask(task, { weak, good }, tools, AbortSignal.timeout(60_000))).toEqual({
        task: task.id,
        verdict: 'tells',
        problems: [],
      });
    },
  );
});
