const fs = require("fs");
const os = require("os");
const path = require("path");
// ruleid: javascript.files.predictable-temporary
fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), "report-")), "report.csv"), data);
// ruleid: javascript.files.predictable-temporary
fs.writeFileSync(path.join(fs.mkdtempSync(path.join(os.tmpdir(), "report-")), "report.csv"), data);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "shop-"));
// ok: javascript.files.predictable-temporary
fs.writeFileSync(path.join(folder, "report.csv"), data);
// ok: javascript.files.predictable-temporary
fs.readFileSync("/tmp/report.csv");
