// must: returned
let a = 1
interface I { x: number }
(a)
