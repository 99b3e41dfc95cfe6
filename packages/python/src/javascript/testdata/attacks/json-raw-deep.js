// must: raised exhausted depth
JSON.parse('['.repeat(1e6))
