// must: exited
process.exit({ valueOf: () => 7 });
