module.exports = class Holder {
  constructor(v) {
    this.v = v;
  }
  get() {
    return this.v;
  }
};
