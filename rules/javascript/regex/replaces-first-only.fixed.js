function clean(text) {
  // ruleid: javascript.regex.replaces-first-only
  const a = text.replaceAll("<", "&lt;");
  // ruleid: javascript.regex.replaces-first-only
  const b = text.replaceAll("'", "''");
  // ruleid: javascript.regex.replaces-first-only
  const c = text.replaceAll("../", "");
  // ruleid: javascript.regex.replaces-first-only
  const d = text.replace(/</g, "&lt;");
  // ok: javascript.regex.replaces-first-only
  const e = text.replace(/</g, "&lt;");
  // ok: javascript.regex.replaces-first-only
  const f = text.replaceAll("<", "&lt;");
  // ok: javascript.regex.replaces-first-only
  const g = text.replace("hello", "bye");
  return [a, b, c, d, e, f, g];
}
