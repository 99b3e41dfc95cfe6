import type { TextEdit } from '../../match/fix.ts';
import type { UnitContext } from '../../match/match.ts';
import { walkOf } from '../../names/walk.ts';
import type { Import, ImportBinding } from '../../tree/node.ts';
import { lineEndAt, lineStartOf, nextLineOf } from '../line-ends.ts';

/**
 * Of the imports that the replaced ranges used, those that nothing uses afterwards, each with the edit that takes it away.
 *
 * An import counts as used when a name that resolves to it stands outside the replaced ranges, when a new text holds its name, or
 * when a string is its name (`__all__`). A file that imports for others (`__init__.py`) keeps all.
 */
export const unusedImports = (
  { path, unit, names }: UnitContext,
  tops: readonly Import[],
  edits: readonly TextEdit[],
  wanted: readonly string[],
): readonly { readonly binding: ImportBinding; readonly edit: TextEdit }[] => {
  if (/(?:^|\/)__init__\.py$/u.test(path)) return [];
  const within = (start: number, end: number): boolean =>
    edits.some((edit) => edit.start <= start && end <= edit.end && edit.end > edit.start);
  const bindings = new Map<ImportBinding, Import>();
  for (const top of tops) for (const binding of top.bindings) if (binding.local !== '*') bindings.set(binding, top);
  const touched = new Set<ImportBinding>();
  const used = new Set<ImportBinding>();
  const strings = new Set<string>();
  for (const node of walkOf(unit).order) {
    if (node.kind === 'Str' && !within(node.start, node.end)) strings.add(node.value);
    if (node.kind !== 'Name') continue;
    const binding = names.binding(node);
    if (binding?.flavor !== 'import') continue;
    for (const definition of binding.definitions) {
      if (definition.kind !== 'ImportBinding' || !bindings.has(definition)) continue;
      if (within(node.start, node.end)) touched.add(definition);
      else used.add(definition);
    }
  }
  const gone = [...touched].filter(
    (one) =>
      !used.has(one) &&
      !strings.has(one.local) &&
      !wanted.includes(one.local) &&
      !edits.some(({ text }) =>
        new RegExp(String.raw`(?<![\w.])${one.local.replaceAll('$', String.raw`\$`)}(?!\w)`, 'u').test(text),
      ),
  );
  return gone.flatMap((binding) => {
    const statement = bindings.get(binding);
    const edit = statement && removal(binding, statement, gone, unit.text);
    return edit === undefined ? [] : [{ binding, edit }];
  });
};

const removal = (
  binding: ImportBinding,
  statement: Import,
  gone: readonly ImportBinding[],
  text: string,
): TextEdit | undefined => {
  const { bindings } = statement;
  if (bindings.every((one) => gone.includes(one))) {
    // One edit for the whole statement; the others have nothing left to take away.
    if (binding !== bindings[0]) return undefined;
    const start = lineStartOf(text, statement.start);
    const alone =
      text.slice(start, statement.start).trim() === '' &&
      /^\s*(?:#.*)?$/u.test(text.slice(statement.end, lineEndAt(text, statement.end)));
    if (alone) return { start, end: nextLineOf(text, statement.end), text: '' };
    // `import os, random, sys` is three statements on one line: the name goes with one comma.
    const after = /^\s*[,;][ \t]*/u.exec(text.slice(statement.end))?.[0];
    if (after !== undefined) return { start: statement.start, end: statement.end + after.length, text: '' };
    const before = /,[ \t]*$/u.exec(text.slice(start, statement.start))?.[0];
    return before === undefined ? undefined : { start: statement.start - before.length, end: statement.end, text: '' };
  }
  const index = bindings.indexOf(binding);
  const next = bindings[index + 1];
  const previous = bindings.slice(0, index).findLast((one) => !gone.includes(one));
  // With everything behind it gone too, the comma before goes; else the one behind.
  if (bindings.slice(index).every((one) => gone.includes(one)) && previous !== undefined)
    return { start: bindings[index - 1]?.end ?? previous.end, end: binding.end, text: '' };
  return next === undefined ? undefined : { start: binding.start, end: next.start, text: '' };
};
