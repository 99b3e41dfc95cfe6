// must: returned [false,true]
const answer = await poisoned();
[({}).polluted === true, Object.hasOwn(answer, '__proto__')];
