const fs = require("fs");
function save(file, data) {
  // ruleid: javascript.files.checked-then-used
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, data);
  }
  // ruleid: javascript.files.checked-then-used
  fs.exists(file, (there) => {
    fs.unlink(file, () => {});
  });
  // ok: javascript.files.checked-then-used
  if (fs.existsSync(file)) log("there");
  // ok: javascript.files.checked-then-used
  fs.writeFileSync(file, data, { flag: "wx" });
}
