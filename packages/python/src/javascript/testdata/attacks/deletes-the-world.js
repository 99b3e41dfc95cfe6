// must: returned raised
for (const name of Object.getOwnPropertyNames(globalThis)) delete globalThis[name];
1;
