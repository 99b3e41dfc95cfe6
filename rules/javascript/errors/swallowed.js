function load() {
  // ruleid: javascript.errors.swallowed
  try {
    return JSON.parse(text);
  } catch (e) {}
  // ok: javascript.errors.swallowed
  try {
    return JSON.parse(other);
  } catch (e) {
    console.warn(e);
  }
  // ok: javascript.errors.swallowed
  try {
    fs.unlinkSync(cache);
  } catch {
    // The cache may be missing.
  }
  // ruleid: javascript.errors.swallowed
  save().catch(() => {});
}
