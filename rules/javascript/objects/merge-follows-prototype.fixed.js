// ruleid: javascript.objects.merge-follows-prototype
function merge(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") continue;
    if (typeof source[key] === "object") {
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
// ok: javascript.objects.merge-follows-prototype
function safeMerge(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor") continue;
    if (typeof source[key] === "object") safeMerge(target[key], source[key]);
    else target[key] = source[key];
  }
  return target;
}
// ok: javascript.objects.merge-follows-prototype
function shallow(target, source) {
  for (const key in source) {
    target[key] = source[key];
  }
}
