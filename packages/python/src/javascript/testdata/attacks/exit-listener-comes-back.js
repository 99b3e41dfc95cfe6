// must: returned 1
process.on('exit', () => setTimeout(() => { throw new Error('late'); }, 0));
1;
