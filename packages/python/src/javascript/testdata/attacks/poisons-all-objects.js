// must: returned
Object.prototype.toJSON = () => 'evil';
Object.prototype.then = undefined;
Object.defineProperty(Object.prototype, 'type', { get: () => 'evil', set() {} });
({ a: 1 });
