const server = app.listen(3000);
// ruleid: javascript.web.no-timeout
server.requestTimeout = 0;
// ruleid: javascript.web.no-timeout
server.setTimeout(0);
// ok: javascript.web.no-timeout
server.requestTimeout = 30000;
