// must: syntax
function d(x: any, y: any) { return x } @d class A {} 1
