// must: returned
clearTimeout({ valueOf() { throw 1 } }); setTimeout(() => {}, NaN); setTimeout(() => {}, -5); setTimeout(() => {}, 1e300); 1
