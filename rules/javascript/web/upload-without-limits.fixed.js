const multer = require("multer");
const fileUpload = require("express-fileupload");
// ruleid: javascript.web.upload-without-limits
const upload = multer({ dest: "public/uploads", limits: { fileSize: 5 * 1024 * 1024 }, fileFilter: (req, file, done) => done(null, /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf)$/.test(file.mimetype)) });
// ruleid: javascript.web.upload-without-limits
app.use(fileUpload({ limits: { fileSize: 5 * 1024 * 1024 } }));
// ok: javascript.web.upload-without-limits
const good = multer({ dest: "/var/uploads", limits: { fileSize: 1e6 }, fileFilter: onlyImages });
// ok: javascript.web.upload-without-limits
app.use(fileUpload({ limits: { fileSize: 1e6 } }));
