// must: returned
Promise = class {}; Promise.prototype.constructor = 5; (await Promise.resolve?.(1)) ?? 6
