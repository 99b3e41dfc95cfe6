// must: exhausted seconds
await new Promise((done) => setTimeout(done, 3_600_000));
