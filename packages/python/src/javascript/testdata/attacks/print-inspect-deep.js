// must: returned
let x = {}; for (let i = 0; i < 1e5; i++) x = { x }; console.log(x); 1
