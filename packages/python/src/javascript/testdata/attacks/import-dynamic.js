// must: refused
const name = 'f' + 's'; await import(name)
