// must: exhausted seconds steps
let turns: number = 0;
for (;;) turns++;
