// must: raised
Array.from({ length: 2 ** 32 })
