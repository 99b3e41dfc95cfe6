// must: exhausted seconds steps
throw new (class extends Error {
  get message() {
    for (;;);
  }
})();
