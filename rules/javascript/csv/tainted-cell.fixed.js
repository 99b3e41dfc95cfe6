const Papa = require("papaparse");
app.post("/export", (req, res) => {
  // ruleid: javascript.csv.tainted-cell
  res.attachment("a.csv").send(Papa.unparse([[escapeCell(req.body.name), escapeCell(req.body.note)]]));
  // ok: javascript.csv.tainted-cell
  res.attachment("b.csv").send(Papa.unparse([["name", "note"]]));
  // ok: javascript.csv.tainted-cell
  res.attachment("c.csv").send(Papa.unparse([[escapeCell(req.body.name)]]));
});

function escapeCell(value) {
  const text = String(value ?? "");
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
