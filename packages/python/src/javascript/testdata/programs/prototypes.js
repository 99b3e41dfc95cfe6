function Animal(name) { this.name = name; } Animal.prototype.speak = function () { return this.name + " makes a sound"; };
function Dog(name) { Animal.call(this, name); } Dog.prototype = Object.create(Animal.prototype, { constructor: { value: Dog, writable: true } });
Dog.prototype.speak = function () { return Animal.prototype.speak.call(this) + ": woof"; };
const d = new Dog("Rex"); console.log(d.speak(), d instanceof Animal, d, Object.getPrototypeOf(d) === Dog.prototype, Dog.name);
console.log(Object.create(null), Object.create({ a: 1 }), Object.assign(Object.create({ inherited: 1 }), { own: 2 }));
const o = { get x() { return 1; }, set x(v) {}, get y() { return 2; }, set z(v) {}, [Symbol("s")]: 1, "a-b": 2, 3: "three", fn() {}, async am() {}, *gen() {}, arrow: () => {} };
console.log(o, Object.keys(o), JSON.stringify(o));
console.log(Object.getOwnPropertyDescriptor(o, "x"), Object.entries({ b: 1, a: 2, 1: 3 }), Object.freeze([1]), Object.isFrozen(Object.freeze({})));
class A { static s = 1; static { this.t = 2; } x = 1; ["comp" + 1] = 2; static m() {} get g() { return 1; } } console.log(A, new A(), A.t, class {}, class B extends A {}, new (class extends A {})());
