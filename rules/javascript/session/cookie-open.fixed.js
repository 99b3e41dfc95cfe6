const session = require("express-session");
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, cookie: { httpOnly: true, secure: true, sameSite: "lax" } }));
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true, sameSite: "lax" } }));
// ruleid: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { maxAge: 1000, httpOnly: true, secure: true, sameSite: "lax" } }));
// ok: javascript.session.cookie-open
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true } }));
