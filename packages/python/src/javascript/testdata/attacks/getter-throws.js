// must: returned raised
({
  get a() {
    throw new Error('no');
  },
});
