interface Tree { value: number; left?: Tree; right?: Tree }
const insert = (t: Tree | undefined, value: number): Tree => !t ? { value } : value < t.value ? { ...t, left: insert(t.left, value) } : { ...t, right: insert(t.right, value) };
const inorder = function* (t?: Tree): Generator<number> { if (t) { yield* inorder(t.left); yield t.value; yield* inorder(t.right); } };
const t = [5, 2, 8, 1, 9, 3].reduce<Tree | undefined>(insert, undefined); console.log([...inorder(t)], t, JSON.stringify(t));
const depth = (t?: Tree): number => (t ? 1 + Math.max(depth(t.left), depth(t.right)) : 0); console.log(depth(t));
