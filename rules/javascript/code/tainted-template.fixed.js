const pug = require("pug");
const ejs = require("ejs");
const _ = require("lodash");
const Handlebars = require("handlebars");

app.post("/profile", (req, res) => {
  let source = "h1 Hello ";
  source += req.body.username;
  // ruleid: javascript.code.tainted-template
  const page = pug.compile(source)();
  // ruleid: javascript.code.tainted-template
  const second = ejs.render(`<h1><%= title %></h1>`, { title: req.query.title });
  // ruleid: javascript.code.tainted-template
  const third = Handlebars.compile(req.body.template)({});
  // ruleid: javascript.code.tainted-template
  const fourth = _.template(req.body.template)({});
  // ok: javascript.code.tainted-template
  const fifth = pug.compile("h1 Hello #{name}")({ name: req.body.username });
  // ok: javascript.code.tainted-template
  const sixth = ejs.render("<h1><%= title %></h1>", { title: req.query.title });
  res.send(page + second + third + fourth + fifth + sixth);
});
