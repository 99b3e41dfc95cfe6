const crypto = require("crypto");
// ruleid: javascript.crypto.short-key
crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
// ruleid: javascript.crypto.short-key
crypto.createDiffieHellman(2048);
// ok: javascript.crypto.short-key
crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: javascript.crypto.short-key
crypto.createDiffieHellman(2048);
