// ruleid: javascript.tls.clear-text-address
fetch("https://api.example.com/login", { method: "POST", body: JSON.stringify({ password }) });
// ruleid: javascript.tls.clear-text-address
const socket = new WebSocket("wss://chat.example.com/live");
// ok: javascript.tls.clear-text-address
fetch("https://api.example.com/login");
// ok: javascript.tls.clear-text-address
axios.get("http://localhost:3000/health");
// ok: javascript.tls.clear-text-address
const secure = new WebSocket("wss://chat.example.com/live");
