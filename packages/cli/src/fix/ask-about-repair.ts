import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Candidate, Judgement } from '@sallyport/assist';
import type { SourceText } from '@sallyport/core/faces';
import type { Io } from '../io.ts';
import type { Decision, Repaired } from './repair-files.ts';
import { showRepair, type ShowOptions } from './show-repair.ts';

/** Shows a repair and asks the person at the terminal: accept, skip, edit by hand (judged anew), stop. */
export const askAboutRepair = async (
  repaired: Repaired,
  best: Judgement,
  before: readonly SourceText[],
  show: ShowOptions,
  io: Io,
): Promise<Decision> => {
  io.err(showRepair(repaired, show));
  for (;;) {
    const mayAccept = best.verdict.kind !== 'not fixed';
    const answer = (await io.ask?.(`${mayAccept ? '[a]ccept, ' : ''}[s]kip, [e]dit, [q]uit? `))?.trim().toLowerCase();
    switch (answer) {
      case 'a':
      case 'accept':
      case 'y':
        if (mayAccept) return 'accept';
        io.err('a gate failed; edit the repair, or skip it\n');
        break;
      case 's':
      case 'skip':
      case 'n':
        return 'skip';
      case undefined:
        io.err('\n');
        return 'stop';
      case 'q':
      case 'quit':
        return 'stop';
      case 'e':
      case 'edit': {
        const edited = edit(best, before, repaired, io);
        if (typeof edited === 'object') {
          io.err('what you wrote is judged…\n');
          return { instead: edited };
        }
        io.err(`${edited}\n`);
        break;
      }
      default:
        io.err(
          `${mayAccept ? 'a takes the repair; ' : ''}s leaves the code as it is; e opens your editor; q ends here, and what was written stays\n`,
        );
    }
  }
};

/** The repaired file in the person's editor; what comes back is a candidate like any other. */
const edit = (best: Judgement, before: readonly SourceText[], { finding }: Repaired, io: Io): Candidate | string => {
  const was = before.find(({ path }) => path === finding.path)?.text;
  const now = best.texts.find(({ path }) => path === finding.path)?.text ?? was;
  if (was === undefined || now === undefined) return 'there is no text to edit';
  const [program, ...words] = [io.env['VISUAL'], io.env['EDITOR'], 'vi']
    .find((one) => one !== undefined && one.trim() !== '')
    ?.trim()
    .split(/\s+/u) ?? ['vi'];
  const folder = mkdtempSync(join(tmpdir(), 'sallyport-fix-'));
  try {
    const place = join(folder, basename(finding.path));
    writeFileSync(place, now, { mode: 0o600 });
    const ran = spawnSync(program ?? 'vi', [...words, place], { stdio: 'inherit' });
    if (ran.error !== undefined) return `the editor ${program ?? 'vi'} cannot be started; set EDITOR`;
    if (ran.status !== 0) return `the editor ${program ?? 'vi'} ended with an error; what it left is not taken`;
    const text = readFileSync(place, 'utf8');
    if (text === was) return 'that is the code as it was; s leaves it so';
    if (text === now) return 'that is the repair as it was shown; a takes it';
    return {
      origin: 'person',
      title: `${best.candidate.title}, edited by hand`,
      kind: 'fix',
      changes: '',
      edits: [
        { path: finding.path, start: 0, end: was.length, text },
        ...best.candidate.edits.filter(({ path }) => path !== finding.path),
      ],
      todo: best.candidate.todo,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
