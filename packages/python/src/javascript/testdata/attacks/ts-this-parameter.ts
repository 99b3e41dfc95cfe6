// must: returned
function f(this: any, a: number) { return f.length } f.call(null, 1)
