const express = require("express");
const app = express();
// ruleid: javascript.auth.login-without-limit
app.post("/login", (req, res) => login(req, res));
// ok: javascript.auth.login-without-limit
app.post("/comments", (req, res) => save(req, res));
