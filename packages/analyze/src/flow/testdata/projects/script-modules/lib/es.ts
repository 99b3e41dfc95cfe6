export const kind = 'a';
export const wrap = (v: string): string => `<${v}>`;
export function stops(v: string): string {
  return 'safe';
}
export default function make(v: string): string {
  return v + kind;
}
