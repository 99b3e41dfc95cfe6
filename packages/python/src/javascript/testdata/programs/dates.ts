const d = new Date(Date.UTC(2024, 1, 29, 12, 34, 56, 789));
console.log(d.toISOString(), d.getTime(), d.getUTCDay(), d.toJSON());
console.log(new Date("2024-03-10T08:00:00Z").getTime(), new Date(0), new Date("nonsense"));
d.setUTCMonth(12); console.log(d);
console.log(new Date(2024, 0, 31).getDate(), new Date("2024-01-15").getUTCDate());
const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
console.log(days("2024-01-01", "2024-12-31"));
console.log(String(new Date(Date.UTC(2020, 5, 1))), new Date(Date.UTC(2020, 5, 1)).toUTCString(), new Date(Date.UTC(2020, 5, 1)).toDateString());
console.log({ when: new Date(86400000) }, [new Date(NaN)]);
