// must: exhausted seconds steps bytes
new Proxy(
  {},
  {
    ownKeys() {
      for (;;);
    },
  },
);
