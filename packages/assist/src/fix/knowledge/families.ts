/** The kinds of work, one entry each; see `family.ts` for what the fields mean. */
import type { ArgumentSeen, CallSeen } from '@sallyport/core/faces';
import { type Family, first, isFed, isOff, isOn, lastOf, named, wentThrough } from './family.ts';

const allowList = String.raw`\bin\s*[A-Z_]{2,}|\bnot in\s*[\w.]+|\bin\s*[({[]|\.has\(|\.includes\(|\.get\(|fullmatch|\^[^\n]*\$|hasOwn`;

/** `db.prepare(sql).all(value)`: values only; `db.$queryRaw` as a tag, which the outline writes with two backquotes. */
const bound = /\bprepare\(\)\.(?:run|get|all|each|iterate)$|(?:^|\.)(?:\$queryRaw|\$executeRaw|sql)``$/u;

const sql: Family = {
  name: 'SQL',
  cwe: ['CWE-89', 'CWE-564', 'CWE-943'],
  works: ({ name, args }) =>
    (/(?:^|\.)(?:execute|executemany|executescript|query|raw|\$queryRaw|\$executeRaw|\$queryRawUnsafe|\$executeRawUnsafe|prepare|run|all|get|each|exec|fetch|fetchrow|fetchval|fetchone|fetchall|read_sql|read_sql_query|extra|find|findOne|findMany|aggregate|unsafe|mogrify|where|whereRaw|updateOne|deleteOne|findOneAndUpdate)(?:\(\))?$/u.test(
      name,
    ) &&
      args.some(
        (one) =>
          isSql(one.code) ||
          isSql(one.behind?.code ?? '') ||
          one.form === 'object' ||
          /(?:^|\.)(?:execute\w*|raw|\$\w+|query|find\w*|mogrify)$/u.test(name),
      )) ||
    bound.test(name),
  unsafe: (call) => {
    if (!sql.works(call) || bound.test(call.name)) return undefined;
    const text = first(call);
    if (/(?:unsafe|executescript)$/iu.test(call.name) && isFed(text)) return `${call.name} takes text as it is`;
    if (text === undefined || text.constant !== undefined || text.form === 'object' || text.form === 'function')
      return undefined;
    if (wentThrough(text, /^(?:sql\.SQL|psycopg2?\.sql\.|psycopg\.sql|sqlalchemy\.(?:select|insert|update|delete))/u))
      return undefined;
    const inputs = text.reads.filter(isOutside);
    // A list of placeholders depends on how many there are, and on nothing else.
    if (inputs.length > 0 && !isPlaceholders(text.code) && !isPlaceholders(text.behind?.code ?? ''))
      return 'the query is put together with an input';
    return text.form === 'built' && text.reads.length > 0 && !isPlaceholders(text.code)
      ? 'the query is put together'
      : undefined;
  },
  checked: new RegExp(`${allowList}|\\bescapeId(?:entifier)?\\(`, 'u'),
};

/** Something of another file or module is no input by itself. */
const isOutside = (read: string): boolean => !/^[A-Z][A-Z0-9_]*$/u.test(read);

const isSql = (code: string): boolean =>
  /\b(?:select|insert|update|delete|create|drop|alter|pragma|with|replace|merge|call|exec)\b/iu.test(code);

const isPlaceholders = (code: string): boolean =>
  /["'](?:,|, )["']\.join\(|\.map\(\(?\w*\)?=>["'`](?:\?|\$)/u.test(code);

const command: Family = {
  name: 'commands',
  cwe: ['CWE-78', 'CWE-77', 'CWE-88'],
  works: ({ name }) =>
    /^(?:os\.(?:system|popen|spawn\w*|exec\w*|posix_spawnp?|startfile)|subprocess\.\w+|commands\.\w+|pty\.spawn|popen2\.\w+|asyncio\.create_subprocess_\w+|child_process\.\w+|execa(?:\.\w+)?|shelljs\.\w+|shell\.exec|cross-spawn|Deno\.run|Bun\.spawn\w*|fabric\.\w+|sh\.\w+)$/u.test(
      name,
    ) ||
    /(?:^|\.)(?:exec|execSync|execFile|execFileSync|spawn|spawnSync|popen|system|getoutput|getstatusoutput|check_output|exec_command|create_subprocess_shell|create_subprocess_exec|execPromise|execAsync|execFileAsync)$/u.test(
      name,
    ),
  unsafe: (call) => {
    const { name } = call;
    const what = first(call) ?? named(call, 'args', 'cmd', 'command');
    const shell = named(call, 'shell');
    const list = what?.form === 'list' ? what.code : what?.behind?.form === 'list' ? what.behind.code : undefined;
    const isShell =
      list === undefined
        ? false
        : /^\[["'](?:\/(?:usr\/)?bin\/)?(?:ba|z|da|k)?sh["'],["']-\w*c|^\[["']cmd(?:\.exe)?["'],["']\/c|^\[["']powershell/iu.test(
            list,
          );
    const anyShell =
      isShell ||
      (call.args.some(({ code }) => /["'](?:-c|\/c)["']/u.test(code)) &&
        /^["'](?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh["']$|^["']cmd/u.test(what?.code ?? ''));
    const words = [list ?? '', ...call.args.map(({ code }) => code)].join(',');
    const started =
      /["'](?:[\w./-]*\/)?(?:(?:ba|z|da|k|a|c|tc|fi)?sh|busybox|cmd|powershell|pwsh|su|(?:python|perl|ruby|node|php)[\d.]*)(?:\.exe)?["'],(?:[^,]*,)*?["'](?:-\w*[cer]|\/c|-Command)["'],/u;
    if (started.test(words) && call.args.some((one) => isFed(one))) return 'a shell is started by its name';
    if (
      /^\[["'](?:[\w./-]*\/)?(?:ba|z|da|k|a)?sh["'](?:,["']-s["'])?\]$/u.test(
        list ?? what?.behind?.code ?? what?.code ?? '',
      ) &&
      (isFed(named(call, 'input')) || named(call, 'stdin') !== undefined)
    )
      return 'a shell reads what it is given';
    if (anyShell && call.args.some((one) => isFed(one))) return 'a shell is started by its name';
    if (isOn(shell) && call.args.some((one) => isFed(one) && one.name !== 'shell') && !quoted(what))
      return 'a shell reads the command';
    const takesText =
      /^(?:os\.(?:system|popen)|commands\.\w+|subprocess\.(?:getoutput|getstatusoutput)|asyncio\.create_subprocess_shell|child_process\.(?:exec|execSync))$/u.test(
        name,
      ) ||
      /(?:^|\.)(?:exec|execSync|system|popen|getoutput|getstatusoutput|exec_command|create_subprocess_shell|execPromise|execAsync)$/u.test(
        name,
      );
    if (takesText && list === undefined && isFed(what) && !quoted(what)) return 'a shell reads the command';
    if (list !== undefined && /(?<!\*)\*[\w.[\]"'()]*\.split\(/u.test(list) && isFed(what))
      return 'an input can add arguments: it is split into several';
    if (/(?:["'`]|^\w+)\.split\(\)$/u.test(what?.code ?? '') && isFed(what) && !quoted(what))
      return 'an input can add arguments: the command is split after the input was put in';
    if (
      wentThrough(what, /^shlex\.split$|\.split$/u) &&
      (what?.reads.length ?? 0) > 0 &&
      /shlex\.split\((?:f["']|\w+\)?)/u.test(what?.code ?? '') &&
      !quoted(what)
    )
      return 'an input can add arguments: the command is split after the input was put in';
    return undefined;
  },
  checked: new RegExp(`${allowList}|shlex\\.quote|isdigit|isalnum|ip_address|isIP`, 'u'),
};

const quoted = (argument: Parameters<typeof wentThrough>[0]): boolean =>
  wentThrough(argument, /(?:^|\.)shlex\.quote\b|pipes\.quote|shell-quote|shellescape|\bshellEscape\b|\bquote\(/u);

const code: Family = {
  name: 'running text as code',
  cwe: ['CWE-94', 'CWE-95', 'CWE-96'],
  works: ({ name }) =>
    /^(?:eval|exec|compile|execfile|Function|setTimeout|setInterval|ast\.(?:literal_eval|parse)|json\.loads|JSON\.parse|execScript)$/u.test(
      name,
    ) ||
    /^(?:builtins|__builtins__|globalThis|window|vm|code|codeop|timeit|runpy|simpleeval|numexpr|asteval|mathjs|pandas)\./u.test(
      name,
    ) ||
    /(?:^|\.)(?:eval|literal_eval|evaluate|runInNewContext|runInThisContext|runInContext|compileFunction|simple_eval|safeEval|fromstring)$/u.test(
      name,
    ) ||
    // An entry of a table of what may be done.
    /^(?:[A-Z][A-Z_]+|\w*(?:ops|operators|operations|functions|handlers|actions))\[…\]$/iu.test(name),
  unsafe: (call) => {
    const what = first(call);
    if (
      /^(?:eval|exec|compile|execfile|Function|execScript)$/u.test(call.name) ||
      /^(?:builtins|__builtins__|globalThis|window)(?:\.|\[["'])(?:eval|exec|compile|Function)/u.test(call.name)
    )
      return call.args.some((one) => isFed(one)) ? `${call.name} runs text` : undefined;
    if (/^(?:setTimeout|setInterval)$/u.test(call.name))
      return what?.form === 'built' ? 'a timer runs text' : undefined;
    if (
      /^(?:vm|code|codeop|timeit|runpy)\./u.test(call.name) ||
      /(?:runIn\w*Context|compileFunction|InteractiveInterpreter|runsource|\.constructor)$/u.test(call.name)
    )
      return call.args.some((one) => isFed(one)) ? `${call.name} runs text` : undefined;
    if (/^(?:numexpr|pandas)\.(?:evaluate|eval)$|(?:^|\.)(?:parse_expr|sympify)$/u.test(call.name))
      return isFed(what) ? `${call.name} runs text` : undefined;
    return undefined;
  },
};

const deserialise: Family = {
  name: 'reading objects',
  cwe: ['CWE-502'],
  works: ({ name }) =>
    /^(?:_?c?[pP]ickle|dill|cloudpickle|marshal|shelve|jsonpickle|yaml|ruamel\.yaml|joblib|json|orjson|ujson|tomllib|torch|numpy|pandas|node-serialize|serialize-javascript|js-yaml|JSON|funcster|cryo|msgpack|ast|hmac|itsdangerous)\b/u.test(
      name,
    ) &&
    /(?:^|\.)(?:loads?|load_all|safe_load(?:_all)?|full_load|unsafe_load|open|decode|parse|unserialize|read_pickle|Unpickler(?:\(\)\.load)?|unpackb?|literal_eval|deserialize)$/u.test(
      name,
    ),
  unsafe: (call) => {
    if (
      /^(?:_?c?[pP]ickle|dill|cloudpickle|marshal|shelve|jsonpickle|node-serialize|funcster|cryo)\b|(?:^|\.)(?:unserialize|unsafe_load|read_pickle|Unpickler)/u.test(
        call.name,
      ) &&
      !/(?:dumps?|encode|serialize)$/u.test(call.name.replace(/unserialize$/u, 'un'))
    )
      return call.args.some((one) => isFed(one) || one.form === 'call' || one.form === 'name')
        ? `${call.name} makes any object`
        : undefined;
    if (/(?:^|\.)yaml\.(?:load|load_all|full_load\w*)$/u.test(call.name) || call.name === 'yaml.load') {
      const loader = named(call, 'Loader')?.code ?? call.args.filter(({ name }) => name === '')[1]?.code ?? '';
      return /Safe/u.test(loader) ? undefined : 'the loader makes any object';
    }
    if (/^joblib\.load$/u.test(call.name)) return 'joblib.load makes any object';
    if (/^torch\.load$/u.test(call.name))
      return isOn(named(call, 'weights_only')) ? undefined : 'torch.load makes any object';
    if (/^numpy\.load$/u.test(call.name))
      return isOn(named(call, 'allow_pickle')) ? 'allow_pickle makes any object' : undefined;
    return undefined;
  },
  counterpart: ({ name }) =>
    /^(?:_?c?[pP]ickle|dill|cloudpickle|marshal|jsonpickle|json)\.(?:dumps?|encode|loads?|decode)$/u.test(name),
};

const html: Family = {
  name: 'writing pages',
  cwe: ['CWE-79', 'CWE-80', 'CWE-1336', 'CWE-116'],
  works: ({ name }) =>
    /(?:innerHTML|outerHTML|textContent|innerText|srcdoc|dangerouslySetInnerHTML)=$|^children=$|(?:^|\.)(?:insertAdjacentHTML|insertAdjacentText|write|writeln|html|text|append|appendChild|prepend|after|before|setHTML|setHTMLUnsafe|createContextualFragment|parseFromString|send|end|render|json|render_template_string|render_template|make_response|Response|HTMLResponse|HttpResponse|Markup|mark_safe|format_html|from_string|Template|Environment|SandboxedEnvironment|ImmutableSandboxedEnvironment|escape)$/u.test(
      name,
    ),
  unsafe: (call) => {
    const what = call.args.find((one) => isFed(one) && one.name !== 'name') ?? first(call);
    if (escaped(what)) return undefined;
    if (
      /(?:innerHTML|outerHTML|srcdoc|dangerouslySetInnerHTML)=$|(?:^|\.)(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|mark_safe|Markup)$|^document\.write(?:ln)?$/u.test(
        call.name,
      )
    )
      return call.args.some((one) => isFed(one) && !escaped(one))
        ? `${lastOf(call.name)} takes text as markup`
        : undefined;
    if (/(?:^|\.)(?:render_template_string|from_string|Template)$/u.test(call.name))
      return isFed(first(call)) ? 'the template is put together' : undefined;
    if (/(?:^|\.)(?:html)$/u.test(call.name)) return isFed(first(call)) ? 'html takes text as markup' : undefined;
    if (/(?:^|\.)(?:send|end|write|make_response|HttpResponse|HTMLResponse|Response)$/u.test(call.name))
      return call.args.some(
        (one) => isFed(one) && (isMarkup(one.code) || isMarkup(one.behind?.code ?? '')) && !escaped(one),
      )
        ? 'an input stands in markup'
        : undefined;
    return undefined;
  },
};

const isMarkup = (text: string): boolean => /["'`][^"'`]*<\/?[a-z!]/iu.test(text);

const escaped = (argument: Parameters<typeof wentThrough>[0]): boolean =>
  !/\bquote=(?:False|0)\b/u.test(`${argument?.code ?? ''}${argument?.behind?.code ?? ''}`) &&
  wentThrough(
    argument,
    /escape|sanitize|bleach\.|purify|encodeURI|\bhe\.encode|nh3\.|conditional_escape|format_html|createTextNode|json\.dumps|jsonify|toStaticHTML/iu,
  );

/** Express sends nothing from outside of a root that is named: source `send`, which refuses `..` there. */
const isBelowRoot = (call: CallSeen): boolean => {
  const root = named(call, 'root');
  return (
    /(?:^|\.)sendFile$/u.test(call.name) &&
    root !== undefined &&
    !/^["'`]?\/?["'`]?$/u.test(root.code) &&
    !/\b(?:req|request|ctx|params|query|body)\b/u.test(root.code) &&
    !call.args.some(
      (one) => one !== root && one.form !== 'object' && one.reads.some((read) => root.reads.includes(read)),
    )
  );
};

const path: Family = {
  name: 'files',
  cwe: ['CWE-22', 'CWE-23', 'CWE-36', 'CWE-73', 'CWE-35'],
  works: ({ name }) =>
    /^(?:open|io\.open|codecs\.open|flask\.send_file|flask\.send_from_directory|shutil\.\w+|os\.(?:remove|unlink|rename|open|listdir|makedirs|mkdir|rmdir)|aiofiles\.open|fs(?:\/promises|\.promises)?\.\w+|fs-extra\.\w+|tarfile\.open|zipfile\.ZipFile)$/u.test(
      name,
    ) ||
    /(?:^|\.)(?:send_file|send_from_directory|sendFile|download|read_text|read_bytes|write_text|write_bytes|readFile|readFileSync|writeFile|writeFileSync|createReadStream|createWriteStream|unlink|unlinkSync|FileResponse|extractall|extract|save|saveAs|mv)$/u.test(
      name,
    ),
  unsafe: (call) =>
    !path.works(call) || /(?:^|\.)(?:send_from_directory)$/u.test(call.name) || isBelowRoot(call)
      ? undefined
      : /(?:^|\.)(?:extractall|extract)$/u.test(call.name)
        ? named(call, 'filter') === undefined
          ? 'members may lie anywhere'
          : undefined
        : call.args.some((one) => isFed(one) && one.reads.some(isOutside) && !isContent(call, one))
          ? 'an input says which file'
          : undefined,
  checked:
    /is_relative_to|\bin\s[^\n]*\.parents\b|commonpath|commonprefix_never|safe_join|secure_filename|basename|\)\.name\b|path\.relative|\brelative\(|relative_to\(|(?:startswith|startsWith)\((?!["'`]\.|["'`]\/["'`])[^\n]*(?:\bsep\b|\/|['"`]\))|fullmatch|\^[^\n]*\$|\bin\s*[A-Z_]{2,}|not in\s*[A-Z_]{2,}|\.has\(|[A-Z_]{2,}\.includes\(|[A-Z_]{2,}\[|[A-Z_]{2,}\.get\(|isdigit|isalnum|parseInt|\bint\(|uuid\.UUID/u,
};

/** What an archive is read from in memory is no name of a file. */
const isContent = ({ name }: CallSeen, { through, code: text }: ArgumentSeen): boolean =>
  /(?:ZipFile|tarfile\.open)$/u.test(name) &&
  (through.some((one) => one.endsWith('BytesIO')) || /BytesIO\(|\.(?:stream|file)$/u.test(text));

const ssrf: Family = {
  name: 'requests to other machines',
  cwe: ['CWE-918'],
  works: ({ name }) =>
    /^(?:requests|httpx|aiohttp|urllib\d?|axios|got|node-fetch|undici|superagent|needle|http|https|urllib\.request)\b.*(?:get|post|put|patch|delete|head|options|request|urlopen|urlretrieve|fetch|stream|open)$/u.test(
      name,
    ) ||
    /^(?:fetch|axios|got|node-fetch|request|urlopen)$/u.test(name) ||
    /(?:^|\.)(?:urlopen|session\.(?:get|post))$/u.test(name),
  unsafe: (call) =>
    ssrf.works(call) &&
    call.args.some((one) => (one.name === '' || one.name === 'url') && isFed(one) && one.reads.some(isOutside))
      ? 'an input says which address'
      : undefined,
  checked:
    /(?:hostname|netloc|host|origin|parsed?\.\w+|\bhost\w*)\)?\s*(?:not )?in\s*[\w.]|\bnot in\s*[A-Z_]{2,}|\bin\s*[A-Z_]{2,}|[A-Z_]{2,}\.has\(|[A-Z_]{2,}\.includes\(|\.has\(\w*\.?(?:hostname|host|origin)|\.includes\(\w*\.?(?:hostname|host|origin)|is_private|is_global|ip_address|\.(?:hostname|host|origin|netloc)(?:!==?|===?)|[A-Z_]{2,}\[|[A-Z_]{2,}\.get\(|(?:startswith|startsWith)\(["'`]https?:\/\/[\w.-]+\/|fullmatch|isAllowed|is_allowed|is_safe/u,
};

const redirect: Family = {
  name: 'redirects',
  cwe: ['CWE-601'],
  works: ({ name }) =>
    /(?:^|\.)(?:redirect|HttpResponseRedirect|RedirectResponse|url_for|location)$|(?:^|\.)(?:location|history|router|window|navigation|navigate|document)\.(?:assign|replace)$|(?:^|\.)(?:location|href)=$/u.test(
      name,
    ),
  unsafe: (call) =>
    redirect.works(call) &&
    call.args.some((one) => isFed(one) && one.reads.some(isOutside) && !wentThrough(one, /url_for/u))
      ? 'an input says where to'
      : undefined,
  checked:
    /fullmatch|url_has_allowed_host|is_safe_url|\bnot in\s*[A-Z_]{2,}|\bin\s*[A-Z_]{2,}|[A-Z_]{2,}\.has\(|[A-Z_]{2,}\.includes\(|\.(?:netloc|hostname|host|origin)\b|\.scheme|startsWith\(["'`]\/\/|startswith\(["'`]\/\/|\^\\?\/\(\?!|\^\\\/\[\^|[A-Z_]{2,}\[|[A-Z_]{2,}\.get\(|isAllowed|is_allowed|is_safe|isSafe/u,
};

const hash: Family = {
  name: 'hashes',
  cwe: ['CWE-327', 'CWE-328', 'CWE-916', 'CWE-326', 'CWE-759', 'CWE-760'],
  works: ({ name }) =>
    /^(?:hashlib|crypto|bcrypt\w*|argon2\w*|passlib|scrypt|hmac|werkzeug\.security|Crypto|Cryptodome|cryptography)\b|(?:^|\.)(?:createHash|createHmac|pbkdf2|pbkdf2Sync|scrypt|scryptSync|hashpw|hash|hashSync|createCipheriv|generate_password_hash|blake2b|new|encrypt|encrypt_and_digest)$/u.test(
      name,
    ),
  unsafe: (call) => {
    const algorithm = `${call.name} ${call.args.map(({ constant, code: text }) => constant ?? text).join(' ')}`;
    if (
      /\b(?:md5|md4|md2|sha-?1|ripemd\w*|rc4|rc2|arc4|des3?|3des|blowfish|ecb|adler32|crc32)\b/iu.test(
        algorithm.replaceAll('_', ' '),
      ) ||
      /(?:MD5|SHA1|DES|ARC4|MODE_ECB)\b/u.test(algorithm)
    )
      return /usedforsecurity/u.test(call.code) && isOff(named(call, 'usedforsecurity'))
        ? 'the weak hash stays, said to be harmless'
        : 'the algorithm is weak';
    // Source: NIST SP 800-38A and 800-38D: what a mode starts with is not to be foreseen, or never the same twice.
    const start = /(?:AES|DES3?|ChaCha20\w*|Salsa20|ARIA|Blowfish)\.new$|Cipheriv$/u.test(call.name)
      ? (named(call, 'iv', 'nonce', 'initial_value', 'IV') ?? call.args.filter(({ name }) => name === '')[2])
      : /(?:modes\.(?:CBC|CTR|GCM|CFB|OFB)|CBC|GCM|CTR)$/u.test(call.name)
        ? first(call)
        : undefined;
    const key = first(call);
    return start !== undefined &&
      (start.constant !== undefined ||
        (start.through.every((name) =>
          /^(?:bytes|hashlib\..*|.*\.(?:digest|encode|fromhex|ljust|zfill))$/u.test(name),
        ) &&
          start.reads.length > 0 &&
          start.reads.every((read) => key?.reads.includes(read) === true)))
      ? 'the start value is always the same'
      : undefined;
  },
  // What is stored and what is compared with it are made alike.
  counterpart: ({ name }) =>
    /(?:^|\.)(?:createHash|createHmac|createCipheriv|createDecipheriv|pbkdf2Sync|scryptSync|timingSafeEqual|hash|verify|compare|compareSync|hashSync|checkpw|hashpw|md5|sha1|sha256|new|compare_digest)$/u.test(
      name,
    ) && hash.works({ ...nothing, name }),
};

const nothing: CallSeen = {
  symbol: '',
  name: '',
  code: '',
  start: 0,
  end: 0,
  isReached: true,
  isUsed: true,
  args: [],
  under: [],
};

const random: Family = {
  name: 'random values',
  cwe: ['CWE-330', 'CWE-338', 'CWE-335', 'CWE-336'],
  works: ({ name }) =>
    /^(?:random|secrets|numpy\.random|Math\.random|crypto\.(?:random\w+|getRandomValues)|os\.urandom|uuid)\b|(?:^|\.)(?:randomBytes|randomUUID|randomInt|token_\w+|uuid4|uuid1|getRandomValues|nanoid)(?:\(\).*)?$/u.test(
      name,
    ),
  unsafe: ({ name }) =>
    /^(?:random\.(?!SystemRandom|secure)|numpy\.random|Math\.random|uuid\.uuid1|Date\.now|time\.time)/u.test(name)
      ? 'the values can be guessed'
      : undefined,
};

const tls: Family = {
  name: 'encrypted connections',
  cwe: ['CWE-295', 'CWE-319'],
  works: (call) =>
    ssrf.works(call) ||
    /^(?:ssl|tls|https?)\.|(?:^|\.)(?:set_missing_host_key_policy|load_host_keys|load_system_host_keys|create_connection|SMTP\w*|wrap_socket|Agent|connect|request)$/u.test(
      call.name,
    ),
  unsafe: (call) =>
    (/(?:^|\.)set_missing_host_key_policy$/u.test(call.name) && !/RejectPolicy\b/u.test(first(call)?.code ?? '')) ||
    isOff(named(call, 'known_hosts')) ||
    isOff(named(call, 'verify')) ||
    named(call, 'verify')?.form === 'call' ||
    isOff(named(call, 'rejectUnauthorized', 'strictSSL', 'verify_ssl', 'ssl', 'check_hostname', 'validate_certs')) ||
    isOpen(named(call, 'rejectUnauthorized')) ||
    (/(?:^|\.)rejectUnauthorized=$/u.test(call.name) && isOpen(first(call))) ||
    /_create_unverified_context|CERT_NONE|disable_warnings/u.test(
      `${call.name}${call.args.map(({ code: text }) => text).join(' ')}`,
    ) ||
    (/(?:verify|check_hostname|verify_mode|rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED)["'\]]*=$/u.test(
      call.name,
    ) &&
      (isOff(first(call)) || /CERT_NONE|["']0["']/u.test(first(call)?.code ?? '')))
      ? 'certificates are not checked'
      : undefined,
};

/** Neither on nor off for certain. */
const isOpen = (argument: ReturnType<typeof first>): boolean =>
  argument !== undefined && argument.constant === undefined;

const debug: Family = {
  name: 'debug servers',
  cwe: ['CWE-489', 'CWE-215'],
  works: ({ name }) => /(?:^|\.)run$/u.test(name),
  unsafe: (call) =>
    (/(?:^|\.)run$/u.test(call.name) && isOnConstant(named(call, 'debug', 'use_debugger', 'use_evalex'))) ||
    (/(?:\.debug|\["(?:DEBUG|FLASK_DEBUG|FLASK_ENV)"\])=$/u.test(call.name) && isOnConstant(first(call))) ||
    call.args.some(({ name, code: text }) => name === '' && /\bdebug["']?[=:](?:True|1|true)/iu.test(text))
      ? 'the debugger is on'
      : undefined,
};

const isOnConstant = (argument: ReturnType<typeof first>): boolean =>
  argument?.constant !== undefined && !isOff(argument);

const jwt: Family = {
  name: 'tokens',
  cwe: ['CWE-347', 'CWE-345'],
  works: ({ name }) => /(?:^|\.)(?:decode|verify|get_unverified_\w+|jwtVerify|decodeJwt)$/u.test(name),
  unsafe: (call) => {
    if (/get_unverified|decodeJwt/u.test(call.name)) return 'the signature is not looked at';
    if (/^(?:jsonwebtoken|jwt-decode|jwt_decode)(?:\.decode)?$/u.test(call.name))
      return 'decode does not check the signature';
    if (isOff(named(call, 'verify', 'verify_signature'))) return 'the signature is not checked';
    if (call.name === 'jsonwebtoken.verify') {
      const algorithms = named(call, 'algorithms');
      const text =
        algorithms?.behind?.code ?? algorithms?.code ?? call.args.map(({ behind }) => behind?.code ?? '').join(' ');
      if (!/["'](?:[HREP]S(?:256|384|512)|EdDSA|PS\d+)["']/u.test(text))
        return 'the token itself may say how it is signed';
      if (/["']HS\d/u.test(text) && /["'](?:RS|ES|PS|Ed)/u.test(text))
        return 'a public key may be taken for a shared one';
    }
    const texts = call.args.map(({ code: text, behind }) => `${text} ${behind?.code ?? ''}`);
    if (texts.some((text) => /verify_(?!aud)\w+["']?\s*[:=]\s*(?!True\b|true\b|1\b)/u.test(text)))
      return 'something of the token is not checked, or not always';
    return texts.some((text) => /["']none["']/iu.test(text)) ? 'the signature is not checked' : undefined;
  },
};

const xml: Family = {
  name: 'reading XML',
  cwe: ['CWE-611', 'CWE-776', 'CWE-827'],
  works: ({ name }) =>
    /^(?:xml\.|lxml\.|defusedxml\.|libxmljs|xml2js|fast-xml-parser)|(?:^|\.)(?:parseXml|parseXmlString|parseFromString|parseString|fromstring|XMLParser|make_parser|parse)$/u.test(
      name,
    ),
  unsafe: (call) =>
    isOnConstant(named(call, 'resolve_entities', 'noent', 'load_dtd', 'huge_tree'))
      ? 'entities are resolved'
      : /^xml\.(?:sax|dom|etree)\b.*(?:parse|parseString|fromstring|make_parser|XML)$/u.test(call.name)
        ? 'the parser of the library expands entities'
        : undefined,
};

const directory: Family = {
  name: 'directories',
  cwe: ['CWE-90'],
  works: ({ name }) =>
    /(?:^|\.)(?:search(?:_s|_st|_ext|_ext_s)?|paged_search|searchAsync|modify_s|compare_s)$/u.test(name),
  unsafe: (call) =>
    directory.works(call) &&
    call.args.some(
      (one) =>
        (one.form === 'built' || one.behind?.form === 'built') &&
        isFed(one) &&
        !wentThrough(one, /escape_filter_chars|filter_format|escape_rdn|escapeFilter|EqualityFilter|assertion/u),
    )
      ? 'an input stands in the filter'
      : undefined,
};

const temporary: Family = {
  name: 'temporary files',
  cwe: ['CWE-377', 'CWE-378', 'CWE-379'],
  works: ({ name }) =>
    /^(?:tempfile\.\w+|os\.(?:tmpnam|tempnam|open|fdopen)|open|io\.open|tmp\.\w+)|(?:^|\.)(?:mkdtemp(?:Sync)?|mkstemp)$/u.test(
      name,
    ),
  unsafe: ({ name, args }) =>
    /(?:^|\.)(?:mktemp|tmpnam|tempnam)$/u.test(name) ||
    (/^(?:open|io\.open)$/u.test(name) &&
      args.some((one, place) => place === 0 && wentThrough(one, /TemporaryFile(?:\([^()]*\))?\.name$/u)))
      ? 'others may be there first'
      : undefined,
};

const cookies: Family = {
  name: 'cookies',
  cwe: ['CWE-1004', 'CWE-614', 'CWE-1275'],
  works: ({ name }) => /(?:^|\.)(?:cookie|setCookie|set_cookie)$|(?:^|\.)cookies(?:\(\))?\.set$/u.test(name),
  unsafe: (call) => {
    if (!/(?:^|\.)(?:cookie|setCookie)$|(?:^|\.)cookies(?:\(\))?\.set$/u.test(call.name)) return undefined;
    const given = call.args.flatMap(({ code, behind }) => [code, behind?.code ?? '']).join(' ');
    const isSet = (flag: string): boolean =>
      named(call, flag)?.constant === 'true' || new RegExp(`\\b${flag}:(?:true|!0|[^,}]*NODE_ENV)`, 'u').test(given);
    return isSet('httpOnly') && isSet('secure') ? undefined : 'a flag of the cookie is not set';
  },
};

const massAssignment: Family = {
  name: 'fields that are set',
  cwe: ['CWE-915'],
  works: ({ name }) =>
    /(?:^|\.)(?:update|create|assign|set|build|insert|insertMany|insertOne|merge|upsert|bulkCreate|updateOne|updateMany|findOneAndUpdate|findByIdAndUpdate|replaceOne|patch|fill|setattr)$|^new /u.test(
      name,
    ),
  unsafe: (call) =>
    massAssignment.works(call) && call.args.some((one) => isWhole(one)) && !isListed(named(call, 'fields'))
      ? 'whoever asks says which fields are set'
      : undefined,
};

/** All that was sent, or all but some of it. */
const isWhole = ({ code: text, behind, reads, form }: NonNullable<ReturnType<typeof first>>): boolean =>
  form !== 'function' &&
  reads.some((read) => /(?:^|\.)(?:body|query|params|form|json|POST|GET)$/u.test(read)) &&
  !/\bpick\(|pick\w*\(|parse\(/u.test(`${text}${behind?.code ?? ''}`);

const isListed = (argument: ReturnType<typeof first>): boolean =>
  argument !== undefined &&
  (argument.form === 'list' || argument.behind?.form === 'list') &&
  argument.reads.length === 0;

const exposure: Family = {
  name: 'details of errors',
  cwe: ['CWE-209', 'CWE-200', 'CWE-497', 'CWE-532'],
  works: () => false,
  unsafe: () => undefined,
  mayDropInput: true,
};

const secret: Family = {
  name: 'secrets',
  cwe: ['CWE-798', 'CWE-259', 'CWE-321', 'CWE-547'],
  works: () => false,
  unsafe: () => undefined,
  mayDropInput: true,
};

export type { Family };

export const families: readonly Family[] = [
  sql,
  command,
  code,
  deserialise,
  html,
  path,
  ssrf,
  redirect,
  hash,
  random,
  tls,
  debug,
  jwt,
  xml,
  directory,
  temporary,
  cookies,
  massAssignment,
  exposure,
  secret,
];

/** The family that a finding is about; the first CWE that is known decides. */
export const familyOf = (cwe: readonly string[]): Family | undefined => {
  for (const id of cwe) {
    const found = families.find((one) => one.cwe.includes(id));
    if (found !== undefined) return found;
  }
  return undefined;
};
