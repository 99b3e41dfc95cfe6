const pug = require("pug");
function page(source, user) {
  let template = source.toString();
  template = template.replace(/_name_/g, user.name);
  // ruleid: javascript.code.template-from-values
  const one = pug.compile(template);
  // ruleid: javascript.code.template-from-values
  const two = pug.render("h1 #{name}", { name: user.name });
  // ok: javascript.code.template-from-values
  const three = pug.compile("h1 #{name}");
  // ok: javascript.code.template-from-values
  const four = pug.compile(source);
  return [one, two, three, four];
}
