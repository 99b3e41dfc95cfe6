const https = require("https");
// ruleid: javascript.tls.old-protocol
https.createServer({ key, cert, minVersion: "TLSv1" });
// ruleid: javascript.tls.old-protocol
https.createServer({ key, cert, secureProtocol: "SSLv3_method" });
// ok: javascript.tls.old-protocol
https.createServer({ key, cert, minVersion: "TLSv1.2" });
