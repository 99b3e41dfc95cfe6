// must: returned
enum E { __proto__ = 1, constructor = 2, toString = 3 } [E.__proto__, E.constructor, Object.keys(E).length]
