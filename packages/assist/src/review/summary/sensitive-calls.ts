/** What a call can do that is worth a look when a change brings it. Names are those of `CallSeen`. */
interface SensitiveCall {
  readonly title: string;
  readonly weight: number;
  readonly names: RegExp;
}

const sensitiveCalls: readonly SensitiveCall[] = [
  {
    title: 'runs text as code',
    weight: 15,
    names: /^(?:(?:builtins\.)?(?:eval|exec|compile|__import__)|Function|vm\.\w+|importlib\.import_module)$/u,
  },
  {
    title: 'runs a program',
    weight: 12,
    names:
      /^(?:os\.(?:system|popen|exec\w*|spawn\w*|posix_spawn\w*)|subprocess\.\w+|(?:node:)?child_process\.\w+|pty\.spawn|asyncio\.create_subprocess_\w+|execa(?:\.\w+)?|shelljs\.exec|zx\.\$)$/u,
  },
  {
    title: 'makes objects out of bytes',
    weight: 12,
    names:
      /^(?:_?pickle\.\w*loads?|cPickle\.loads?|dill\.loads?|marshal\.loads?|shelve\.open|jsonpickle\.decode|joblib\.load|torch\.load|yaml\.(?:load|load_all|unsafe_load)|(?:node-)?serialize\.unserialize|.*\.unserialize)$/u,
  },
  {
    title: 'asks a database',
    weight: 4,
    names:
      /(?:^|\.)(?:execute|executemany|executescript|executeQuery|raw|rawQuery|query|\$queryRaw\w*|\$executeRaw\w*|aggregate|find_one|findOne|text)$/u,
  },
  {
    title: 'sends a request',
    weight: 5,
    names:
      /^(?:requests\.\w+|httpx\.\w+|aiohttp\.\w+|urllib\.request\.\w+|urllib3\.\w+|http\.client\.\w+|fetch|axios(?:\.\w+)?|got(?:\.\w+)?|undici\.\w+|(?:node:)?https?\.(?:get|request)|(?:node:)?net\.(?:connect|createConnection)|socket\.\w+|ftplib\.\w+|smtplib\.\w+|paramiko\.\w+)$/u,
  },
  {
    title: 'writes, moves or removes files',
    weight: 5,
    names:
      /^(?:os\.(?:remove|unlink|rmdir|removedirs|rename|replace|chmod|chown|symlink|link|makedirs|mkdir)|shutil\.\w+|(?:node:)?fs(?:\/promises|\.promises)?\.(?:write\w*|append\w*|rm\w*|unlink\w*|rename\w*|chmod\w*|chown\w*|symlink\w*|createWriteStream|cp\w*|mkdir\w*)|.*\.(?:write_text|write_bytes|extractall|unlink))$/u,
  },
  {
    title: 'reads files',
    weight: 3,
    names:
      /^(?:open|io\.open|codecs\.open|send_file|flask\.send_file|flask\.send_from_directory|(?:node:)?fs(?:\/promises|\.promises)?\.(?:read\w*|createReadStream|open\w*)|.*\.(?:read_text|read_bytes|sendFile|download))$/u,
  },
  {
    title: 'writes HTML as it is',
    weight: 7,
    names:
      /(?:^|\.)(?:innerHTML=|outerHTML=|insertAdjacentHTML|document\.write(?:ln)?|mark_safe|Markup|render_template_string|dangerouslySetInnerHTML|bypassSecurityTrust\w+)$/u,
  },
  {
    title: 'sends the caller elsewhere',
    weight: 4,
    names: /(?:^|\.)(?:redirect|HttpResponseRedirect|RedirectResponse)$/u,
  },
  {
    title: 'sets a cookie',
    weight: 3,
    names: /(?:^|\.)(?:set_cookie|cookie|setCookie)$/u,
  },
  {
    title: 'deals with keys, hashes or tokens',
    weight: 4,
    names:
      /^(?:hashlib\.\w+|hmac\.\w+|jwt\.\w+|jsonwebtoken\.\w+|jose\.\w+|bcrypt\.\w+|argon2\.\w+|(?:node:)?crypto\.(?!randomUUID)\w+|Crypto\..*|cryptography\..*|ssl\.\w+)$/u,
  },
  {
    title: 'changes who is logged in',
    weight: 6,
    names: /(?:^|\.)(?:login_user|logout_user|login|logIn|authenticate|set_password|create_access_token|impersonate)$/u,
  },
  {
    title: 'listens for connections',
    weight: 4,
    names: /(?:^|\.)(?:listen|run_simple|serve_forever|uvicorn\.run|createServer)$/u,
  },
  {
    title: 'asks a language model',
    weight: 4,
    names:
      /(?:^|\.)(?:chat\.completions\.create|completions\.create|responses\.create|messages\.create|generateText|streamText|generateObject)$/u,
  },
];

/** What a call of this name is worth telling for; nothing for most. */
export const sensitivityOf = (name: string): { readonly title: string; readonly weight: number } | undefined =>
  sensitiveCalls.find(({ names }) => names.test(name));
