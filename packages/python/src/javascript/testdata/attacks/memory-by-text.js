// must: exhausted raised
let text = 'x';
const kept = [];
for (;;) {
  kept.push(text);
  text = [...text, ...text].join('') + text;
}
