const errorhandler = require("errorhandler");
// ruleid: javascript.web.errorhandler-outside-development
if (process.env.NODE_ENV === "development") app.use(errorhandler());
if (process.env.NODE_ENV === "development") {
  // ok: javascript.web.errorhandler-outside-development
  app.use(errorhandler());
}
