// must: exhausted bytes seconds steps
const text = '[' + '1,'.repeat(500_000);
for (;;) try { JSON.parse(text); } catch {}
