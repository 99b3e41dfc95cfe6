// must: returned
const x = <any>5; x
