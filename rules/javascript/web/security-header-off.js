const helmet = require("helmet");
// ruleid: javascript.web.security-header-off
app.use(helmet({ contentSecurityPolicy: false }));
// ok: javascript.web.security-header-off
app.use(helmet());
// ruleid: javascript.web.security-header-off
const policy = { scriptSrc: ["'self'", "'unsafe-inline'"] };
// ok: javascript.web.security-header-off
const good = { scriptSrc: ["'self'"] };
