const express = require("express");
// ruleid: javascript.web.no-security-headers
const app = express();
// ok: javascript.web.no-security-headers
const router = express.Router();
app.use("/", router);
