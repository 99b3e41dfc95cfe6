const csrf = require("csurf");
// ruleid: javascript.csrf.switched-off
app.use(lusca({ csrf: true, xframe: "DENY" }));
// ruleid: javascript.csrf.switched-off
app.use(csrf({ cookie: true, ignoreMethods: ["GET", "HEAD", "OPTIONS"] }));
// ok: javascript.csrf.switched-off
app.use(lusca({ csrf: true }));
// ok: javascript.csrf.switched-off
app.use(csrf({ cookie: true }));
