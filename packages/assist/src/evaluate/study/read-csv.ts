/**
 * The rows of a CSV text, as fields. Quoted fields may hold commas, quotes (doubled) and breaks; a text that ends inside quotes ends that field. Empty lines are passed over. Linear in the text; never throws.
 *
 * Source: RFC 4180.
 */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const end = (): void => {
    if (row.length > 1 || (row[0] ?? '') !== '') rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const rest = /[^,\r\n]*/uy;
    rest.lastIndex = at;
    const plain = rest.exec(text)?.[0] ?? '';
    row.push(field + plain);
    at += plain.length;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    end();
  }
  end();
  return rows;
};
