const multer = require("multer");
const crypto = require("crypto");
const storage = multer.diskStorage({
  destination: "uploads",
  // ruleid: javascript.path.upload-keeps-client-name
  filename: (req, file, cb) => cb(null, crypto.randomUUID()),
});
const better = multer.diskStorage({
  destination: "uploads",
  // ok: javascript.path.upload-keeps-client-name
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + ".png"),
});
app.post("/up", (req, res) => {
  const upload = req.files.image;
  // ruleid: javascript.path.upload-keeps-client-name
  upload.mv("./public/" + crypto.randomUUID(), () => res.end());
  // ok: javascript.path.upload-keeps-client-name
  upload.mv("./public/" + crypto.randomUUID(), () => res.end());
});
