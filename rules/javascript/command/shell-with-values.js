const child_process = require("child_process");
const { execSync } = require("child_process");

function build(folder) {
  // ruleid: javascript.command.shell-with-values
  child_process.exec("dpkg-deb --build " + folder, () => {});
  // ruleid: javascript.command.shell-with-values
  execSync(`npm publish ${folder}`);
  // ok: javascript.command.shell-with-values
  execSync("npm test");
  // ok: javascript.command.shell-with-values
  child_process.execFile("dpkg-deb", ["--build", folder]);
  const command = "git status";
  // ok: javascript.command.shell-with-values
  execSync(command);
}
function run(command) {
  // ruleid: javascript.command.shell-with-values
  return execSync(command);
}
function find(regex, text) {
  // ok: javascript.command.shell-with-values
  return regex.exec(text);
}
function errorsOf(name, term) {
  // ruleid: javascript.command.shell-with-values
  child_process.exec("grep '" + term + "' logs/" + name + ".log | tail -n 20", print);
  // ok: javascript.command.shell-with-values
  child_process.exec(`cat ${shellEscape(name)} | wc -l`, print);
}
