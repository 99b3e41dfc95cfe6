// must: exhausted seconds steps bytes
for (;;) try { (1 / 3).toLocaleString('de-DE', { minimumFractionDigits: 100 }); } catch {}
