// must: exhausted
console.log('x'.repeat(10_000_000));
