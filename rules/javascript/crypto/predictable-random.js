// ruleid: javascript.crypto.predictable-random
const id = "item-" + Math.random();
// ruleid: javascript.crypto.predictable-random
const letter = letters[Math.floor(Math.random() * letters.length)];
// ok: javascript.crypto.predictable-random
const uuid = crypto.randomUUID();
// ok: javascript.crypto.predictable-random
const rounded = Math.round(1.5);
