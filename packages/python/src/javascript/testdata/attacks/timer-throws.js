// must: raised
setTimeout(() => { throw new Error('late'); }, 1); await new Promise((d) => setTimeout(d, 50))
