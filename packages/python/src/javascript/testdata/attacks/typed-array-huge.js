// must: raised
new Float64Array(2 ** 31)
