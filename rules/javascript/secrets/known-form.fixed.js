// ruleid: javascript.secrets.known-form
const id = process.env.ID_SECRET;
// ruleid: javascript.secrets.known-form
const key = process.env.APP_KEY;
// ok: javascript.secrets.known-form
const example = "AKIAIOSFODNN7EXAMPLE";
// ok: javascript.secrets.known-form
const text = "see the key AKIA in the console";
