// must: returned raised exhausted
Object.defineProperty(Array.prototype, '0', {
  set() {
    throw new Error('trap');
  },
});
console.log(1, 2);
[1];
