function check(url, host) {
  // ruleid: javascript.regex.loose-host-pattern
  const a = /example\.com/.test(url);
  // ruleid: javascript.regex.loose-host-pattern
  const b = /^https:\/\/www.example.com$/.test(url);
  // ok: javascript.regex.loose-host-pattern
  const c = /^https:\/\/www\.example\.com(\/|$)/.test(url);
  // ok: javascript.regex.loose-host-pattern
  const d = /^[a-z]+$/.test(host);
  return [a, b, c, d];
}
