const graph: Record<string, Record<string, number>> = { A: { B: 1, C: 4 }, B: { C: 2, D: 5 }, C: { D: 1 }, D: {} };
function shortest(from: string) { const dist: Record<string, number> = Object.fromEntries(Object.keys(graph).map((k) => [k, Infinity])); dist[from] = 0; const open = new Set(Object.keys(graph)); while (open.size) { const u = [...open].reduce((a, b) => (dist[a]! <= dist[b]! ? a : b)); open.delete(u); for (const [v, w] of Object.entries(graph[u]!)) dist[v] = Math.min(dist[v]!, dist[u]! + w); } return dist; }
console.log(shortest("A"), shortest("D"));
