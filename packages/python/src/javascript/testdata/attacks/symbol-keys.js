// must: returned {"a":1}
({ [Symbol('s')]: 1, [Symbol.iterator]: 2, a: 1 });
