/** What kind of text a file is, as far as names and values in it are written differently. */
export interface FileSort {
  /**
   * `settings`: bare words are values. `code`: only text in quotes is a value. `text`: prose, where bare words after a colon are
   * mostly sentences.
   */
  readonly place: 'settings' | 'code' | 'text';
  /** `#` begins a comment. */
  readonly hash: boolean;
}

export const fileSort = (path: string, text: string): FileSort => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  if (
    /^(?:docker|container)file|\.dockerfile$|^\.env|\.env$|^\.?envrc$|^procfile$|^jenkinsfile$|^makefile$|rc$/u.test(
      name,
    )
  )
    return { place: 'settings', hash: true };
  if (settings.has(ending) || settingsNames.has(name)) return { place: 'settings', hash: ending !== 'json' };
  if (code.has(ending)) return { place: 'code', hash: false };
  if (prose.has(ending)) return { place: 'text', hash: false };
  if (ending === 'tf' || ending === 'hcl' || ending === 'tfvars') return { place: 'code', hash: true };
  // Without a known name: lines of `NAME=value` are settings, everything else is prose.
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const pairs = lines.filter((line) => /^\s*(?:export\s+|set\s+|-\s+)?[\w.-]{2,60}\s*[=:]\s*\S/u.test(line)).length;
  return { place: pairs > 0 && pairs >= lines.length / 3 ? 'settings' : 'text', hash: true };
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const settings = set(
  'env ini cfg conf config cnf properties yaml yml toml json json5 jsonc sh bash zsh fish ksh ps1 psm1 bat cmd xml plist service socket timer desktop editorconfig npmrc pypirc netrc pgpass htpasswd tfstate envrc reg inf props targets csproj nuspec settings secret secrets creds credentials ovpn rdp webloc url list sample example template dist local development production staging test mk nix',
);
const settingsNames = set(
  'config credentials .netrc _netrc .pypirc .npmrc .yarnrc .pgpass .htpasswd .git-credentials hosts my.cnf .my.cnf kubeconfig secrets passwd shadow',
);
const code = set(
  'go java kt kts scala groovy gradle rb php phtml cs fs vb c h cc cpp cxx hpp hh m mm swift rs dart lua pl pm r jl ex exs erl hs clj cljs cljc sql sol zig nim ml coffee astro erb jsp cshtml razor pyx py pyi js mjs cjs ts mts cts tsx jsx vue svelte html htm ejs hbs mustache pug jinja j2 proto graphql prisma bicep pp rkt lisp el v sv vhd pas f90 tcl awk css scss less ipynb twig liquid haml slim cr d kotlin',
);
const prose = set('md markdown mdx rst txt adoc asciidoc tex org log csv tsv html5 eml rtf srt vtt po pot diff patch');
