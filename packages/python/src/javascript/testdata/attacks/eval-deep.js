// must: raised
try { eval('['.repeat(2e5) + ']'.repeat(2e5)); } catch (e) { throw e; }
