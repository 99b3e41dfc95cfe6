// must: exhausted raised
let text = 'ab';
for (let i = 0; i < 40; i++) text = text.replaceAll(/./g, '$&$&');
text.length;
