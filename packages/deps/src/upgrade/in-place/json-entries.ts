import type { Entry, Table } from '../../text/index.ts';
import type { Change } from './splice.ts';

/** Takes entries out of a table of a JSON text, each with one comma and the blanks around it; nothing when the text writes a key twice. */
export const withoutEntries = (table: Table, isGone: (key: string) => boolean): readonly Change[] | undefined => {
  const entries = [...table.entries.values()];
  if (entries.some(({ key }, at) => at > 0 && key.start < entries[at - 1]!.value.end)) return undefined;
  if (entries.length > 0 && entries.every(({ key }) => isGone(key.text)))
    return [{ start: table.start + 1, end: table.end - 1, after: '' }];
  let hasKept = false;
  return entries.flatMap(({ key, value }, at): readonly Change[] => {
    if (!isGone(key.text)) {
      hasKept = true;
      return [];
    }
    return hasKept
      ? [{ start: entries[at - 1]!.value.end, end: value.end, after: '' }]
      : [{ start: key.start, end: entries[at + 1]!.key.start, after: '' }];
  });
};

/**
 * The text of a table made of entries that stand elsewhere in the same text, laid out as `model` is and indented as `at` is.
 *
 * Order: as npm writes its lockfiles: `version`, `resolved`, `integrity`, `requires`, `dependencies` where they are preferred, then plain values, then tables, each by name.
 */
export const tableOf = (text: string, entries: readonly Entry[], model: Entry, at: Entry): string | undefined => {
  const [first, second] = model.value.kind === 'table' ? [...model.value.entries.values()] : [];
  const last = model.value.kind === 'table' ? [...model.value.entries.values()].at(-1) : undefined;
  if (first === undefined || last === undefined) return undefined;
  const open = text.slice(model.value.start, first.key.start);
  const between = second === undefined ? `,${open.slice(1)}` : text.slice(first.value.end, second.key.start);
  const close = text.slice(last.value.end, model.value.end);
  const made =
    open +
    [...entries]
      .sort((a, b) => placeOf(a) - placeOf(b) || (a.key.text < b.key.text ? -1 : 1))
      .map(({ key, value }) => text.slice(key.start, value.end))
      .join(between) +
    close;
  const [from, to] = [indentOf(text, model.key.start), indentOf(text, at.key.start)];
  return from === to ? made : made.replaceAll(`\n${from}`, `\n${to}`);
};

/** Source: npm's `@npmcli/arborist`, `lib/shrinkwrap.js`, `swKeyOrder`; `json-stringify-nice`. */
const preferred = [
  'name',
  'version',
  'lockfileVersion',
  'resolved',
  'integrity',
  'requires',
  'packages',
  'dependencies',
];

const placeOf = ({ key, value }: Entry): number => {
  const at = preferred.indexOf(key.text);
  // Preferred names come first among their like.
  return (value.kind === 'scalar' ? 0 : 100) + (at < 0 ? 50 : at);
};

const indentOf = (text: string, start: number): string => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]*/u.exec(text.slice(line, start))?.[0] ?? '';
};
