const crypto = require("crypto");
// ruleid: javascript.crypto.short-key
crypto.generateKeyPairSync("rsa", { modulusLength: 1024 });
// ruleid: javascript.crypto.short-key
crypto.createDiffieHellman(512);
// ok: javascript.crypto.short-key
crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
// ok: javascript.crypto.short-key
crypto.createDiffieHellman(2048);
