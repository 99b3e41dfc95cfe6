import express from "express";
import rateLimit from "express-rate-limit";
const app = express();
// ok: javascript.auth.login-without-limit
app.post("/login", rateLimit({ limit: 5 }), (req, res) => login(req, res));
