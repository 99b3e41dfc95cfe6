const multer = require("multer");
const fileUpload = require("express-fileupload");
// ruleid: javascript.web.upload-without-limits
const upload = multer({ dest: "public/uploads" });
// ruleid: javascript.web.upload-without-limits
app.use(fileUpload());
// ok: javascript.web.upload-without-limits
const good = multer({ dest: "/var/uploads", limits: { fileSize: 1e6 }, fileFilter: onlyImages });
// ok: javascript.web.upload-without-limits
app.use(fileUpload({ limits: { fileSize: 1e6 } }));
