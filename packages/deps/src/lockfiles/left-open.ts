import type { Diagnostic } from '@sallyport/core';

/** Something a manifest leaves to what is not looked at. All that the manifest itself names is listed, some of it without a version. */
export const leftOpen = (path: string, line: number, reason: string, remedy: string): Diagnostic => ({
  kind: 'left-open',
  level: 'note',
  text: `${path}:${String(line)}: ${reason}`,
  remedy,
  path,
  incomplete: false,
});

/** Each once, and not more than a person reads; the last line says how many are left out. */
export const fewOf = (path: string, notes: readonly Diagnostic[]): readonly Diagnostic[] => {
  const each = [...new Map(notes.map((note) => [note.text, note])).values()];
  if (each.length <= mostNotes) return each;
  const rest = String(each.length - mostNotes + 1);
  return [
    ...each.slice(0, mostNotes - 1),
    leftOpen(
      path,
      1,
      `${rest} more notes of this kind are left out`,
      'look at the first ones; they often share a cause',
    ),
  ];
};

const mostNotes = 20;
