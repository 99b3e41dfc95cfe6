const crypto = require("crypto");
const WEBHOOK_PASSWORD = "hook-2024-shop";
function verify(req, expectedSignature, token) {
  // ruleid: javascript.crypto.timing-unsafe-compare
  if (sameSecret(req.headers["x-signature"], expectedSignature)) return true;
  // ruleid: javascript.crypto.timing-unsafe-compare
  if (!sameSecret(token, process.env.API_TOKEN)) return false;
  // ruleid: javascript.crypto.timing-unsafe-compare
  if (sameSecret(req.headers["x-webhook-password"], WEBHOOK_PASSWORD)) return true;
  // ok: javascript.crypto.timing-unsafe-compare
  if (token === "(") return false;
  // ok: javascript.crypto.timing-unsafe-compare
  if (token === undefined) return false;
  // ok: javascript.crypto.timing-unsafe-compare
  if (typeof token === "string" && token.length === 32) return false;
  // ok: javascript.crypto.timing-unsafe-compare
  return crypto.timingSafeEqual(Buffer.from(token), Buffer.from(expectedSignature));
}

function sameSecret(given, expected) {
  const a = Buffer.from(String(given ?? ""));
  const b = Buffer.from(String(expected ?? ""));
  return a.length > 0 && a.length === b.length && crypto.timingSafeEqual(a, b);
}
