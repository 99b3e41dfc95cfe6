// must: raised exhausted
new Array(700_000).fill(0);
