const https = require("https");
// ruleid: javascript.tls.old-protocol
https.createServer({ key, cert, minVersion: "TLSv1.2" });
// ruleid: javascript.tls.old-protocol
https.createServer({ key, cert, minVersion: "TLSv1.2" });
// ok: javascript.tls.old-protocol
https.createServer({ key, cert, minVersion: "TLSv1.2" });
