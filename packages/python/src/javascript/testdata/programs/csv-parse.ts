const csv = `name,age,city
"Smith, John",42,"New ""York"""
Ann,31,Boston
`;
function parse(text: string): string[][] {
  const rows: string[][] = []; let row: string[] = [], cell = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i];
    if (quoted) { if (ch === '"') { if (text[i + 1] === '"') { cell += '"'; i++; } else quoted = false; } else cell += ch; }
    else if (ch === '"') quoted = true;
    else if (ch === ",") { row.push(cell); cell = ""; }
    else if (ch === "\n") { row.push(cell); rows.push(row); row = []; cell = ""; }
    else cell += ch;
  }
  return rows;
}
const [head, ...rows] = parse(csv);
const records = rows.map((r) => Object.fromEntries(head!.map((h, i) => [h, r[i]])));
console.log(records);
console.table(records);
