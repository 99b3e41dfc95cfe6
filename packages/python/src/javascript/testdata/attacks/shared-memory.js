// must: returned ["undefined","undefined","undefined"]
['Shared' + 'ArrayBuffer', 'Ato' + 'mics', 'Web' + 'Assembly'].map((name) => typeof globalThis[name]);
