// must: raised
1n << (2n ** 40n)
