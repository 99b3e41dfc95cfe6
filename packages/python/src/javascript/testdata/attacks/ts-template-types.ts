// must: returned
type X = `${string}-${number}`; const x: X = 'a-1'; x
