/**
 * The cell of `sallyport run`.
 *
 * Half of the time of a short run passes until the guest is ready, so it is started before the rest of the program is even
 * loaded, where the arguments leave no doubt that it will be wanted (`start-run.ts`).
 */
import { join } from 'node:path';
import { newCell, newInlineCell, shippedGuest, snapshotFolder } from '@sallyport/python/isolate';
import type { Cell } from '@sallyport/python/isolate';
import { cacheFolder } from '../cache/cache-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { RunLanguage } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

let early: { readonly cell: Cell; readonly guest: 'python' | 'javascript' } | undefined;

/** Starts the guest of an ordinary run of a file; other arguments are left to be understood first. */
export const startEarly = (argv: readonly string[], env: Environment): void => {
  const file = argv.find((one) => /\.(?:py|[cm]?[jt]s)$/.test(one));
  if (file === undefined || argv.some((one) => otherwise.test(one))) return;
  const guest = file.endsWith('.py') ? 'python' : 'javascript';
  early = { cell: newGuestCell('process', false, guest, env), guest };
  void early.cell.warm();
};

const otherwise =
  /^(?:--(?:check|explain-policy|emit-js|isolation|or-weaker|language|help|stubs|repair|interactive)(?:=|$)|-[a-z]*[hi])/u;

/** The cell for this level; the guest of it starts now if it has not yet. */
export const runCell = async (
  level: string,
  orWeaker: boolean,
  language: RunLanguage,
  env: Environment,
): Promise<Cell> => {
  if (level === 'inline') {
    if (language !== 'python') return newInlineCell((await import('@sallyport/python/javascript')).runScript);
    const { runGuest } = await import('@sallyport/python/run');
    return newInlineCell(runGuest);
  }
  if (level !== 'process' && level !== 'sandbox')
    throw new UsageError(`--isolation ${level}: there is no such level`, 'inline, process, sandbox');
  const begun = early;
  early = undefined;
  const guest = language === 'python' ? 'python' : 'javascript';
  if (level === 'process' && begun?.guest === guest) return begun.cell;
  // Begun for a file that was not the program.
  void begun?.cell[Symbol.asyncDispose]();
  const cell = newGuestCell(level, orWeaker, guest, env);
  void cell.warm();
  return cell;
};

const newGuestCell = (
  isolation: 'process' | 'sandbox',
  orWeaker: boolean,
  guest: 'python' | 'javascript',
  env: Environment,
): Cell =>
  newCell({
    isolation,
    orWeaker,
    size: 1,
    spares: 0,
    guest: shippedGuest(guest),
    snapshots: snapshotFolder(join(cacheFolder(env), guest === 'python' ? 'guest' : 'guest-javascript')),
  });
