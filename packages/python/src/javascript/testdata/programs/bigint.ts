const factorial = (n: bigint): bigint => (n <= 1n ? 1n : n * factorial(n - 1n));
console.log(factorial(30n), String(factorial(25n)).length);
console.log(2n ** 100n, -7n / 2n, -7n % 3n, BigInt("0xff"), BigInt.asUintN(8, 257n), 10n > 9, 1n == 1 as unknown);
try { (1n as any) + 1; } catch (e) { console.log((e as Error).message); }
console.log([3n, 1n, 2n].sort(), typeof 1n, 0n ? "t" : "f");
