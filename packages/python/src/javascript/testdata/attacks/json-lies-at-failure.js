// must: raised
JSON.stringify = () => 'garbage';
throw new Error('x');
