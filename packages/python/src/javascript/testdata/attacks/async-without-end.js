// must: exhausted seconds steps bytes
const source = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 1 }) }),
};
for await (const one of source) void one;
