/**
 * The fields of a model class that a file, or the file that it is imported from, writes down: Django, SQLAlchemy, SQLModel, peewee.
 *
 * Read from the text by its lines, so that files that are no part of the finding's tree can be asked, too. Keys, relations back from other
 * tables and times that are set by themselves are left out. `undefined` where no class of the name is found.
 */
import type { Place } from '../rewrite.ts';

export const fieldsOfModel = async (place: Place, model: string): Promise<readonly string[] | undefined> => {
  const own = declaredIn(place.text, model);
  if (own !== undefined) return own;
  for (const path of pathsOf(place, model)) {
    const text = await place.read(path);
    const fields = text === undefined ? undefined : declaredIn(text, model);
    if (fields !== undefined) return fields;
  }
  return undefined;
};

const field =
  /^(?:\w+\.)*(?:Column|mapped_column|\w*Field|ForeignKey|OneToOneField|ManyToManyField)\(|^Mapped\[|^(?:Optional\[)?(?:str|int|float|bool|date|datetime|Decimal)\b/u;

const declaredIn = (text: string, model: string): readonly string[] | undefined => {
  const head = new RegExp(String.raw`^class ${model}\b[^\n]*:[ \t]*\r?$`, 'mu').exec(text);
  if (head === null) return undefined;
  const fields: string[] = [];
  let indent: string | undefined;
  const lines = text
    .slice(head.index + head[0].length)
    .split(/\r?\n/u)
    .slice(1);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const own = /^[ \t]*/u.exec(line)?.[0] ?? '';
    if (own === '') break;
    indent ??= own;
    if (own !== indent) continue;
    const [, name, value = ''] = /^[ \t]+(\w+)\s*(?:=|:)\s*(.*)$/u.exec(line) ?? [];
    if (name === undefined || name.startsWith('__') || !field.test(value)) continue;
    // The arguments may go on below.
    const whole = `${value} ${lines
      .slice(index + 1, index + 6)
      .filter((next) => next.startsWith(`${own} `) || next.startsWith(`${own}\t`))
      .join(' ')}`;
    if (
      !/primary_key\s*=\s*True|auto_now|editable\s*=\s*False/u.test(
        value.includes(')') && !value.endsWith('(') ? value : whole,
      )
    )
      fields.push(name);
  }
  return fields.length === 0 ? undefined : fields;
};

/** Files that `from x.y import Model` may mean, relative to the root of the project. */
const pathsOf = (place: Place, model: string): readonly string[] => {
  const from = new RegExp(String.raw`^from\s+([\w.]+)\s+import\s+(?:\([^)]*|[^\n(]*)\b${model}\b`, 'mu').exec(
    place.text,
  )?.[1];
  if (from === undefined) return [];
  const folders = place.path.split('/').slice(0, -1);
  const dots = /^\.*/u.exec(from)?.[0].length ?? 0;
  const parts = from
    .slice(dots)
    .split('.')
    .filter((part) => part !== '');
  const bases = dots > 0 ? [folders.slice(0, folders.length - dots + 1)] : [[], folders];
  return bases.flatMap((base) => {
    const path = [...base, ...parts].join('/');
    return [`${path}.py`, `${path}/__init__.py`, `${path}/${model.toLowerCase()}.py`];
  });
};
