// must: returned 7
// What we furnished the engine with holds, whatever a program makes of the language.
JSON.parse = JSON.stringify = () => 'evil';
Promise.prototype.then = () => 'evil';
Object.prototype.toString = () => 'evil';
Array.prototype.push = () => 'evil';
Map.prototype.get = undefined;
7;
