/** What catches an exception in place of the program puts the depth of calls back: `isCaught` and `caught` do. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** A catch that looks at the type of an exception by itself, in its first lines. */
const byHand =
  /catch \((\w+)\) \{\n(?:[^\n]*\n){0,2}?[^\n]*\b\1 instanceof Exc\)? (?:&&|\|\|) [!(]*\1\.t\.isSubtypeOf\(/;

const sources = globSync('{runtime,library}/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));

it('no catch of the runtime or the library asks for a type without it', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((path) => byHand.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});

it('such a catch is seen', () => {
  expect('  } catch (e) {\n    if (e instanceof Exc && e.t.isSubtypeOf(E.KeyError)) return undefined;\n').toMatch(
    byHand,
  );
  expect('  } catch (e) {\n    if (!(e instanceof Exc) || !e.t.isSubtypeOf(E.KeyError)) throw e;\n').toMatch(byHand);
  expect('  } catch (e) {\n    if (isCaught(e, depth, E.KeyError)) return undefined;\n').not.toMatch(byHand);
});
