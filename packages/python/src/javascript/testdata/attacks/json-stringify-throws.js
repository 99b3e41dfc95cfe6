// must: raised
JSON.stringify = () => { throw 1 };
throw new Error('x');
