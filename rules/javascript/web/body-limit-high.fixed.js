const express = require("express");
// ruleid: javascript.web.body-limit-high
app.use(express.json({ limit: "1mb" }));
// ok: javascript.web.body-limit-high
app.use(express.json({ limit: "1mb" }));
