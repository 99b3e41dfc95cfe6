const helmet = require("helmet");
// ruleid: javascript.web.security-header-off
app.use(helmet({ contentSecurityPolicy: true }));
// ok: javascript.web.security-header-off
app.use(helmet());
// ruleid: javascript.web.security-header-off
const policy = { scriptSrc: ["'self'"] };
// ok: javascript.web.security-header-off
const good = { scriptSrc: ["'self'"] };
