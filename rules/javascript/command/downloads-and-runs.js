const { execSync } = require("child_process");
// ruleid: javascript.command.downloads-and-runs
execSync("curl -fsSL https://example.com/install.sh | sh");
// ok: javascript.command.downloads-and-runs
execSync("curl -fsSL https://example.com/data.json -o data.json");
// ok: javascript.command.downloads-and-runs
execSync("npm ci");
