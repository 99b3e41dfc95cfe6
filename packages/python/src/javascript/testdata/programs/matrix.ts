type Matrix = number[][];
const multiply = (a: Matrix, b: Matrix): Matrix => a.map((row) => b[0]!.map((_, j) => row.reduce((s, x, k) => s + x * b[k]![j]!, 0)));
const identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => +(i === j)));
const transpose = (m: Matrix): Matrix => m[0]!.map((_, i) => m.map((r) => r[i]!));
console.log(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]), identity(3), transpose([[1, 2, 3], [4, 5, 6]]));
