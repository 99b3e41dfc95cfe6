const multer = require("multer");
const crypto = require("crypto");
const path = require("path");
const storage = multer.diskStorage({
  destination: "uploads",
  // ruleid: javascript.path.upload-keeps-client-name
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + path.extname(file.originalname)),
});
const better = multer.diskStorage({
  destination: "uploads",
  // ok: javascript.path.upload-keeps-client-name
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + ".png"),
});
app.post("/up", (req, res) => {
  const upload = req.files.image;
  // ruleid: javascript.path.upload-keeps-client-name
  upload.mv("./public/" + crypto.randomUUID() + path.extname(upload.name), () => res.end());
  // ok: javascript.path.upload-keeps-client-name
  upload.mv("./public/" + crypto.randomUUID(), () => res.end());
});
