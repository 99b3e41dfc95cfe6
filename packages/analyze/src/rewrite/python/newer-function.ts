import { inside, replace } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Functions that Python has taken out, and what stands in their place with the same arguments. Source: "What's New in Python 3.3" to 3.13. */
export const newerFunction: Rewrite = (place) => {
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Member' && node.kind !== 'Name') continue;
    const put = newer[place.names.qualified(node) ?? ''];
    if (put === undefined) continue;
    const dot = put.lastIndexOf('.');
    return {
      title: `Use ${put}`,
      ...(put === 'inspect.getfullargspec' ? { changes: 'What comes back has seven fields instead of four.' } : {}),
      edits: [replace(node, place.imports.member(put.slice(0, dot), put.slice(dot + 1)))],
    };
  }
  return unfit('nothing takes the same arguments in its place');
};

const newer: Readonly<Record<string, string>> = {
  'cgi.escape': 'html.escape',
  'cgi.parse_qs': 'urllib.parse.parse_qs',
  'time.clock': 'time.perf_counter',
  'commands.getoutput': 'subprocess.getoutput',
  'commands.getstatusoutput': 'subprocess.getstatusoutput',
  'inspect.getargspec': 'inspect.getfullargspec',
  'collections.Mapping': 'collections.abc.Mapping',
  'collections.Callable': 'collections.abc.Callable',
  'xml.etree.cElementTree.parse': 'xml.etree.ElementTree.parse',
  'xml.etree.cElementTree.fromstring': 'xml.etree.ElementTree.fromstring',
  'base64.encodestring': 'base64.encodebytes',
  'base64.decodestring': 'base64.decodebytes',
  'pipes.quote': 'shlex.quote',
};
