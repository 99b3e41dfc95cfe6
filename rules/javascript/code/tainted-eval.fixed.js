const vm = require("vm");
const notevil = require("notevil");
app.post("/calc", (req, res) => {
  // ruleid: javascript.code.tainted-eval
  const result = eval(req.body.expression);
  // ruleid: javascript.code.tainted-eval
  const other = new Function("x", "return " + req.body.expression)(1);
  // ruleid: javascript.code.tainted-eval
  vm.runInNewContext(req.query.script, {});
  // ruleid: javascript.code.tainted-eval
  setTimeout(req.query.callback, 100);
  // ruleid: javascript.code.tainted-eval
  const third = JSON.parse(req.body.orderLines);
  // ok: javascript.code.tainted-eval
  setTimeout(() => res.json(result), req.query.delay);
  // ok: javascript.code.tainted-eval
  const parsed = JSON.parse(req.body.expression);
  // ok: javascript.code.tainted-eval
  const number = eval(Number(req.body.a) + "+ 1");
  res.json([result, other, third, parsed, number]);
});
// ruleid: javascript.code.tainted-eval
document.title = JSON.parse(location.hash.slice(1));
