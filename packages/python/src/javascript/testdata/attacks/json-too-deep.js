// must: exhausted raised
let list = [];
for (let i = 0; i < 200_000; i++) list = [list];
JSON.stringify(list);
