// must: returned
let x = 5
as: for (;;) { break as }
x
