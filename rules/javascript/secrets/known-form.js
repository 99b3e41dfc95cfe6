// ruleid: javascript.secrets.known-form
const id = "AKIAIOSFODNN7QWERTYU";
// ruleid: javascript.secrets.known-form
const key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----";
// ok: javascript.secrets.known-form
const example = "AKIAIOSFODNN7EXAMPLE";
// ok: javascript.secrets.known-form
const text = "see the key AKIA in the console";
