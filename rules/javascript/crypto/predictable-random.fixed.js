const crypto = require("crypto");
// ruleid: javascript.crypto.predictable-random
const id = "item-" + crypto.randomBytes(16).toString("hex");
// ruleid: javascript.crypto.predictable-random
const letter = letters[crypto.randomInt(letters.length)];
// ok: javascript.crypto.predictable-random
const uuid = crypto.randomUUID();
// ok: javascript.crypto.predictable-random
const rounded = Math.round(1.5);
