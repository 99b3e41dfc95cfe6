// must: exhausted
new Proxy([], { get: (list, key) => (key === 'length' ? 2 ** 53 : 0) });
