interface Sale { region: string; amount: number; date: string }
const sales: Sale[] = [
  { region: "north", amount: 120.5, date: "2024-01-03" },
  { region: "south", amount: 80, date: "2024-01-04" },
  { region: "north", amount: 30.25, date: "2024-02-01" },
];
const byRegion = Object.groupBy(sales, (s) => s.region);
console.log(byRegion);
const totals = new Map<string, number>();
for (const { region, amount } of sales) totals.set(region, (totals.get(region) ?? 0) + amount);
console.log(totals);
console.log([...totals].map(([k, v]) => `${k}: ${v.toFixed(2)}`).join("; "));
console.log(Map.groupBy(sales, (s) => s.date.slice(0, 7)));
