// ruleid: javascript.secrets.fallback-secret
const secret = process.env.JWT_SECRET || "dev-secret";
// ruleid: javascript.secrets.fallback-secret
const password = process.env.DB_PASSWORD ?? "postgres";
// ok: javascript.secrets.fallback-secret
const port = process.env.PORT || "3000";
// ok: javascript.secrets.fallback-secret
const empty = process.env.API_KEY || "";
// ok: javascript.secrets.fallback-secret
const life = process.env.TOKEN_EXPIRES_IN || "15m";
