// must: exhausted output
for (;;) console.log('x'.repeat(1000));
