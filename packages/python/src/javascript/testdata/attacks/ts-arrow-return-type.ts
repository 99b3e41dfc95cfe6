// must: returned
const f = (a: number): a is 5 => a === 5, g = async (x?: number): Promise<number> => x ?? 2; [f(5), await g()]
