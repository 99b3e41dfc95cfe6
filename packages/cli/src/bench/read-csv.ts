import { UsageError } from '../usage-error.ts';
import { type BenchProgram, parseExpectation, parseLabel } from './bench-program.ts';
import { parseCsv } from './csv.ts';

/** Names of columns, in lower case without anything but letters; the first that is there counts. */
const columns = {
  source: ['source', 'code', 'program', 'snippet', 'sourcecode', 'pythoncode', 'func', 'function', 'text', 'python'],
  label: [
    'label',
    'verdict',
    'class',
    'issafe',
    'safe',
    'isunsafe',
    'unsafe',
    'ismalicious',
    'malicious',
    'vulnerable',
    'isvulnerable',
    'target',
    'safety',
  ],
  cwe: ['cwe', 'cweid', 'cwes', 'weakness', 'category', 'type'],
  expected: ['expected', 'expect', 'expectedoutput', 'expectedoutcome', 'stdout', 'output', 'outcome'],
  id: ['id', 'name', 'taskid', 'programid', 'file', 'path', 'index'],
} as const;

/**
 * The programs of a table, one a row.
 *
 * Errors: throws `UsageError` where the table cannot be read or no column holds programs; a row without a program is counted as skipped.
 */
export const readCsv = (
  text: string,
  shown: string,
): { readonly programs: readonly BenchProgram[]; readonly skipped: readonly string[] } => {
  const parsed = parseCsv(text);
  if (parsed.kind === 'unclosed')
    throw new UsageError(
      `${shown}:${String(parsed.line)}: a quote is opened here and never closed`,
      'double the quotes inside of cells',
    );
  const [header, ...rows] = parsed.records;
  const names = (header?.cells ?? []).map((name) => name.toLowerCase().replaceAll(/[^a-z]/gu, ''));
  const find = (wanted: readonly string[]): number => {
    const found = wanted.find((name) => names.includes(name));
    return found === undefined ? -1 : names.indexOf(found);
  };
  const at = {
    source: find(columns.source),
    label: find(columns.label),
    cwe: find(columns.cwe),
    expected: find(columns.expected),
    id: find(columns.id),
  };
  if (at.source < 0)
    throw new UsageError(
      `${shown}: no column holds programs; it has ${names.length === 0 ? 'no header' : (header?.cells ?? []).join(', ').slice(0, 200)}`,
      'name the column source or code',
    );
  const programs: BenchProgram[] = [];
  const skipped: string[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const cell = (index: number): string => (index < 0 ? '' : (cells[index] ?? ''));
    const source = cell(at.source);
    if (source.trim() === '') {
      skipped.push(`${shown}:${String(line)}: no program`);
      continue;
    }
    const given = cell(at.id).trim();
    const id = given === '' || seen.has(given) ? `row ${String(line)}` : given;
    seen.add(id);
    const expected = cell(at.expected);
    const expect = parseExpectation(expected) ?? null;
    const cwe = cell(at.cwe).trim();
    programs.push({
      id,
      source,
      label: parseLabel(cell(at.label), names[at.label]),
      cwe: cwe === '' ? null : cwe,
      expect,
      stdout: expect === null && expected !== '' ? expected : null,
      folder: null,
    });
  }
  return { programs, skipped };
};
