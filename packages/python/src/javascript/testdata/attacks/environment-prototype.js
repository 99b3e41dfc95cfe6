// must: returned [null,null]
[process.env['__pro' + 'to__'] ?? null, process.env['constr' + 'uctor'] ?? null];
