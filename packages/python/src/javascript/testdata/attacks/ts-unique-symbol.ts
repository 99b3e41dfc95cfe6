// must: returned
const s: unique symbol = Symbol(); function a(x: asserts_ = 1) { return x } type asserts_ = number; a()
