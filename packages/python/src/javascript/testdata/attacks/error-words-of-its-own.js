// must: returned ["not a function","cannot read property 'x' of null"]
[new TypeError('not a function').message, new Error("cannot read property 'x' of null").message];
