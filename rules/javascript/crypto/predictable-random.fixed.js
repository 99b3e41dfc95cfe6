const crypto = require("crypto");
// ruleid: javascript.crypto.predictable-random
const id = "item-" + (crypto.randomInt(2 ** 32) / 2 ** 32);
// ruleid: javascript.crypto.predictable-random
const letter = letters[crypto.randomInt(letters.length)];
// ok: javascript.crypto.predictable-random
const uuid = crypto.randomUUID();
// ok: javascript.crypto.predictable-random
const rounded = Math.round(1.5);
