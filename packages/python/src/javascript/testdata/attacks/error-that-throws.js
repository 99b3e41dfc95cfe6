// must: raised
throw new (class extends Error {
  get name() {
    throw this;
  }
  get message() {
    throw this;
  }
  get stack() {
    throw this;
  }
})();
