const cors = require("cors");
// ruleid: javascript.cors.reflected-origin
app.use(cors({ origin: process.env.CORS_ORIGIN?.split(",") ?? false, credentials: true }));
app.use((req, res, next) => {
  // ruleid: javascript.cors.reflected-origin
  if (process.env.CORS_ORIGIN?.split(",").includes(req.headers.origin)) {
    res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  }
  const origin = req.get("origin");
  if (sites.includes(origin)) {
    // ok: javascript.cors.reflected-origin
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  next();
});
// ok: javascript.cors.reflected-origin
app.use(cors({ origin: ["https://shop.example.com"], credentials: true }));
