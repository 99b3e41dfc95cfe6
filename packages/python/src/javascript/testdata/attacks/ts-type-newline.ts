// must: returned
let type = 1
type
type
