const express = require("express");
const session = require("express-session");
const app = express();
// ruleid: javascript.csrf.no-protection
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, httpOnly: true, sameSite: "lax" } }));
// ok: javascript.csrf.no-protection
app.use(session({ secret: process.env.SESSION_SECRET, cookie: { secure: true, sameSite: "strict" } }));
