// must: returned
const f = (s) => s; const g = () => f`a`; g() === g()
