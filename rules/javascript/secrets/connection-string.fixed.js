// ruleid: javascript.secrets.connection-string
mongoose.connect(process.env.DATABASE_URL);
// ruleid: javascript.secrets.connection-string
const url = process.env.DATABASE_URL;
// ok: javascript.secrets.connection-string
mongoose.connect("mongodb://localhost:27017/shop");
// ok: javascript.secrets.connection-string
const other = `postgres://${user}:${password}@localhost/shop`;
// ok: javascript.secrets.connection-string
const third = "https://example.com/a:b@c";
