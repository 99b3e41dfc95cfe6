// must: raised
'x'.padStart(2 ** 30, 'ab').length
