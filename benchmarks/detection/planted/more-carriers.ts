/** A second lot of places for secrets, written when the rules had been mended with the first. */
import { type Random, bytes, pem, shape, words } from './values.ts';
import { type Carrier, E, S, type Whole } from './carriers.ts';

const m = (v: string): string => S + v + E;
const c = (id: string, file: string, write: Carrier['write'], more: Partial<Carrier> = {}): Carrier => ({
  id,
  file,
  write,
  ...more,
});
const plain = /[^\w.+/=~@%!-]/;
export const moreCarriers: readonly Carrier[] = [
  c(
    'py-annot-class',
    'svc/conf.py',
    (N, v) => `class ProdConfig(BaseConfig):\n    HOST: str = "0.0.0.0"\n    ${N.scream}: str = '${m(v)}'\n`,
  ),
  c('py-update', 'svc/upd.py', (N, v) => `cfg.update({"retries": 4, "${N.camel}": "${m(v)}"})\n`),
  c(
    'py-nested',
    'svc/nested.py',
    (N, v) =>
      `DATABASES = {\n    "default": {\n        "ENGINE": "django.db.backends.postgresql",\n        "${N.scream}": "${m(v)}",\n        "HOST": "db",\n    }\n}\n`,
  ),
  c('py-walrus', 'svc/w.py', (N, v) => `if (${N.snake} := "${m(v)}"):\n    go(${N.snake})\n`),
  c('py-triple', 'svc/t.py', (N, v) => `${N.snake} = """${m(v)}"""\n`),
  c('py-ternary', 'svc/tern.py', (N, v) => `${N.snake} = os.environ["X"] if prod else "${m(v)}"\n`),
  c('py-return', 'svc/get.py', (N, v) => `def get_${N.snake}():\n    return "${m(v)}"\n`),
  c(
    'py-decouple',
    'svc/dec.py',
    (N, v) => `from decouple import config\n${N.scream} = config("${N.scream}", default="${m(v)}")\n`,
  ),
  c(
    'py-click',
    'svc/cli.py',
    (N, v) =>
      `@click.command()\n@click.option("--${N.kebab}", "-p", default="${m(v)}", show_default=False)\ndef main(**kw):\n    pass\n`,
  ),
  c(
    'py-patch',
    'tests/test_env.py',
    (N, v) => `def test_it(monkeypatch):\n    monkeypatch.setenv("${N.scream}", "${m(v)}")\n    assert run() == 0\n`,
  ),
  c('py-json-loads', 'svc/j.py', (N, v) => `conf = json.loads('{"${N.snake}": "${m(v)}", "n": 1}')\n`),
  c(
    'py-cmd',
    'svc/run.py',
    (N, v) => `subprocess.run(["deployer", "--${N.kebab}", "${m(v)}", "--wait"], check=True)\n`,
  ),
  c(
    'py-fake-env-block',
    'svc/docker.py',
    (N, v) => `client.containers.run("pg:16", environment=["${N.scream}=${m(v)}", "TZ=UTC"])\n`,
    { forbids: plain },
  ),
  c('js-export-default', 'web/conf.mjs', (N, v) => `export default { port: 80, auth: { ${N.camel}: "${m(v)}" } };\n`),
  c('js-destruct', 'web/d.js', (N, v) => `const { ${N.camel} = '${m(v)}' } = process.env;\n`),
  c('js-setter', 'web/s.js', (N, v) => `builder.set${N.pascal}('${m(v)}').build();\n`),
  c(
    'ts-enum-like',
    'web/k.ts',
    (N, v) => `export const Keys: Record<string, string> = {};\nKeys['${N.snake}'] = '${m(v)}';\n`,
  ),
  c(
    'ts-angular',
    'src/environments/environment.prod.ts',
    (N, v) => `export const environment = {\n  production: true,\n  ${N.camel}: '${m(v)}',\n};\n`,
  ),
  c('ts-zod', 'web/z.ts', (N, v) => `const schema = z.object({ ${N.scream}: z.string().default('${m(v)}') });\n`),
  c(
    'js-headers-obj',
    'web/h.js',
    (_, v) => `const res = await got('https://x.acme.dev', { headers: { authorization: \`Bearer ${m(v)}\` } });\n`,
    { forbids: /[^\w.+/=~-]/ },
  ),
  c('js-ternary', 'web/t.js', (N, v) => `const ${N.camel} = isProd ? process.env.${N.scream} : '${m(v)}';\n`),
  c('js-arrow', 'web/a.js', (N, v) => `const get${N.pascal} = () => '${m(v)}';\n`),
  c('jsonc', '.vscode/settings.json', (N, v) => `{\n  // local only\n  "acme.${N.camel}": "${m(v)}",\n}\n`),
  c(
    'postman',
    'postman/env.postman_environment.json',
    (N, v) => `{ "values": [ { "key": "${N.snake}", "value": "${m(v)}", "enabled": true } ] }\n`,
  ),
  c(
    'har',
    'traffic.har',
    (_, v) =>
      `{ "log": { "entries": [ { "request": { "headers": [ { "name": "X-Api-Key", "value": "${m(v)}" } ] } } ] } }\n`,
    { forbids: /[^\w.+/=~-]/ },
  ),
  c(
    'mcp',
    '.mcp.json',
    (N, v) =>
      `{ "mcpServers": { "acme": { "command": "npx", "args": ["-y", "acme-mcp"], "env": { "${N.scream}": "${m(v)}" } } } }\n`,
  ),
  c(
    'java-spring-value',
    'src/A.java',
    (N, v) => `@Component class A {\n  @Value("\${acme.${N.kebab}:${m(v)}}")\n  private String ${N.camel};\n}\n`,
    { forbids: /[{}$:#]/ },
  ),
  c(
    'java-builder',
    'src/B.java',
    (N, v) => `class B { Client c = Client.builder().url("x").${N.camel}("${m(v)}").build(); }\n`,
  ),
  c(
    'java-env-default',
    'src/E.java',
    (N, v) => `class E { String v = System.getenv().getOrDefault("${N.scream}", "${m(v)}"); }\n`,
  ),
  c('go-map', 'm.go', (N, v) => `package m\n\nvar conf = map[string]string{\n\t"${N.snake}": "${m(v)}",\n}\n`),
  c('go-flag', 'f.go', (N, v) => `package m\n\nvar p = flag.String("${N.kebab}", "${m(v)}", "how to sign in")\n`),
  c('go-setenv', 'se.go', (N, v) => `package m\n\nfunc init() { os.Setenv("${N.scream}", "${m(v)}") }\n`),
  c('ruby-const', 'app/models/x.rb', (N, v) => `class X\n  ${N.scream} = "${m(v)}".freeze\nend\n`, { forbids: /#/ }),
  c('ruby-or', 'app/y.rb', (N, v) => `${N.snake} = ENV["${N.scream}"] || '${m(v)}'\n`),
  c(
    'rails-database',
    'config/database.yml',
    (N, v) => `production:\n  adapter: mysql2\n  username: app\n  ${N.snake}: "${m(v)}"\n`,
  ),
  c('php-laravel', 'config/services.php', (N, v) => `<?php\nreturn ['acme' => ['${N.snake}' => '${m(v)}']];\n`),
  c('php-wp', 'wp-config.php', (N, v) => `<?php\ndefine( '${N.scream}', '${m(v)}' );\n$table_prefix = 'wp_';\n`),
  c('cs-dict', 'C.cs', (N, v) => `var d = new Dictionary<string, string> { ["${N.pascal}"] = "${m(v)}" };\n`),
  c('cs-verbatim', 'D.cs', (N, v) => `private readonly string _${N.camel} = @"${m(v)}";\n`),
  c('kt-param', 'P.kt', (N, v) => `class P(private val ${N.camel}: String = "${m(v)}")\n`, { forbids: /\$/ }),
  c(
    'rust-env',
    'e.rs',
    (N, v) => `let ${N.snake} = std::env::var("${N.scream}").unwrap_or_else(|_| "${m(v)}".into());\n`,
  ),
  c('swift-let', 'S.swift', (N, v) => `struct S { let ${N.camel}: String = "${m(v)}" }\n`),
  c('scala', 'S.scala', (N, v) => `object S { val ${N.camel} = "${m(v)}" }\n`),
  c('perl', 's.pl', (N, v) => `my $${N.snake} = '${m(v)}';\n`),
  c('r', 'an.R', (N, v) => `Sys.setenv(${N.scream} = "${m(v)}")\n`),
  c('elixir', 'config/prod.exs', (N, v) => `config :app, App.Endpoint, ${N.snake}: "${m(v)}"\n`, { forbids: /#/ }),
  c('ps-env', 's.ps1', (N, v) => `$env:${N.scream} = "${m(v)}"\n`, { forbids: /[$`]/ }),
  c('bat', 'run.bat', (N, v) => `@echo off\nset ${N.scream}=${m(v)}\nstart app\n`, { forbids: /[%&^!\s]/ }),
  c('makefile', 'Makefile', (N, v) => `${N.scream} ?= ${m(v)}\nrun:\n\t./app\n`, { forbids: /[$#]/ }),
  c('sh-inline', 'x.sh', (N, v) => `#!/bin/sh\n${N.scream}='${m(v)}' ./server --port 80\n`),
  c('sh-docker-e', 'd.sh', (N, v) => `docker run -d -e ${N.scream}='${m(v)}' -p 80:80 acme/app\n`),
  c('sh-kubectl', 'kc.sh', (N, v) => `kubectl create secret generic app --from-literal=${N.kebab}='${m(v)}'\n`),
  c('sh-heredoc', 'he.sh', (N, v) => `cat > .env <<EOF\nA=1\n${N.scream}=${m(v)}\nEOF\n`, { forbids: plain }),
  c('sh-printf', 'pr.sh', (N, v) => `gh secret set ${N.scream} --body '${m(v)}'\n`),
  c('dockerfile-multi', 'docker/app.Dockerfile', (N, v) => `FROM alpine\nENV A=1 \\\n    ${N.scream}="${m(v)}"\n`, {
    forbids: /\$/,
  }),
  c(
    'gha-run',
    '.github/workflows/run.yml',
    (N, v) =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: |\n          export ${N.scream}='${m(v)}'\n          make\n`,
  ),
  c(
    'circle',
    '.circleci/config.yml',
    (N, v) => `jobs:\n  a:\n    docker:\n      - image: x\n        environment:\n          ${N.scream}: ${m(v)}\n`,
    { forbids: plain },
  ),
  c('jenkins', 'Jenkinsfile', (N, v) => `pipeline {\n  environment {\n    ${N.scream} = '${m(v)}'\n  }\n}\n`),
  c('cfn', 'template.yaml', (N, v) => `Parameters:\n  ${N.pascal}:\n    Type: String\n    Default: ${m(v)}\n`, {
    forbids: plain,
  }),
  c('pulumi', 'Pulumi.prod.yaml', (N, v) => `config:\n  acme:${N.camel}: ${m(v)}\n`, { forbids: plain }),
  c(
    'compose-args',
    'compose.override.yml',
    (N, v) => `services:\n  a:\n    build:\n      args:\n        ${N.scream}: '${m(v)}'\n`,
    { forbids: /\$/ },
  ),
  c(
    'k8s-configmap',
    'cm.yaml',
    (N, v) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  ${N.scream}: "${m(v)}"\n`,
  ),
  c(
    'k8s-b64-quoted',
    'sec.yml',
    (N, v) => `kind: Secret\napiVersion: v1\ndata:\n  ${N.scream}: "${m(Buffer.from(v).toString('base64'))}"\n`,
  ),
  c(
    'tf-block',
    'db.tf',
    (N, v) => `resource "aws_db_instance" "d" {\n  username = "app"\n  ${N.snake}          = "${m(v)}"\n}\n`,
  ),
  c('tf-env-map', 'lambda.tf', (N, v) => `environment {\n  variables = {\n    ${N.scream} = "${m(v)}"\n  }\n}\n`),
  c('serverless', 'serverless.yml', (N, v) => `provider:\n  name: aws\n  environment:\n    ${N.scream}: ${m(v)}\n`, {
    forbids: plain,
  }),
  c('env-export', '.envrc', (N, v) => `export ${N.scream}=${m(v)}\n`, { forbids: /[#\s$&!;()*?]/ }),
  c('env-comment', '.env.local', (N, v) => `# ${N.scream}=${m(v)}\nPORT=1\n`, { forbids: /[#\s]/ }),
  c('ini-colon', 'svc.cfg', (N, v) => `[a]\n${N.snake}: ${m(v)}\n`, { forbids: /[;#]/ }),
  c('conf-space', 'redis.conf', (_, v) => `port 6379\nrequirepass ${m(v)}\n`, { forbids: /\s/ }),
  c('properties-esc', 'a.properties', (N, v) => `app.security.${N.kebab}: ${m(v)}\n`),
  c('xml-attr', 'conf/server.xml', (N, v) => `<Connector port="8443" ${N.camel}="${m(v)}" />\n`, { forbids: /[&<]/ }),
  c(
    'maven-prop',
    'pom.xml',
    (N, v) =>
      `<project><properties><${N.snake.replaceAll('_', '.')}>${m(v)}</${N.snake.replaceAll('_', '.')}></properties></project>\n`,
    { forbids: /[&<]/ },
  ),
  c('plist', 'Info.plist', (N, v) => `<dict>\n  <key>${N.pascal}</key>\n  <string>${m(v)}</string>\n</dict>\n`, {
    forbids: /[&<]/,
  }),
  c(
    'notebook-env',
    'nb/x.ipynb',
    (N, v) =>
      `{"cells": [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": null, "source": ["import os\\n", "os.environ['${N.scream}'] = '${m(v)}'"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n`,
  ),
  c(
    'notebook-out',
    'nb/o.ipynb',
    (N, v) =>
      `{"cells": [{"cell_type": "code", "metadata": {}, "execution_count": 1, "source": ["show()"], "outputs": [{"output_type": "stream", "name": "stdout", "text": ["${N.snake}=${m(v)}\\n"]}]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}\n`,
  ),
  c('md-table', 'docs/access.md', (N, v) => `| what | value |\n| --- | --- |\n| ${N.snake} | \`${m(v)}\` |\n`),
  c('md-list', 'docs/on.md', (N, v) => `- ${N.scream}: \`${m(v)}\`\n`),
  c('rst', 'docs/x.rst', (N, v) => `.. code-block:: python\n\n   client = Client(${N.snake}="${m(v)}")\n`),
  c('diff', 'a.patch', (N, v) => `--- a/.env\n+++ b/.env\n@@ -1 +1,2 @@\n A=1\n+${N.scream}=${m(v)}\n`, {
    forbids: /\s/,
  }),
  c('sql-insert', 'seed.sql', (N, v) => `INSERT INTO settings (name, value) VALUES ('${N.snake}', '${m(v)}');\n`),
  c('sql-set', 'set.sql', (N, v) => `UPDATE settings SET ${N.snake} = '${m(v)}' WHERE id = 1;\n`),
  c('log-json', 'a.log', (N, v) => `{"level":"debug","msg":"boot","${N.snake}":"${m(v)}"}\n`),
  c(
    'log-header',
    'proxy.log',
    (_, v) => `> GET /v1 HTTP/1.1\n> Host: api.acme.dev\n> Authorization: Bearer ${m(v)}\n`,
    { forbids: /[^\w.+/=~-]/ },
  ),
  c('html-meta', 'p.html', (N, v) => `<meta name="${N.kebab}" content="${m(v)}">\n`, { forbids: /[&<]/ }),
  c('html-data', 'q.html', (N, v) => `<div data-${N.kebab}="${m(v)}"></div>\n`, { forbids: /[&<]/ }),
  c('graphql-var', 'v.json', (N, v) => `{"query":"mutation","variables":{"input":{"${N.camel}":"${m(v)}"}}}\n`),
  c('http-file', 'api.http', (_, v) => `GET https://api.acme.dev/v1\nX-Api-Key: ${m(v)}\n`, { forbids: /[^\w.+/=~-]/ }),
  c('nginx', 'nginx.conf', (_, v) => `location / {\n  proxy_set_header Authorization "Bearer ${m(v)}";\n}\n`, {
    forbids: /[^\w.+/=~-]/,
  }),
  c('url-query-md', 'docs/q.md', (N, v) => `Open https://api.acme.dev/feed?${N.snake}=${m(v)} once.\n`, {
    forbids: /[^\w.~-]/,
  }),
  c('vue-env', 'vite.env.ts', (N, v) => `window.__CONF__ = { "${N.kebab}": "${m(v)}" };\n`),
  c('bare-arr', 'arr.py', (_, v) => `KEEP = ["a", "${m(v)}"]\n`, { bare: true }),
  c('bare-c', 'x.c', (_, v) => `send(sock, "${m(v)}", 40);\n`, { bare: true }),
  c('bare-sh', 'y.sh', (_, v) => `curl https://api.acme.dev/hook/$(echo ${m(v)})\n`, {
    bare: true,
    forbids: /[^\w.+/=~:-]/,
  }),
  c('bare-comment', 'z.go', (_, v) => `package z\n\n// old: ${m(v)}\nfunc z() {}\n`, { bare: true }),
];
const enc = encodeURIComponent;
const whole = (id: string, file: string, write: Whole['write']): Whole => ({ id, file, write });
const host = (r: Random): string => `${r.pick(words)}.${r.pick(['internal', 'corp.net', 'acme.dev'])}`;
export const moreWholes: readonly Whole[] = [
  whole(
    'sqla-url-create',
    'u.py',
    (w, r) => `url = URL.create("postgresql", username="app", password="${m(w)}", host="${host(r)}")\n`,
  ),
  whole(
    'psycopg-pos',
    'pp.py',
    (w, r) => `conn = psycopg2.connect("host=${host(r)} dbname=app user=app password='${m(w)}'")\n`,
  ),
  whole('pymysql-pos', 'pm.py', (w, r) => `conn = pymysql.connect("${host(r)}", "root", "${m(w)}", "app")\n`),
  whole('mongo-py', 'mo.py', (w, r) => `c = MongoClient(f"mongodb://root:${m(enc(w))}@${host(r)}:27017/{DB}")\n`),
  whole(
    'knex',
    'kn.js',
    (w, r) => `knex({ client: 'pg', connection: { host: '${host(r)}', user: 'app', password: '${m(w)}' } });\n`,
  ),
  whole(
    'mysql-js',
    'my.js',
    (w, r) => `mysql.createConnection({ host: '${host(r)}', user: 'root', password: \`${m(w)}\` });\n`,
  ),
  whole('redis-js', 'rd.js', (w, r) => `const r = new Redis('rediss://default:${m(enc(w))}@${host(r)}:6380');\n`),
  whole('amqp-yml', 'q.yml', (w, r) => `broker_url: amqps://svc:${m(enc(w))}@${host(r)}/vh\n`),
  whole(
    'prisma',
    'schema.prisma',
    (w, r) =>
      `datasource db {\n  provider = "postgresql"\n  url = "postgresql://app:${m(enc(w))}@${host(r)}:5432/app"\n}\n`,
  ),
  whole(
    'hikari',
    'hik.yml',
    (w, r) =>
      `spring:\n  datasource:\n    url: jdbc:postgresql://${host(r)}/app\n    username: app\n    password: "${m(w)}"\n`,
  ),
  whole(
    'ef',
    'Ef.cs',
    (w, r) => `options.UseSqlServer("Data Source=${host(r)};Initial Catalog=app;User ID=sa;Password=${m(w)};");\n`,
  ),
  whole('npgsql', 'Np.cs', (w, r) => `var cs = "Host=${host(r)};Username=app;Password=${m(w)};Database=app";\n`),
  whole(
    'php-pdo',
    'pdo.php',
    (w, r) => `<?php\n$p = new PDO('mysql:host=${host(r)};dbname=app', 'root', '${m(w)}');\n`,
  ),
  whole('php-mysqli', 'mi.php', (w, r) => `<?php\n$c = mysqli_connect("${host(r)}", "root", "${m(w)}", "app");\n`),
  whole('ldap', 'ld.py', (w) => `conn.simple_bind_s("cn=admin,dc=acme,dc=dev", "${m(w)}")\n`),
  whole(
    'java-ds',
    'Ds.java',
    (w) => `class Ds { void x(HikariConfig c) { c.setUsername("app"); c.setPassword("${m(w)}"); } }\n`,
  ),
  whole(
    'java-mail',
    'Ml.java',
    (w) => `class Ml { Object a() { return new PasswordAuthentication("ops@acme.dev", "${m(w)}"); } }\n`,
  ),
  whole('cs-cred', 'Cr.cs', (w) => `var c = new NetworkCredential("svc", "${m(w)}");\n`),
  whole(
    'cs-sas',
    'Sas.cs',
    (_, r) =>
      `var c = "BlobEndpoint=https://x.blob.core.windows.net/;AccountName=x;AccountKey=${m(bytes(r, 64).toString('base64'))}";\n`,
  ),
  whole(
    'eventhub',
    'eh.env',
    (_, r) =>
      `EVENTHUB=Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Send;SharedAccessKey=${m(bytes(r, 32).toString('base64'))};EntityPath=e\n`,
  ),
  whole(
    'iothub',
    'iot.js',
    (_, r) =>
      `const c = 'HostName=x.azure-devices.net;DeviceId=d1;SharedAccessKey=${m(bytes(r, 32).toString('base64'))}';\n`,
  ),
  whole(
    'basic-yaml',
    'b.yaml',
    (w) => `headers:\n  Authorization: Basic ${m(Buffer.from(`ops:${w}`).toString('base64'))}\n`,
  ),
  whole('curl-user-eq', 'cu.sh', (w) => `curl --user "svc:${m(w)}" https://x.acme.dev/api\n`),
  whole('wget', 'wg.sh', (w) => `wget --user=svc --password='${m(w)}' https://x.acme.dev/f.tgz\n`),
  whole('git-remote', 'gr.sh', (w) => `git remote add o https://oauth2:${m(enc(w))}@gitlab.acme.dev/a/b.git\n`),
  whole('git-config', 'g/.gitconfig', (w) => `[remote "o"]\n\turl = https://ci:${m(enc(w))}@git.acme.dev/a/b.git\n`),
  whole('psql', 'ps.sh', (w, r) => `psql "postgresql://app:${m(enc(w))}@${host(r)}/app" -c 'select 1'\n`),
  whole('mongosh', 'ms.sh', (w, r) => `mongosh --host ${host(r)} -u admin -p '${m(w)}' --eval 'db.stats()'\n`),
  whole('redis-cli', 'rc.sh', (w, r) => `redis-cli -h ${host(r)} -a '${m(w)}' ping\n`),
  whole(
    'ansible-become',
    'hosts.ini',
    (w) => `[web]\nweb1 ansible_user=ops ansible_password=${m(w.replace(/ /g, '-'))}\n`,
  ),
  whole(
    'openssl-pass',
    'os.sh',
    (w) => `openssl rsa -in k.pem -passin pass:${m(w.replace(/[ $&!*?;()~#]/g, 'x'))} -out o.pem\n`,
  ),
  whole('keytool', 'kt.sh', (w) => `keytool -importkeystore -srcstorepass '${m(w)}' -srckeystore a.jks\n`),
  whole('chpasswd', 'ch.sh', (w) => `echo 'deploy:${m(w)}' | chpasswd\n`),
  whole('pg-alter', 'al.sql', (w) => `ALTER ROLE app WITH LOGIN PASSWORD '${m(w)}';\n`),
  whole('mssql-login', 'ml.sql', (w) => `CREATE LOGIN app WITH PASSWORD = '${m(w)}';\n`),
  whole('pem-const', 'k.go', (_, r) => `package k\n\nconst key = \`${m(pem(r).join('\n'))}\`\n`),
  whole('pem-json', 'k.json', (_, r) => `{ "tls_key": "${m(pem(r).join('\\n'))}\\n" }\n`),
  whole(
    'pem-k8s',
    'tls.yaml',
    (_, r) => `kind: Secret\ndata:\n  tls.key: ${m(Buffer.from(pem(r).join('\n') + '\n').toString('base64'))}\n`,
  ),
  whole(
    'pem-join',
    'pj.js',
    (_, r) =>
      `const key = [\n${pem(r)
        .map((line, i, all) => `  '${i === 0 ? S : ''}${line}${i === all.length - 1 ? E : ''}',`)
        .join('\n')}\n].join('\\n');\n`,
  ),
  whole('jwt-sign', 'js.py', (_, r) => `token = jwt.encode(claims, "${m(shape(r, '%w{32}'))}", algorithm="HS256")\n`),
  whole(
    'express-session',
    'es.ts',
    (_, r) => `app.use(cookieSession({ name: 's', keys: ['${m(shape(r, '%h{40}'))}'] }));\n`,
  ),
  whole(
    'cipher',
    'ci.js',
    (_, r) => `const c = crypto.createCipheriv('aes-256-cbc', '${m(shape(r, '%w{32}'))}', iv);\n`,
  ),
  whole(
    'java-keyspec',
    'Ks.java',
    (_, r) => `class Ks { Object k = new SecretKeySpec("${m(shape(r, '%w{16}'))}".getBytes(), "AES"); }\n`,
  ),
  whole(
    'boto',
    'bo.py',
    (_, r) =>
      `s3 = boto3.client("s3", aws_access_key_id="${'AKIA' + shape(r, '%B{16}')}", aws_secret_access_key="${m(shape(r, '%s{40}'))}")\n`,
  ),
  whole(
    'openai-init',
    'oi.ts',
    (_, r) => `const openai = new OpenAI({ apiKey: '${m(shape(r, 'sk-proj-%b{74}T3BlbkFJ%b{74}'))}' });\n`,
  ),
  whole(
    'aws-profile',
    '.aws/credentials',
    (_, r) =>
      `[prod]\naws_access_key_id = ${m(`AKIA${shape(r, '%B{16}')}`)}\naws_secret_access_key = ${m(shape(r, '%s{40}'))}\n`,
  ),
  whole('gradle-sign', 'gradle.properties', (w) => `RELEASE_STORE_PASSWORD=${m(w)}\nRELEASE_KEY_ALIAS=upload\n`),
  whole(
    'nuget-config',
    'NuGet.Config',
    (w) =>
      `<configuration><packageSourceCredentials><acme><add key="Username" value="ci" /><add key="ClearTextPassword" value="${m(w.replace(/&/g, '+'))}" /></acme></packageSourceCredentials></configuration>\n`,
  ),
  whole(
    'composer-auth',
    'auth.json',
    (w) => `{ "http-basic": { "repo.acme.dev": { "username": "ci", "password": "${m(w)}" } } }\n`,
  ),
  whole('cargo-creds', '.cargo/credentials.toml', (_, r) => `[registries.acme]\ntoken = "${m(shape(r, '%w{36}'))}"\n`),
  whole('gem-creds', '.gem/credentials', (_, r) => `---\n:rubygems_api_key: ${m(shape(r, 'rubygems_%h{48}'))}\n`),
  whole(
    'yarnrc',
    '.yarnrc.yml',
    (_, r) => `npmRegistries:\n  "https://npm.acme.dev":\n    npmAuthToken: ${m(shape(r, '%b{36}'))}\n`,
  ),
];
