// must: exhausted bytes seconds steps
let last = () => 0;
for (;;) {
  const before = last;
  last = () => before;
}
