import type { TextEdit } from '../../match/fix.ts';
import type { Member } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore, refusal, step } from './guard-statement.ts';

/** An upload is kept under a safe name, and only when its name ends like something that is wanted. */
export const uploadChecked: Rewrite = (place) => {
  const around = place.names.enclosing(place.node);
  if (around?.kind !== 'Function') return unfit('the upload is not kept in a function');
  const names = inside(place, around).filter(
    (node): node is Member => node.kind === 'Member' && node.property === 'filename',
  );
  const [first] = names;
  if (first === undefined) return unfit('the name of the upload is not used here');
  const edits: TextEdit[] = [];
  for (const name of names) if (isKept(place, name)) edits.push(replace(name, safeName(place, name)));
  if (isKindChecked(place.source(around)))
    return edits.length === 0
      ? unfit('the upload is checked already')
      : {
          title: 'Keep nothing but a safe name of the upload',
          ...(isWerkzeug(place)
            ? { changes: 'Blanks and letters beyond ASCII in the names of files become underscores or go.' }
            : {}),
          edits,
        };
  // A finding over several statements begins where the name is taken.
  const at =
    place.node.kind === 'Block' || place.node.kind === 'Function'
      ? (names.find((name) => isKept(place, name)) ?? first)
      : place.node;
  const given = isWerkzeug(place) ? place.source(first) : `(${place.source(first)} or "")`;
  const lines = linesBefore(place, at, [
    `if not ${given}.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".pdf", ".txt")):`,
    step(place) + refusal(place, 400, 'this kind of file is not kept'),
  ]);
  if (lines === undefined) return unfit('no check can be put before the upload is kept');
  return {
    title: 'Keep uploads of a few kinds, under a safe name',
    changes:
      'Files whose names end otherwise than in .png, .jpg, .jpeg, .gif, .pdf or .txt are refused; the list has to name what is wanted.',
    edits: [lines, ...edits],
  };
};

const isWerkzeug = ({ text }: Place): boolean => /\b(?:flask|werkzeug)\b/u.test(text);

/** The name without folders; Werkzeug takes out everything else that is unusual too. */
const safeName = (place: Place, name: Member): string => {
  const source = place.source(name);
  if (isWerkzeug(place)) return `${place.imports.member('werkzeug.utils', 'secure_filename')}(${source})`;
  return `${place.imports.module('os')}.path.basename(${source})`;
};

/** Part of a path, or of a name that becomes one; not of a comparison or a message. */
const isKept = (place: Place, name: Member): boolean => {
  const parent = place.names.parent(name);
  if (parent?.kind === 'Assign') return true;
  if (parent?.kind === 'Call') return place.names.qualified(parent.callee) === 'os.path.join';
  return (parent?.kind === 'Binary' && (parent.op === '+' || parent.op === '/')) || parent?.kind === 'Template';
};

const isKindChecked = (text: string): boolean =>
  /endswith|splitext|\.suffix|r?split\(["']\.|content_type|mimetype|allowed_file|is_image|validate_on_submit|is_valid\(/u.test(
    text,
  );
