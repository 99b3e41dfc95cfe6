// must: returned false
// No path of the host stands in a stack.
try {
  null.x;
} catch (error) {
  /node_modules|file:|wasm|sallyport|quickjs/.test(error.stack) ? true : false;
}
let text = '';
try {
  await send({ nothing: 1 });
} catch (error) {
  text += error.stack;
}
try {
  JSON.parse('{');
} catch (error) {
  text += error.stack;
}
/node_modules|file:|wasm|sallyport|quickjs/.test(text);
