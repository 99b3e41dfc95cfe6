const express = require("express");
const path = require("path");
// ruleid: javascript.web.static-root
app.use(express.static(__dirname));
// ruleid: javascript.web.static-root
app.use(express.static("public", { dotfiles: "ignore" }));
// ok: javascript.web.static-root
app.use(express.static(path.join(__dirname, "public")));
