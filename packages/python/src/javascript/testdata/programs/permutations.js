const permutations = (xs) => xs.length < 2 ? [xs] : xs.flatMap((x, i) => permutations(xs.toSpliced(i, 1)).map((p) => [x, ...p])); console.log(permutations([1, 2, 3]));
const combos = (xs, k) => k === 0 ? [[]] : xs.flatMap((x, i) => combos(xs.slice(i + 1), k - 1).map((c) => [x, ...c])); console.log(combos(["a", "b", "c", "d"], 2).map((c) => c.join("")));
const powerset = (xs) => xs.reduce((acc, x) => acc.concat(acc.map((s) => [...s, x])), [[]]); console.log(powerset(["x", "y"]));
