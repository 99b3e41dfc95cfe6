// must: exhausted seconds steps
const again = () => Promise.resolve().then(again);
await again();
