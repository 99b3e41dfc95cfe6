// must: returned
const enum E { a = 1, b = a << 2, c = 'x'.length } [E.a, E.b, E.c, E[1]]
