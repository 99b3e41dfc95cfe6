import { spawn } from 'node:child_process';
import { execPath } from 'node:process';
import { dyingWithUs } from '@sallyport/cell';

/** Units: milliseconds; it takes half a second. */
const within = 20_000;

/**
 * Has Node run a bundled guest up to the point where it would serve, after a warm-up program of ours, and write down what it
 * has become; whether that could be done.
 *
 * A guest that begins there neither reads, compiles nor evaluates its program: ready in 55 ms where it took 75, and its first
 * run takes 12 ms where it took 25 (beside a bare start of 28 ms). No program of anybody else is run here, so what is kept is ours.
 *
 * Source: Node, "Command-line API", `--build-snapshot`; tried on 22.18 to 24.
 */
export const makeSnapshot = (bundle: string, v8Flags: readonly string[], path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const node = [execPath, ...v8Flags, '--snapshot-blob', path, '--build-snapshot', bundle];
    const [program = execPath, ...args] = dyingWithUs(node);
    const child = spawn(program, args, { stdio: 'ignore', env: {}, cwd: '/' });
    const clock = setTimeout(() => child.kill('SIGKILL'), within);
    child.on('error', () => {
      clearTimeout(clock);
      resolve(false);
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      resolve(code === 0);
    });
  });
