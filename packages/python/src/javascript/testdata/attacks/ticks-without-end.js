// must: exhausted seconds steps bytes
const again = () => process.nextTick(again);
again();
