// must: returned
const f = (x: any) => x, a = 1; const g: any = f; [g<number>(5), (a < 5) as any]
