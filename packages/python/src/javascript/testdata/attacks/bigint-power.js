// must: raised
(2n ** 100000000n) ** 100n
