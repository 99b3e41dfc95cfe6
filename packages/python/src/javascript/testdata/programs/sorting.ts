const people = [{ n: "Zed", a: 30 }, { n: "amy", a: 25 }, { n: "Bob", a: 30 }, { n: "Émile", a: 25 }];
console.log(people.toSorted((x, y) => x.a - y.a || (x.n < y.n ? -1 : 1)).map((p) => p.n));
console.log([10, 9, 1, 100].sort(), [10, 9, 1, 100].sort((a, b) => a - b), ["b", undefined, "a"].sort(), [3, 1, 2].toReversed(), [1, 2, 3].with(1, 9), [1, 2, 3, 4].toSpliced(1, 2, "x" as any));
console.log([5, 1, 4].toSorted().at(-1), [1, [2, [3, [4]]]].flat(Infinity), [1, 2].flatMap((x) => [x, x * 10]), [1, 2, 3, 4].findLast((x) => x % 2), [1, 2, 3].findLastIndex((x) => x > 5));
