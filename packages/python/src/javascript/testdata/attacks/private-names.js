// must: returned
class A { #x = 1; static has(o) { return #x in o; } } A.has(new Proxy(new A(), {}))
