const serveIndex = require("serve-index");
// ruleid: javascript.web.directory-listing
app.use("/ftp", serveIndex("ftp", { icons: true }));
// ok: javascript.web.directory-listing
app.use("/files", express.static("public/files"));
