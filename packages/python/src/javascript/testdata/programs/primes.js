const sieve = (n) => { const c = new Uint8Array(n + 1); const out = []; for (let i = 2; i <= n; i++) { if (!c[i]) { out.push(i); for (let j = i * i; j <= n; j += i) c[j] = 1; } } return out; };
console.log(sieve(100), sieve(1000).length); const gcd = (a, b) => (b ? gcd(b, a % b) : a); console.log(gcd(48, 18), [12, 18, 24].reduce(gcd));
const factor = (n) => { const f = []; for (let p = 2; p * p <= n; p++) while (n % p === 0) { f.push(p); n /= p; } if (n > 1) f.push(n); return f; }; console.log(factor(360), factor(97));
