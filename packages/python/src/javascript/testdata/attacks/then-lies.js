// must: returned 1
({
  get then() {
    return (resolve) => resolve(1);
  },
});
