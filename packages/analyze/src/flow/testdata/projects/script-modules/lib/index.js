module.exports = {
  run(text) {
    sink(text);
  },
};
