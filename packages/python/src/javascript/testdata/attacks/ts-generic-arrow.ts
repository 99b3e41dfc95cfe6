// must: returned
const f = <T,>(x: T): T => x; f<number>(7)
