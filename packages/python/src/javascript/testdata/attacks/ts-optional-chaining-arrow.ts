// must: returned
const a: any = null; a?.b ? (c: any) => c : (d: any): any => d; 4
