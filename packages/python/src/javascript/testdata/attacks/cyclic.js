// must: returned {"$repr":"<ref *1> { name: 'a', self: [Circular *1] }"}
const a = { name: 'a' };
a.self = a;
a;
