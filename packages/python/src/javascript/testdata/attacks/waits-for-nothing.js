// must: raised Error
await new Promise(() => {});
