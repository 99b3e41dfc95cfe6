import { visibleLine } from '@sallyport/core/report/visible';
import type { RepairEdit } from '@sallyport/core/faces';
import type { Candidate } from '../candidate.ts';
import { insertImports } from './insert-imports.ts';
import { refitCode } from './refit-code.ts';
import type { ProposedRepair } from './repair-answer.ts';
import type { RepairTarget } from './repair-target.ts';

/** What a candidate may hold of a target at the most: a repair is about as long as what it repairs. Units: UTF-16 units. */
const mostOf = (target: RepairTarget): number => 4_000 + 2 * target.code.length;

/**
 * A model's repair as edits, or why it is none: one plain sentence, which the model is told.
 *
 * `restore` puts secrets back; a placeholder that is left is of another file. Titles are the model's words, on one line and short.
 */
export const toCandidate = (
  proposed: ProposedRepair,
  targets: readonly RepairTarget[],
  model: string,
  secrets: { readonly restore: (text: string, path: string) => string; readonly placeholders: readonly string[] },
): Candidate | { readonly refused: string } => {
  const edits: RepairEdit[] = [];
  const seen = new Set<string>();
  for (const { id, code } of proposed.functions) {
    const target = targets.find((one) => one.id === id);
    if (target === undefined)
      return {
        refused: `it replaces ${visibleLine(id)}, which is not among ${targets.map((one) => one.id).join(', ')}`,
      };
    if (seen.has(id)) return { refused: `it replaces ${id} twice` };
    seen.add(id);
    if (leavesOut(code) && !leavesOut(target.code))
      return { refused: `its ${id} leaves out code ("…" or "rest unchanged"); the whole of it is needed` };
    if (code.length > mostOf(target))
      return {
        refused: `its ${id} has ${String(code.length)} characters; ${String(mostOf(target))} is the most for this piece`,
      };
    const restored = secrets.restore(code, target.file.path);
    if (secrets.placeholders.some((placeholder) => restored.includes(placeholder)))
      return { refused: `its ${id} holds a placeholder of a secret of another file` };
    const again = secrets.placeholders.find((placeholder) => {
      const secret = secrets.restore(placeholder, target.file.path);
      return secret !== placeholder && count(restored, secret) > count(target.code, secret);
    });
    if (again !== undefined) return { refused: `its ${id} uses a secret in more places than the code did` };
    // A model that saw one such word may make up others.
    if (/__SECRET\w*__/u.test(restored) && !/__SECRET\w*__/u.test(target.code))
      return { refused: `its ${id} holds a placeholder that stands for nothing` };
    const newline = target.file.text.includes('\r\n') ? '\r\n' : '\n';
    const old = target.file.text.slice(target.start, target.end);
    const text = refitCode(restored, old, newline);
    if (text !== old) edits.push({ path: target.file.path, start: target.start, end: target.end, text });
  }
  if (edits.length === 0) return { refused: 'it changes nothing' };
  const [first] = targets;
  if (first !== undefined && proposed.imports.length > 0) {
    const place = insertImports(first.file, proposed.imports);
    if ('refused' in place) return place;
    if (place.text !== '') {
      const index = edits.findIndex(
        ({ path, start, end }) => path === first.file.path && start < place.offset && place.offset < end,
      );
      const inside = edits[index];
      // The head itself is replaced: imports go before it.
      if (inside !== undefined) edits[index] = { ...inside, text: place.text + inside.text };
      else edits.push({ path: first.file.path, start: place.offset, end: place.offset, text: place.text });
    }
  }
  const changes = visibleLine(proposed.changes).slice(0, 200);
  return {
    origin: 'model',
    title: `${visibleLine(proposed.title).slice(0, 100)} (by ${visibleLine(model).slice(0, 60)})`,
    kind: 'proposal',
    until: 'compared',
    changes:
      changes === ''
        ? 'a model wrote it, and nothing compared its behaviour'
        : `a model wrote it, and says: ${changes}`,
    edits: edits.toSorted((a, b) => a.path.localeCompare(b.path) || a.start - b.start || a.end - b.end),
    todo: proposed.todo.map((one) => visibleLine(one).slice(0, 200)),
  };
};

const count = (text: string, part: string): number => text.split(part).length - 1;

const leavesOut = (code: string): boolean =>
  /^[ \t]*(?:#|\/\/|\/\*)\s*(?:\.{3}|…)|(?:#|\/\/|\/\*).{0,40}\b(?:rest of (?:the |this )?(?:code|function|method|file|implementation)|(?:existing|remaining|original|previous) (?:code|implementation|logic)\b.{0,20}(?:here|unchanged|\.{3}|as is)|(?:remains?|stays?|is) unchanged|same as before)/imu.test(
    code,
  );
