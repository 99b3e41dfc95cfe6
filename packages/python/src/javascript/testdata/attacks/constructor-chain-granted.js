// must: returned ["undefined","undefined","undefined"]
// policy: eval exec
// Even where text may become code, there is nothing of a host to be named.
const make = (() => {})['constr' + 'uctor'];
['typeof proc' + 'ess["bind" + "ing"]', 'typeof De' + 'no', 'typeof glob' + 'alThis.fet' + 'ch'].map((text) => make(`return ${text}`)());
