// must: returned
let a = 1
type T = number
;[a] = [2]
a
