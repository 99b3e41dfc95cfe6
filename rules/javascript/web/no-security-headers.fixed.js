const express = require("express");
// ruleid: javascript.web.no-security-headers
const app = express();
app.disable("x-powered-by");
// ok: javascript.web.no-security-headers
const router = express.Router();
app.use("/", router);
