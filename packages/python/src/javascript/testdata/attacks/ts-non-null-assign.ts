// must: returned
const o: any = { a: 1 }; o!.a! += 1; o.a
