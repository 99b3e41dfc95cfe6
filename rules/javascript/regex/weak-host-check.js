function check(url, origin, req, allowedUrl) {
  // ruleid: javascript.regex.weak-host-check
  const z = url.includes(allowedUrl);
  // ruleid: javascript.regex.weak-host-check
  const a = url.indexOf("example.com") !== -1;
  // ruleid: javascript.regex.weak-host-check
  const b = origin.endsWith("example.com");
  // ruleid: javascript.regex.weak-host-check
  const c = url.startsWith("https://example.com");
  // ruleid: javascript.regex.weak-host-check
  const d = req.headers.origin.includes("example.com");
  // ok: javascript.regex.weak-host-check
  const e = new URL(url).hostname === "example.com";
  // ok: javascript.regex.weak-host-check
  const f = origin.endsWith(".example.com");
  // ok: javascript.regex.weak-host-check
  const g = url.startsWith("https://example.com/");
  return [z, a, b, c, d, e, f, g];
}
