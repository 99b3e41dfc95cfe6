const { exec, execFile, spawn } = require("child_process");
const cp = require("node:child_process");
const util = require("util");
const execAsync = util.promisify(exec);
const execFileAsync = util.promisify(execFile);

app.get("/ping", (req, res) => {
  // ruleid: javascript.command.tainted-shell
  execFile("ping", ["-c", "1", req.query.host], (err, out) => res.send(out));
});
app.get("/ping-safe", (req, res) => {
  // ok: javascript.command.tainted-shell
  execFile("ping", ["-c", "1", "--", req.query.host], (err, out) => res.type("text").send(out));
});
app.post("/convert", async (req, res) => {
  const { input, format } = req.body;
  // ruleid: javascript.command.tainted-shell
  await execFileAsync("convert", [input, `out.${format}`]);
  // ruleid: javascript.command.tainted-shell
  cp.execFileSync("ls", [input]);
  // ruleid: javascript.command.tainted-shell
  spawn("tar", ["-xf", input]);
  // ruleid: javascript.command.tainted-shell
  spawn("echo", [input]);
  res.end();
});
app.get("/log", (req, res) => {
  const lines = Number(req.query.lines);
  // ok: javascript.command.tainted-shell
  exec(`tail -n ${lines} app.log`, (err, out) => res.send(out));
});
app.get("/match", (req, res) => {
  // ok: javascript.command.tainted-shell
  const found = /(\d+)/.exec(req.query.text);
  res.json(found);
});
app.get("/job", (req, res) => {
  const jobs = { backup: "/opt/backup.sh", clean: "/opt/clean.sh" };
  if (!/^[a-z]+$/.test(req.query.job)) return res.status(400).end();
  // ok: javascript.command.tainted-shell
  exec("/opt/" + req.query.job + ".sh");
  res.end();
});
