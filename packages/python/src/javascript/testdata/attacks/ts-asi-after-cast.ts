// must: returned
let a: any = [1]
let b = a as any
[0]
b
