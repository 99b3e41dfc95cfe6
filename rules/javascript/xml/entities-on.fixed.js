const libxmljs = require("libxmljs2");
function load(text) {
  // ruleid: javascript.xml.entities-on
  const one = libxmljs.parseXml(text, { noblanks: true, noent: false, nocdata: true });
  // ruleid: javascript.xml.entities-on
  const inside = vm.runInContext("libxmljs.parseXml(text, { noent: true })", box);
  // ok: javascript.xml.entities-on
  const two = libxmljs.parseXml(text, { noent: false, nonet: true });
  // ok: javascript.xml.entities-on
  const three = libxmljs.parseXml(text);
  return [one, two, three];
}
