// must: raised
(7n ** 3000000n).toString().length
