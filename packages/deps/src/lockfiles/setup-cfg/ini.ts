/** A line of a value, trimmed. Units: `start` is the zero-based UTF-16 offset of its text. */
export interface IniLine {
  readonly text: string;
  readonly start: number;
}

/** Sections of an INI text by name, each with its keys in lower case and the lines of their values; the first line may be empty. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, readonly IniLine[]>>;

/**
 * Reads INI as Python's `configparser` does: a value goes on over lines that are indented more than its key; a line that begins with `#` or `;` is a
 * comment. Lines that are nothing of this are left out; nothing is interpolated.
 *
 * Source: docs.python.org, `configparser`, "Supported INI File Structure".
 */
export const readIni = (text: string): Ini => {
  const sections = new Map<string, Map<string, IniLine[]>>();
  let section: Map<string, IniLine[]> | undefined;
  let value: IniLine[] | undefined;
  let indent = 0;
  const line = /^([^\S\r\n]*)([^\r\n]*)/gmu;
  for (const { 1: blanks = '', 2: rest = '', index } of text.matchAll(line)) {
    const start = index + blanks.length;
    const said = rest.trimEnd();
    if (said === '' || said.startsWith('#') || said.startsWith(';')) continue;
    if (value !== undefined && blanks.length > indent) {
      value.push({ text: said, start });
      continue;
    }
    const header = /^\[([^\]]+)\]/u.exec(said)?.[1];
    if (header !== undefined) {
      section = sections.get(header) ?? new Map<string, IniLine[]>();
      sections.set(header, section);
      value = undefined;
      continue;
    }
    const cut = said.search(/[=:]/u);
    if (section === undefined || cut <= 0) continue;
    const after = said.slice(cut + 1);
    const first = after.trimStart();
    value = first === '' ? [] : [{ text: first, start: start + said.length - first.length }];
    indent = blanks.length;
    section.set(said.slice(0, cut).trim().toLowerCase(), value);
  }
  return sections;
};
