// must: returned [5,0]
// A comment stays one when the type around it is taken away.
let hidden = 0;
const five = <number /*>hidden=1,*/>(5);
[five, hidden];
