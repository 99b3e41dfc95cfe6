// must: returned
declare const y: number; declare function z(): void; declare module 'm' { export const a: number } typeof y
