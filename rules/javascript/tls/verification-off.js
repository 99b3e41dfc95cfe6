const https = require("https");
// ruleid: javascript.tls.verification-off
const agent = new https.Agent({ rejectUnauthorized: false });
// ruleid: javascript.tls.verification-off
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ok: javascript.tls.verification-off
const good = new https.Agent({ ca });
// ok: javascript.tls.verification-off
const strict = new https.Agent({ rejectUnauthorized: true });
