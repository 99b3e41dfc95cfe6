// must: raised exhausted
'x'.repeat(12_000_000);
