// must: exhausted toolCalls
await Promise.all(Array.from({ length: 100_000 }, () => send({ to: 1 }).catch(() => 1)));
