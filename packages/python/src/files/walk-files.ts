import type { FileMeter } from './file-limits.ts';
import { FileProblem } from './file-problem.ts';
import { join } from './posix-path.ts';
import type { VirtualFiles } from './virtual-files.ts';

/** One folder of a walk. The lists may be changed by who walks top down: only folders left in it are entered. */
export interface WalkStop {
  readonly folder: string;
  readonly folders: string[];
  readonly files: string[];
}

export interface WalkOptions {
  readonly topDown: boolean;
  readonly links: 'follow' | 'keep';
  /** Told of a folder that cannot be listed; may throw to end the walk. */
  readonly onProblem: (problem: FileProblem) => void;
}

/**
 * The folders below a path as `os.walk` visits them, one at a time.
 *
 * Order: names sorted; a folder before what is in it, or after.
 */
export function* walkFiles(
  files: VirtualFiles,
  top: string,
  options: WalkOptions,
  meter: FileMeter,
): Generator<WalkStop> {
  const waiting: (string | WalkStop)[] = [top];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'string') {
      yield next;
      continue;
    }
    meter.spend(4);
    const stop: WalkStop = { folder: next, folders: [], files: [] };
    try {
      for (const entry of files.entries(next)) {
        const folder =
          entry.kind === 'folder' || (entry.kind === 'link' && files.kindOf(join(next, entry.name)) === 'folder');
        (folder ? stop.folders : stop.files).push(entry.name);
      }
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      options.onProblem(problem);
      continue;
    }
    if (options.topDown) yield stop;
    else waiting.push(stop);
    for (const name of stop.folders.toReversed()) {
      const path = join(next, name);
      if (options.links === 'follow' || files.linkKindOf(path) !== 'link') {
        meter.allocate(2 * path.length + 24);
        waiting.push(path);
      }
    }
  }
}
