// must: exhausted seconds steps toolCalls bytes
const timer = setTimeout(() => {}, 1000);
for (;;) timer.refresh();
