// must: returned "undefined"
typeof globalThis['fet' + 'ch'];
