// ruleid: javascript.secrets.connection-string
mongoose.connect("mongodb://admin:Sup3rPass@db.example.com:27017/shop");
// ruleid: javascript.secrets.connection-string
const url = "postgres://shop:hunter22@localhost/shop";
// ok: javascript.secrets.connection-string
mongoose.connect("mongodb://localhost:27017/shop");
// ok: javascript.secrets.connection-string
const other = `postgres://${user}:${password}@localhost/shop`;
// ok: javascript.secrets.connection-string
const third = "https://example.com/a:b@c";
