// must: exhausted bytes seconds steps
const kept = [];
for (;;) {
  try {
    kept.push(new Array(1000).fill({}));
  } catch {
    kept.pop();
  }
}
