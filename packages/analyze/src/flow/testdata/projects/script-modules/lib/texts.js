function wrap(v) {
  return `<${v}>`;
}
exports.stops = (v) => 'safe';
exports.wrap = wrap;
