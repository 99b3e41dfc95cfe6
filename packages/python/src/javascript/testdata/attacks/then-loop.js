// must: exhausted seconds steps
({
  then() {
    for (;;);
  },
});
