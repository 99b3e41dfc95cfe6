const fs = require("fs");
// ruleid: javascript.files.open-to-all
fs.chmodSync("run.sh", 0o755);
// ruleid: javascript.files.open-to-all
fs.writeFileSync("data.json", "{}", { mode: 0o644 });
// ok: javascript.files.open-to-all
fs.chmodSync("run.sh", 0o755);
// ok: javascript.files.open-to-all
fs.writeFileSync("data.json", "{}", { mode: 0o600 });
