/**
 * A patch in unified form → what it says of each file, in its order.
 *
 * Read as it comes: from git with any prefix, coloured or quoted, with changes of modes, renames and pictures; from `diff -u`; in a mail with its
 * head, its signature and several patches. Lines of a hunk are counted as its head says, so that a line of the change never passes for a head.
 * What does not fit is a problem of its file. Source: git-diff(1), "Generating patch text with -p"; GNU diffutils, "Detailed Description of
 * Unified Format".
 */
import type { Hunk, PatchLine, PatchSection } from './patch-section.ts';
import { patchNames } from './patch-names.ts';

export const readPatch = (patch: string): readonly PatchSection[] => {
  const lines = plain(patch).split('\n');
  const sections: PatchSection[] = [];
  let open: Draft | undefined;
  const close = (): void => {
    if (open !== undefined) sections.push(finished(open));
    open = undefined;
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    if (line.startsWith('diff --git ')) {
      close();
      open = newDraft(line.slice('diff --git '.length));
      at += 1;
    } else if (/^diff --(?:cc|combined) /u.test(line)) {
      close();
      open = { ...newDraft(''), combined: line.replace(/^diff --\w+ /u, '') };
      at += 1;
    } else if (line.startsWith('--- ') && (lines[at + 1] ?? '').startsWith('+++ ')) {
      // Of a patch without heads of git each pair begins a file.
      if (open === undefined || open.hunks.length > 0 || open.newName !== undefined) {
        close();
        open = newDraft('');
      }
      open.oldName = line.slice(4);
      open.newName = (lines[at + 1] ?? '').slice(4);
      at += 2;
    } else if (open !== undefined && line.startsWith('@@ ')) {
      at = readHunk(lines, at, open);
    } else {
      if (open !== undefined && open.hunks.length === 0) readHead(line, open);
      at += 1;
    }
  }
  close();
  return sections;
};

/** What is known of a file while it is read. */
interface Draft {
  readonly header: string;
  readonly combined: string | undefined;
  oldName: string | undefined;
  newName: string | undefined;
  from: string | undefined;
  to: string | undefined;
  isNew: boolean;
  isGone: boolean;
  isBinary: boolean;
  oldMode: string;
  newMode: string;
  problem: string | undefined;
  readonly hunks: Hunk[];
}

const newDraft = (header: string): Draft => ({
  header,
  combined: undefined,
  oldName: undefined,
  newName: undefined,
  from: undefined,
  to: undefined,
  isNew: false,
  isGone: false,
  isBinary: false,
  oldMode: '',
  newMode: '',
  problem: undefined,
  hunks: [],
});

/** Colours away where git wrote any, and one kind of line end for heads; ends of lines of a file are compared without it. */
const plain = (patch: string): string => {
  // eslint-disable-next-line no-control-regex
  const isColoured = /^\u001b\[[\d;]*m(?:diff |--- |@@ )/mu.test(patch);
  // eslint-disable-next-line no-control-regex
  return (isColoured ? patch.replaceAll(/\u001b\[[\d;]*[mK]/gu, '') : patch).replaceAll('\r\n', '\n');
};

const readHead = (line: string, draft: Draft): void => {
  const [, key = '', value = ''] =
    /^(old mode|new mode|new file mode|deleted file mode|rename from|rename to|copy from|copy to|index [0-9a-f]+\.\.[0-9a-f]+) ?(.*)$/u.exec(
      line,
    ) ?? [];
  if (/^Binary files .* differ$/u.test(line) || line === 'GIT binary patch') draft.isBinary = true;
  else if (key === 'old mode') draft.oldMode = value;
  else if (key === 'new mode') draft.newMode = value;
  else if (key === 'new file mode') [draft.isNew, draft.newMode] = [true, value];
  else if (key === 'deleted file mode') [draft.isGone, draft.oldMode] = [true, value];
  else if (key === 'rename from') draft.from = value;
  // A copy leaves the old file alone: the new one is new.
  else if (key === 'copy to') [draft.to, draft.isNew] = [value, true];
  else if (key === 'rename to') draft.to = value;
  else if (key.startsWith('index ') && value !== '') [draft.oldMode, draft.newMode] = [value, value];
};

/** The line after a hunk. */
const readHunk = (lines: readonly string[], start: number, draft: Draft): number => {
  const [, oldStart = '', oldCount = '1', newStart = '', newCount = '1'] =
    /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/u.exec(lines[start] ?? '') ?? [];
  if (oldStart === '') {
    draft.problem ??= 'the head of a hunk cannot be read';
    return start + 1;
  }
  let [old, young] = [Number(oldCount), Number(newCount)];
  const found: PatchLine[] = [];
  let oldIsOpen = false;
  let newIsOpen = false;
  let at = start + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('\\')) {
      const last = found.at(-1)?.kind;
      oldIsOpen ||= last === 'removed' || last === 'same';
      newIsOpen ||= last === 'added' || last === 'same';
      continue;
    }
    if (old === 0 && young === 0) break;
    // Mail programs take the blank of an empty line away.
    const sign = line === '' ? ' ' : line[0];
    const kind = sign === ' ' ? 'same' : sign === '+' ? 'added' : sign === '-' ? 'removed' : undefined;
    if (kind === undefined || (kind !== 'added' && old === 0) || (kind !== 'removed' && young === 0)) break;
    if (kind !== 'added') old -= 1;
    if (kind !== 'removed') young -= 1;
    found.push({ kind, text: line.slice(1) });
  }
  if (old > 0 || young > 0) draft.problem ??= 'the patch breaks off within it';
  draft.hunks.push({ oldStart: Number(oldStart), newStart: Number(newStart), lines: found, oldIsOpen, newIsOpen });
  return at;
};

const finished = (draft: Draft): PatchSection => {
  const { header, combined, oldName, newName, from, to, isNew, isGone, isBinary, oldMode, newMode, hunks } = draft;
  if (combined !== undefined)
    return {
      oldPath: combined,
      newPath: combined,
      oldMode,
      newMode,
      isBinary,
      hunks: [],
      problem: 'a merge compared with all its parents cannot be followed; give git diff of one of them',
    };
  const { oldPath, newPath } = patchNames({ header, oldName, newName, from, to });
  return {
    oldPath: isNew ? undefined : oldPath,
    newPath: isGone ? undefined : newPath,
    oldMode,
    newMode,
    isBinary,
    hunks,
    problem: draft.problem,
  };
};
