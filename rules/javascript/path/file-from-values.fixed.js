const fs = require("fs");
const path = require("path");
function read(folder, name) {
  // ruleid: javascript.path.file-from-values
  const filePath = path.resolve(path.join(folder, name));
  if (!filePath.startsWith(path.resolve(folder) + path.sep)) {
    throw new Error("the path leads out of its folder");
  }
  const one = fs.readFileSync(filePath);
  // ruleid: javascript.path.file-from-values
  const two = fs.readFileSync(folder + "/index.html");
  // ok: javascript.path.file-from-values
  const three = fs.readFileSync(path.join(__dirname, "index.html"));
  // ok: javascript.path.file-from-values
  const four = fs.readFileSync("config/" + "app.json");
  // ok: javascript.path.file-from-values
  const five = fs.readFileSync(path.join(folder, path.basename(name)));
  return [one, two, three, four, five];
}
