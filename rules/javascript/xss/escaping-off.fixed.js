const nunjucks = require("nunjucks");
const Handlebars = require("handlebars");
const ejs = require("ejs");
// ruleid: javascript.xss.escaping-off
nunjucks.configure("views", { autoescape: true });
// ok: javascript.xss.escaping-off
nunjucks.configure("views", { autoescape: true });
// ruleid: javascript.xss.escaping-off
const page = Handlebars.compile(source, { noEscape: false });
Handlebars.registerHelper("bold", (text) => {
  // ruleid: javascript.xss.escaping-off
  return new Handlebars.SafeString("<b>" + text + "</b>");
});
Handlebars.registerHelper("safe", (text) => {
  // ok: javascript.xss.escaping-off
  return new Handlebars.SafeString("<b>" + Handlebars.escapeExpression(text) + "</b>");
});
// ruleid: javascript.xss.escaping-off
const html = ejs.render("<p><%- name %></p>", { name });
// ok: javascript.xss.escaping-off
const good = ejs.render("<p><%= name %></p>", { name });
