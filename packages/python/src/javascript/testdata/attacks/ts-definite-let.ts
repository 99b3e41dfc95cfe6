// must: returned
let x!: number; x ?? 5
