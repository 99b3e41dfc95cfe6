// must: returned "RangeError"
const deep = () => deep() + 1;
let name = '';
try {
  deep();
} catch (error) {
  name = error.name;
}
name;
