// must: returned
const trap = {
  toJSON() {
    return { trap };
  },
};
trap;
