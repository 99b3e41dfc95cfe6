const cors = require("cors");
// ruleid: javascript.cors.any-origin
app.use(cors({ origin: process.env.CORS_ORIGIN?.split(",") ?? false }));
// ruleid: javascript.cors.any-origin
app.use(cors({ origin: process.env.CORS_ORIGIN?.split(",") ?? false }));
app.use((req, res, next) => {
  // ruleid: javascript.cors.any-origin
  res.setHeader("Access-Control-Allow-Origin", process.env.CORS_ORIGIN ?? "");
  // ok: javascript.cors.any-origin
  res.setHeader("Access-Control-Allow-Origin", "https://shop.example.com");
  next();
});
// ok: javascript.cors.any-origin
app.use(cors({ origin: ["https://shop.example.com"] }));
