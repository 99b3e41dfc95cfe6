// must: exhausted seconds steps
/^(a+)+$/.test('a'.repeat(40) + '!');
