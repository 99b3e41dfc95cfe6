const https = require("https");
// ruleid: javascript.tls.verification-off
const agent = new https.Agent({ rejectUnauthorized: true });
// ruleid: javascript.tls.verification-off
// ok: javascript.tls.verification-off
const good = new https.Agent({ ca });
// ok: javascript.tls.verification-off
const strict = new https.Agent({ rejectUnauthorized: true });
