const session = require("express-session");
const cookieParser = require("cookie-parser");
// ruleid: javascript.session.hard-coded-secret
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
// ruleid: javascript.session.hard-coded-secret
app.use(cookieParser(process.env.COOKIE_SECRET));
// ok: javascript.session.hard-coded-secret
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
// ok: javascript.session.hard-coded-secret
app.use(cookieParser());
