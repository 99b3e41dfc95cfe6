// ruleid: javascript.secrets.hard-coded-password
const dbPassword = process.env.DB_PASSWORD;
const config = {
  user: "shop",
  // ruleid: javascript.secrets.hard-coded-password
  password: process.env.APP_PASSWORD,
  // ok: javascript.secrets.hard-coded-password
  passwordField: "user_password",
  // ok: javascript.secrets.hard-coded-password
  host: "db.example.com",
};
// ruleid: javascript.secrets.hard-coded-password
const cookieSecret = process.env.COOKIE_SECRET;
// ruleid: javascript.secrets.hard-coded-password
const apiKey = process.env.API_KEY;
// ok: javascript.secrets.hard-coded-password
const secret = process.env.SECRET;
// ok: javascript.secrets.hard-coded-password
const passwordLabel = "Your password";
// ok: javascript.secrets.hard-coded-password
const password = "";
// ok: javascript.secrets.hard-coded-password
const tokenError = "invalid_token";

// ruleid: javascript.secrets.hard-coded-password
const connection = new Sequelize("club", "root", process.env.DB_PASSWORD, { dialect: "mysql" });
// ok: javascript.secrets.hard-coded-password
const other = new Sequelize("club", "root", process.env.DB_PASSWORD, { dialect: "mysql" });
