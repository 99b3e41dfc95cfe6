// must: returned
let x = [1]; for (let i = 0; i < 60; i++) x = [x, x]; console.log(x); 1
