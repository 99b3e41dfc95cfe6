console.log(0.1 + 0.2, (0.1 + 0.2).toFixed(2), 1e21, 1e-7, 123456789012345680000, 1 / 3, -0, [-0], 0 === -0, Object.is(0, -0), 5 % -3, -5 % 3, 2 ** 53);
console.log((1234.5678).toFixed(1), (255).toString(16), (0.5).toString(2), parseInt("12px"), parseFloat("3.14abc"), Number(""), Number("0x1f"), Number("abc"), +true, (25).toString(36), (1e21).toString(7).length);
console.log(Number.MAX_SAFE_INTEGER, Number.EPSILON, Number.MIN_VALUE, Infinity, NaN, isNaN(NaN), Number.isInteger(5.0), (123.456).toPrecision(4), (0.00001).toPrecision(1), (1e5).toExponential(2), (-1.5).toFixed(0), (2.5).toFixed(0), (1.005).toFixed(2));
console.log(Math.round(-0.5), Math.round(2.5), Math.max(), Math.min(1, "2" as any), Math.hypot(3, 4), Math.sign(-3), Math.trunc(-4.7), Math.cbrt(27), Math.log10(1000), Math.clz32(1), Math.fround(5.5), Math.imul(3, 4));
console.log(7 & 3, 7 | 8, 5 ^ 1, ~5, 1 << 31, -1 >>> 0, -1 >> 1, 1 << 32, 2 ** -1, 0b1010, 0o17, 1_000_000);
