const http = require("http");
const https = require("https");
// ruleid: javascript.tls.plain-http-server
http.createServer(app).listen(3000);
// ok: javascript.tls.plain-http-server
https.createServer({ key, cert }, app).listen(443);
