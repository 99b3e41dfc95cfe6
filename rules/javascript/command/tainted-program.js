import { spawn, execFile } from "node:child_process";
const tools = new Map([["resize", "/usr/bin/convert"]]);

export function run(req, res) {
  // ruleid: javascript.command.tainted-program
  const child = spawn(req.body.tool, ["--version"]);
  // ruleid: javascript.command.tainted-program
  execFile(req.query.program, () => {});
  // ok: javascript.command.tainted-program
  spawn(tools.get(req.body.tool), ["--version"]);
  // ok: javascript.command.tainted-program
  execFile("git", ["log", req.query.branch], () => {});
  child.stdout.pipe(res);
}
