const fs = require("fs");
const path = require("path");
const unzipper = require("unzipper");
function extract(file, target) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on("entry", (entry) => {
      // ruleid: javascript.path.archive-extraction
      const filePath = path.resolve(path.join(target, entry.path));
      if (!filePath.startsWith(path.resolve(target) + path.sep)) {
        throw new Error("the path leads out of its folder");
      }
      entry.pipe(fs.createWriteStream(filePath));
    });
}
function extractSafely(file, target) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on("entry", (entry) => {
      const full = path.resolve(target, entry.path);
      if (!full.startsWith(target + path.sep)) return entry.autodrain();
      // ok: javascript.path.archive-extraction
      entry.pipe(fs.createWriteStream(full));
    });
}
