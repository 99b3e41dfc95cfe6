const server = app.listen(3000);
// ruleid: javascript.web.no-timeout
server.requestTimeout = 120000;
// ruleid: javascript.web.no-timeout
server.setTimeout(120000);
// ok: javascript.web.no-timeout
server.requestTimeout = 30000;
