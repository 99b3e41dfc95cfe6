// must: returned 5
setInterval(() => {}, 1).unref();
setTimeout(() => { for (;;); }, 60_000).unref();
5;
