function matcher(name, className) {
  // ruleid: javascript.regex.from-values
  const one = new RegExp("^" + escapeRegExp(name) + "$");
  // ruleid: javascript.regex.from-values
  const two = RegExp(escapeRegExp(className));
  // ok: javascript.regex.from-values
  const three = new RegExp("^" + escapeRegExp(name) + "$");
  // ok: javascript.regex.from-values
  const four = new RegExp("^[a-z]+$");
  // ok: javascript.regex.from-values
  const five = new RegExp(/[a-z]/, "g");
  return [one, two, three, four, five];
}

const find = (names, text) => {
  const needle = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // ok: javascript.regex.from-values
  return names.filter((name) => new RegExp(needle, "i").test(name));
};

function escapeRegExp(value) {
  return String(value ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
