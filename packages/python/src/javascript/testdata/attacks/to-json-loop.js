// must: exhausted seconds steps
await send({
  to: {
    toJSON() {
      for (;;);
    },
  },
});
