// must: returned
const x = { a: 1 } satisfies object; (x as any)!.a
