// must: returned
[{ $int: 'x' }, { $bytes: '*' }, { $float: 5 }, { $repr: { a: 1 } }]
