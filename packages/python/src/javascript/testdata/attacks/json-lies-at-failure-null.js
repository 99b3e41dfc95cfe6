// must: raised
JSON.stringify = () => 'null';
throw new Error('x');
