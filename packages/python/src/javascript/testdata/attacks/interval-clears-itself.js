// must: returned
let n = 0; await new Promise((d) => { const i = setInterval(() => { if (++n > 3) { clearInterval(i); d(); } }, 1); }); n
