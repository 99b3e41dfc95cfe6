/**
 * Runs a project's own tests in a copy of its tree in which one file has another text: in `packages/cell`, without network and account, with limits. Where bubblewrap cannot be had nothing is run.
 *
 * Installed packages and the project's Python are not copied; they are seen where they lie, read-only.
 */
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import type { ProjectTest, TestEnd } from '@sallyport/assist/evaluate';
import type { Mount, Sandbox } from '@sallyport/cell';
import { steadyOutput } from '../evaluate/steady-output.ts';
import { findPython } from '../fix/find-python.ts';
import { packageMounts } from '../fix/package-mounts.ts';
import type { MinedSuite } from './mined-suite.ts';
import { passedTests } from './passed-tests.ts';

export interface ProjectBench {
  /** `passed`: how many tests, where the runner says so. Settles always. */
  run(test: ProjectTest, file: ChangedFile | undefined, signal: AbortSignal): Promise<ProjectEnd>;
}

interface ChangedFile {
  readonly path: string;
  readonly text: string;
}

export type ProjectEnd = TestEnd & { readonly passed?: number | undefined };

export interface ProjectBenchOptions {
  readonly sandbox: Sandbox;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. */
  readonly tree: string;
  readonly mined: Pick<MinedSuite, 'repository' | 'packages'>;
  /** Longest run. Units: seconds. */
  readonly seconds?: number;
}

const usualSeconds = 60;

export const newProjectBench = ({
  sandbox,
  env,
  tree,
  mined: { repository, packages },
  seconds = usualSeconds,
}: ProjectBenchOptions): ProjectBench => {
  const python = findPython(repository, env);
  const mounts: readonly Mount[] = [
    ...packages.flatMap((path) => (existsSync(join(repository, path)) ? packageMounts(repository, path, tree) : [])),
    ...(python?.folders ?? []).map((from): Mount => ({ from, access: 'read' })),
  ];
  return {
    run: async ({ folder, argv, passed: wanted }, file, signal) => {
      const command = argv.map((word) => (word === '{python}' ? (python?.program ?? word) : word));
      if (command[0] === '{python}') return { kind: 'not-available', why: 'Python is not installed' };
      const place = mkdtempSync(join(realpathSync(tmpdir()), 'sallyport-mined-'));
      try {
        const changed = join(place, 'changed');
        if (file !== undefined) writeFileSync(changed, file.text);
        const outcome = await sandbox.run({
          command: folder === '.' ? command : ['sh', '-c', 'cd "$0" && exec "$@"', folder, ...command],
          folder: { path: tree, as: 'copy' },
          mounts: [
            ...mounts,
            ...(file === undefined ? [] : [{ from: changed, at: `/project/${file.path}`, access: 'read' } as const]),
          ],
          env: {
            PATH: [
              ...packages.map((path) => join('/project', path, '.bin')),
              dirname(execPath),
              ...(python === undefined ? [] : [dirname(python.program)]),
              '/usr/local/bin:/usr/bin:/bin',
            ].join(':'),
            ...(existsSync(join(tree, folder, 'src')) ? { PYTHONPATH: join('/project', folder, 'src') } : {}),
            CI: '1',
            LANG: 'C.UTF-8',
            PYTHONDONTWRITEBYTECODE: '1',
            NO_COLOR: '1',
          },
          limits: { seconds, bytes: 2_000_000_000, outputBytes: 200_000, processes: 256 },
          signal,
        });
        const output = `${outcome.stdout}\n${outcome.stderr}`.trim();
        const { end, cost } = outcome;
        const ms = Math.round(cost.milliseconds);
        const failed = (why: string): ProjectEnd => ({
          kind: 'failed',
          why,
          output: steadyOutput(output).slice(-4_000),
          ms,
        });
        switch (end.kind) {
          case 'ended': {
            const passed = passedTests(output);
            if (end.code !== 0)
              return failed(lastWords(steadyOutput(output)) ?? `the tests ended with ${String(end.code)}`);
            if (wanted !== undefined && passed !== wanted)
              return failed(
                `the tests ended well, but ${passed === undefined ? 'none are' : `only ${String(passed)} of ${String(wanted)} are`} said to have passed`,
              );
            return { kind: 'passed', ms, passed };
          }
          case 'killed':
            return failed(`it was ended by ${end.signal}`);
          case 'exhausted':
            return failed(
              `it came to its limit (${String(end.resource)}${end.resource === 'seconds' ? `: ${String(seconds)}` : ''})`,
            );
          case 'aborted':
            return { kind: 'not-available', why: 'it was stopped' };
          case 'refused':
            return { kind: 'not-available', why: `nothing is run without walls: ${end.reasons.join('; ')}` };
          case 'failed':
            return { kind: 'not-available', why: end.text };
          default:
            return end satisfies never;
        }
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  };
};

/** The line that says what went wrong, as the usual runners write it. */
const lastWords = (output: string): string | undefined => {
  const lines = output.split('\n').map((line) => line.trim());
  const said =
    lines.find((line) => /^(?:E\s+|error: |\w*(?:Error|Exception)\b.*: )/u.test(line)) ??
    lines.findLast((line) => /\bfail|error/iu.test(line)) ??
    lines.findLast((line) => line !== '');
  return said?.replace(/^E\s+/u, '').slice(0, 300);
};
