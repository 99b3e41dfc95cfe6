// must: returned "RangeError"
const trap = {
  get x() {
    return trap.x;
  },
};
let name = '';
try {
  trap.x;
} catch (error) {
  name = error.name;
}
name;
