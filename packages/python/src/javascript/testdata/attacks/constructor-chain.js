// must: refused
// A function's constructor makes code of text, whatever name leads to it.
const make = (() => {})['constr' + 'uctor'];
make('return process.env')();
