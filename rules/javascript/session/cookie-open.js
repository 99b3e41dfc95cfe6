const session = require("express-session");
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: false } }));
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { maxAge: 1000 } }));
// ok: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true } }));
