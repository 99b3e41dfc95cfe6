// must: returned
[new Date(8.64e15 + 1).getTime(), new Date(1e300).toISOString?.call(new Date(0)), new Date('x'.repeat(1e6)).getTime()]
