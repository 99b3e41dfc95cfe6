// must: raised
class P extends Promise { static get [Symbol.species]() { return Object; } } await new P((d) => d(1)).then((x) => x).catch?.(() => 1); 3
