// must: returned
const f = (x: any) => x; [f(/a>b/.test('a>b')), 4 / 2 / 1]
