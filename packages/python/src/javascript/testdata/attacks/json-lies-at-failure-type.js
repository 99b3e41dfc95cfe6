// must: raised
JSON.stringify = () => '{"type":5,"message":{},"head":[],"frames":1,"shown":null}';
throw new Error('x');
