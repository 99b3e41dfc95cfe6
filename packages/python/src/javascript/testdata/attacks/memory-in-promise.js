// must: exhausted bytes
await Promise.resolve()
  .then(() => new Float64Array(100_000_000))
  .catch(() => 'caught');
