// must: returned
Symbol('x'.repeat(1e6)).description.length
