import { createHash, createHmac, randomBytes, randomInt, randomUUID, timingSafeEqual } from "node:crypto";
for (const a of ["md5", "sha1", "sha256", "sha512"]) console.log(a, createHash(a).update("hello ").update(Buffer.from("world")).digest("hex"));
console.log(createHmac("sha256", "key").update("data").digest("base64"), createHash("sha256").update("é", "utf8").digest().length, randomBytes(8).length, randomInt(5) < 5, randomInt(3, 4), /^[0-9a-f-]{36}$/.test(randomUUID()), timingSafeEqual(Buffer.from("a"), Buffer.from("a")));
try { createHash("nope"); } catch (e) { console.log(e.message); } const h = createHash("sha1"); h.update("x"); h.digest(); try { h.digest(); } catch (e) { console.log(e.code); }
