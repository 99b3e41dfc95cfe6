// must: exited
try { process.exit(3); } catch { console.log('caught'); } finally { for (;;); }
