/** The cells of one record, and the line of the text where it begins. Units: lines one-based. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a CSV text, cells unquoted.
 *
 * A cell in quotes may hold commas, line breaks and doubled quotes; lines end in `\n`, `\r\n` or `\r`; a byte-order mark is dropped; empty lines
 * are no records. What stands between a closing quote and the next comma is kept as it is, as spreadsheets do.
 *
 * Errors: a quote that is never closed is told with its line; nothing of the text is used then.
 * Source: RFC 4180, section 2.
 */
export const parseCsv = (
  text: string,
):
  | { readonly kind: 'records'; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'unclosed'; readonly line: number } => {
  const records: CsvRecord[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        const opened = line;
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote < 0) return { kind: 'unclosed', line: opened };
          const part = text.slice(at, quote);
          line += breaksIn(part);
          cell += part;
          at = quote + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at += 1;
        }
      }
      const end = endOfCell(text, at);
      cell += text.slice(at, end);
      cells.push(cell);
      at = end;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== '') records.push({ line: began, cells });
  }
  return { kind: 'records', records };
};

const endOfCell = (text: string, from: number): number => {
  for (let at = from; ; at += 1) {
    const unit = text[at];
    if (unit === undefined || unit === ',' || unit === '\n' || unit === '\r') return at;
  }
};

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/gu)?.length ?? 0;
