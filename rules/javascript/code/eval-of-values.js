function tree(i, code, names) {
  // ruleid: javascript.code.eval-of-values
  const part = eval("NAVTREEINDEX" + i);
  // ruleid: javascript.code.eval-of-values
  const fn = new Function("a", "b", code);
  // ruleid: javascript.code.eval-of-values
  setTimeout("update(" + i + ")", 100);
  // ruleid: javascript.code.eval-of-values
  const get = Function("o", "return o." + names);
  // ok: javascript.code.eval-of-values
  setTimeout(update, 100, i);
  // ok: javascript.code.eval-of-values
  const two = eval("1 + 1");
  // ok: javascript.code.eval-of-values
  const global = new Function("return this")();
  return [part, fn, get, two, global];
}
