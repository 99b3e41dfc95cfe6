// must: exhausted seconds steps bytes
const again = () => Promise.resolve().then(again);
await again();
