// must: exhausted seconds steps
process.on('exit', () => { for (;;); });
1;
