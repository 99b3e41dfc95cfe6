// must: syntax
})(); globalThis.out = 1; (async () => {
