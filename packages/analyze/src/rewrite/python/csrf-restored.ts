import { inside, replace } from '../calls.ts';
import { lineEndOf, lineStartOf, nextLineOf } from '../line-ends.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Django's check of forms: the exemption goes, the middleware comes back. */
export const csrfRestored: Rewrite = (place) => {
  const changes = 'Requests without a token of this site are refused.';
  const { node } = place;
  const list = inside(place, node).find(
    (one) => one.kind === 'Str' && one.value === 'django.contrib.auth.middleware.AuthenticationMiddleware',
  );
  if (list?.kind === 'Str') {
    const written = place.source(list);
    const quote = written.charAt(0);
    const start = lineStartOf(place.text, list.start);
    const own = place.text.slice(start, list.start).trim() === '';
    const separator = own ? `,${lineEndOf(place.text)}${place.text.slice(start, list.start)}` : ', ';
    return {
      title: 'Check forms with the middleware',
      changes,
      edits: [
        {
          start: list.start,
          end: list.start,
          text: `${quote}django.middleware.csrf.CsrfViewMiddleware${quote}${separator}`,
        },
      ],
    };
  }
  if (node.kind === 'Call' && place.names.qualified(node.callee) === 'django.views.decorators.csrf.csrf_exempt') {
    const [view] = node.args;
    return view === undefined
      ? unfit('nothing is exempted here')
      : { title: 'Check the forms of this view', changes, edits: [replace(node, place.source(view))] };
  }
  const decorated = inside(place, node).find((one) => one.kind === 'Function');
  const around =
    node.kind === 'Function' ? node : decorated?.kind === 'Function' ? decorated : place.names.enclosing(node);
  if (around?.kind !== 'Function') return unfit('no view is exempted here');
  const exempt = around.decorators.find((one) => /csrf_exempt$|\.exempt$/u.test(place.source(one)));
  if (exempt === undefined) return unfit('no view is exempted here');
  return {
    title: 'Check the forms of this view',
    changes,
    edits: [{ start: lineStartOf(place.text, exempt.start), end: nextLineOf(place.text, exempt.end), text: '' }],
  };
};
