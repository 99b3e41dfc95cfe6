// ruleid: javascript.secrets.secret-in-client-bundle
const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;
// ruleid: javascript.secrets.secret-in-client-bundle
const model = import.meta.env.VITE_OPENAI_API_KEY;
// ok: javascript.secrets.secret-in-client-bundle
const open = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;
// ok: javascript.secrets.secret-in-client-bundle
const server = process.env.STRIPE_SECRET_KEY;
