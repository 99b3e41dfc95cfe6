// ruleid: javascript.secrets.hard-coded-password
const dbPassword = "Winter2024!";
const config = {
  user: "shop",
  // ruleid: javascript.secrets.hard-coded-password
  password: "s3cr3t-db-pass",
  // ok: javascript.secrets.hard-coded-password
  passwordField: "user_password",
  // ok: javascript.secrets.hard-coded-password
  host: "db.example.com",
};
// ruleid: javascript.secrets.hard-coded-password
const cookieSecret = "put_your_secret_here";
// ruleid: javascript.secrets.hard-coded-password
const apiKey = "b7f9d1a2c3e4";
// ok: javascript.secrets.hard-coded-password
const secret = process.env.SECRET;
// ok: javascript.secrets.hard-coded-password
const passwordLabel = "Your password";
// ok: javascript.secrets.hard-coded-password
const password = "";
// ok: javascript.secrets.hard-coded-password
const tokenError = "invalid_token";

// ruleid: javascript.secrets.hard-coded-password
const connection = new Sequelize("club", "root", "barnacle", { dialect: "mysql" });
// ok: javascript.secrets.hard-coded-password
const other = new Sequelize("club", "root", process.env.DB_PASSWORD, { dialect: "mysql" });
