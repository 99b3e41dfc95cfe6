/** Where secrets are found: files of sixty languages and formats, each a way in which a value gets into one. */
import { type Random, bytes, cap, pem, shape, words } from './values.ts';

/** Marks around what is secret; taken out when the file is written. */
export const S = '\u0001',
  E = '\u0002';
const m = (v: string): string => S + v + E;
export interface Name {
  readonly snake: string;
  readonly camel: string;
  readonly pascal: string;
  readonly scream: string;
  readonly kebab: string;
}
export const nameOf = (snake: string): Name => {
  const parts = snake.split('_');
  const pascal = parts.map(cap).join('');
  return {
    snake,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    scream: snake.toUpperCase(),
    kebab: parts.join('-'),
  };
};
export interface Carrier {
  readonly id: string;
  readonly file: string;
  readonly bare?: true;
  readonly forbids?: RegExp;
  readonly write: (N: Name, v: string, r: Random) => string;
}
const c = (id: string, file: string, write: Carrier['write'], more: Partial<Carrier> = {}): Carrier => ({
  id,
  file,
  write,
  ...more,
});
const host = (r: Random): string => `${r.pick(words)}.${r.pick(['internal', 'example-corp.io', 'acme.dev'])}`;

export const carriers: readonly Carrier[] = [
  // Python
  c(
    'py-assign',
    'settings.py',
    (N, v) => `import os\n\nDEBUG = False\n${N.scream} = "${m(v)}"\nALLOWED_HOSTS = ["*"]\n`,
  ),
  c(
    'py-attr',
    'client.py',
    (N, v) => `class Client:\n    def __init__(self):\n        self.${N.snake} = '${m(v)}'\n        self.retries = 3\n`,
  ),
  c(
    'py-kwarg',
    'app/db.py',
    (N, v, r) =>
      `from vendor import connect\n\nconn = connect(\n    host="${host(r)}",\n    user="svc",\n    ${N.snake}="${m(v)}",\n    timeout=30,\n)\n`,
  ),
  c(
    'py-dict',
    'conf.py',
    (N, v) => `CONFIG = {\n    "timeout": 30,\n    "${N.snake}": "${m(v)}",\n    "region": "eu-west-1",\n}\n`,
  ),
  c('py-getenv', 'env.py', (N, v) => `import os\nvalue = os.getenv("${N.scream}", "${m(v)}")\nprint(len(value))\n`),
  c('py-environ-get', 'env2.py', (N, v) => `import os\n${N.snake} = os.environ.get('${N.scream}') or '${m(v)}'\n`),
  c(
    'py-environ-set',
    'env3.py',
    (N, v) => `import os\nos.environ["${N.scream}"] = "${m(v)}"\nos.environ.setdefault("LANG", "C.UTF-8")\n`,
  ),
  c('py-default-arg', 'fetch.py', (N, v) => `def fetch(url, ${N.snake}="${m(v)}", retries=3):\n    return url\n`),
  c('py-typed', 'typed.py', (N, v) => `from typing import Final\n\n${N.scream}: Final[str] = "${m(v)}"\n`),
  c(
    'py-pydantic',
    'config.py',
    (N, v) =>
      `from pydantic_settings import BaseSettings\nfrom pydantic import Field, SecretStr\n\nclass Settings(BaseSettings):\n    debug: bool = False\n    ${N.snake}: SecretStr = SecretStr("${m(v)}")\n`,
  ),
  c(
    'py-pydantic-field',
    'config2.py',
    (N, v) =>
      `from pydantic import BaseModel, Field\n\nclass Settings(BaseModel):\n    ${N.snake}: str = Field(default="${m(v)}", description="used by the worker")\n    port: int = 8080\n`,
  ),
  c(
    'py-dataclass',
    'options.py',
    (N, v) =>
      `from dataclasses import dataclass\n\n@dataclass\nclass Options:\n    url: str = "https://api.acme.dev"\n    ${N.snake}: str = "${m(v)}"\n`,
  ),
  c(
    'py-argparse',
    'cli.py',
    (N, v) =>
      `import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--${N.kebab}", default="${m(v)}", help="how to sign in")\nargs = parser.parse_args()\n`,
  ),
  c(
    'py-concat',
    'joined.py',
    (N, v) =>
      `${N.snake} = (\n    "${S}${v.slice(0, Math.ceil(v.length / 2))}"\n    "${v.slice(Math.ceil(v.length / 2))}${E}"\n)\n`,
  ),
  c(
    'py-plus',
    'plus.py',
    (N, v) =>
      `${N.snake} = "${S}${v.slice(0, Math.ceil(v.length / 2))}" + "${v.slice(Math.ceil(v.length / 2))}${E}"\nprint("ok")\n`,
  ),
  c('py-bytes', 'bytes_key.py', (N, v) => `${N.scream} = b"${m(v)}"\n`),
  c(
    'py-test',
    'tests/test_client.py',
    (N, v) =>
      `import pytest\n\n@pytest.fixture\ndef client():\n    return Client(base_url="http://localhost", ${N.snake}="${m(v)}")\n\ndef test_ok(client):\n    assert client.ping() == 200\n`,
  ),
  c('py-tuple', 'pair.py', (N, v) => `${N.snake}, retries = "${m(v)}", 3\n`),
  c(
    'py-subscript',
    'flask_app.py',
    (N, v) => `from flask import Flask\napp = Flask(__name__)\napp.config["${N.scream}"] = "${m(v)}"\n`,
  ),
  c(
    'py-header',
    'head.py',
    (_, v) =>
      `import requests\nrequests.get("https://api.acme.dev/v1/items", headers={"Authorization": "Bearer ${m(v)}", "Accept": "application/json"})\n`,
    { forbids: /[^\w.+/=~:-]/ },
  ),
  c(
    'py-fstring',
    'fstr.py',
    (N, v) => `import requests\nuser = 7\nrequests.get(f"https://api.acme.dev/v1/{user}?${N.snake}=${m(v)}")\n`,
    { forbids: /[^\w.~-]/ },
  ),
  c(
    'py-auth-tuple',
    'basic.py',
    (_, v) => `import requests\nrequests.post("https://api.acme.dev/login", auth=("deploy", "${m(v)}"))\n`,
  ),
  c('py-toml-dict', 'call.py', (N, v) => `client = dict(name="x", ${N.snake}='${m(v)}')\n`),
  // JavaScript, TypeScript
  c('js-const', 'src/config.js', (N, v) => `const ${N.camel} = '${m(v)}';\nmodule.exports = { ${N.camel} };\n`),
  c(
    'ts-object',
    'src/settings.ts',
    (N, v) =>
      `export const settings = {\n  retries: 3,\n  ${N.camel}: '${m(v)}',\n  region: 'eu-west-1',\n} as const;\n`,
  ),
  c('ts-default', 'src/env.ts', (N, v) => `export const value = process.env.${N.scream} ?? '${m(v)}';\n`),
  c(
    'js-or',
    'src/env.js',
    (N, v) => `const ${N.camel} = process.env.${N.scream} || "${m(v)}";\nconsole.log(${N.camel}.length);\n`,
  ),
  c(
    'ts-class',
    'src/client.ts',
    (N, v) =>
      `export class Client {\n  private readonly ${N.camel}: string = "${m(v)}";\n  constructor(readonly base = 'https://api.acme.dev') {}\n}\n`,
  ),
  c(
    'ts-param',
    'src/param.ts',
    (N, v) => `export const open = (url: string, ${N.camel} = '${m(v)}'): void => { void url; };\n`,
  ),
  c(
    'jsx-prop',
    'src/App.jsx',
    (N, v) => `export const App = () => <Provider ${N.camel}="${m(v)}" theme="dark"><p>hello</p></Provider>;\n`,
  ),
  c('js-template', 'src/tpl.js', (N, v) => `const ${N.camel} = \`${m(v)}\`;\nexport default ${N.camel};\n`),
  c(
    'js-template-url',
    'src/url.js',
    (N, v) => `const get = (id) => fetch(\`https://api.acme.dev/items/\${id}?${N.snake}=${m(v)}\`);\n`,
    { forbids: /[^\w.~-]/ },
  ),
  c(
    'js-header',
    'src/http.js',
    (_, v) =>
      `await fetch('https://api.acme.dev/v2', { headers: { Authorization: 'Bearer ${m(v)}', 'Content-Type': 'application/json' } });\n`,
    { forbids: /[^\w.+/=~:-]/ },
  ),
  c('js-x-key', 'src/xkey.js', (_, v) => `axios.get('/v1/items', { headers: { 'X-Api-Key': '${m(v)}' } });\n`, {
    forbids: /[^\w.+/=~:-]/,
  }),
  c(
    'js-quoted-key',
    'src/quoted.js',
    (N, v) => `module.exports = {\n  'cache-ttl': 20,\n  '${N.kebab}': '${m(v)}',\n};\n`,
  ),
  c(
    'js-concat',
    'src/concat.js',
    (N, v) =>
      `const ${N.camel} = '${S}${v.slice(0, Math.ceil(v.length / 2))}' +\n  '${v.slice(Math.ceil(v.length / 2))}${E}';\n`,
  ),
  c(
    'js-test',
    'src/__tests__/login.test.js',
    (N, v) =>
      `test('signs in', async () => {\n  const out = await login({ user: 'ana', ${N.camel}: '${m(v)}' });\n  expect(out.ok).toBe(true);\n});\n`,
  ),
  c('js-assign-member', 'src/member.js', (N, v) => `const client = {};\nclient.${N.camel} = "${m(v)}";\n`),
  c('ts-env-set', 'src/set.ts', (N, v) => `process.env.${N.scream} = '${m(v)}';\n`),
  c(
    'json',
    'config/local.json',
    (N, v) => `{\n  "retries": 3,\n  "${N.camel}": "${m(v)}",\n  "region": "eu-west-1"\n}\n`,
  ),
  // Others
  c(
    'java-field',
    'src/main/java/Config.java',
    (N, v) =>
      `package com.acme;\n\npublic final class Config {\n    private static final String ${N.scream} = "${m(v)}";\n    static int retries = 3;\n}\n`,
  ),
  c(
    'java-setter',
    'src/main/java/Pool.java',
    (N, v) =>
      `package com.acme;\n\nclass Pool {\n    void open(DataSource ds) {\n        ds.setUrl("jdbc:postgresql://db/app");\n        ds.set${N.pascal}("${m(v)}");\n    }\n}\n`,
  ),
  c(
    'java-put',
    'src/main/java/Props.java',
    (N, v) =>
      `class Props {\n    void fill(java.util.Properties p) {\n        p.put("${N.snake.replaceAll('_', '.')}", "${m(v)}");\n    }\n}\n`,
  ),
  c(
    'go-const',
    'main.go',
    (N, v) => `package main\n\nconst ${N.camel} = "${m(v)}"\n\nfunc main() { println(len(${N.camel})) }\n`,
  ),
  c(
    'go-struct',
    'config.go',
    (N, v) => `package config\n\nvar cfg = Config{\n\tHost: "db.internal",\n\t${N.pascal}: "${m(v)}",\n}\n`,
  ),
  c('go-short', 'short.go', (N, v) => `package x\n\nfunc f() {\n\t${N.camel} := \`${m(v)}\`\n\t_ = ${N.camel}\n}\n`),
  c(
    'ruby',
    'config/initializers/app.rb',
    (N, v) => `Rails.application.configure do\n  config.${N.snake} = '${m(v)}'\n  config.retries = 3\nend\n`,
  ),
  c('ruby-hash', 'lib/client.rb', (N, v) => `CLIENT = Client.new(host: 'api.acme.dev', ${N.snake}: '${m(v)}')\n`),
  c('ruby-fetch', 'lib/env.rb', (N, v) => `value = ENV.fetch('${N.scream}', '${m(v)}')\n`),
  c('php-define', 'config.php', (N, v) => `<?php\ndefine('${N.scream}', '${m(v)}');\ndefine('WP_DEBUG', false);\n`),
  c(
    'php-array',
    'config/app.php',
    (N, v) => `<?php\nreturn [\n    'driver' => 'mysql',\n    '${N.snake}' => env('${N.scream}', '${m(v)}'),\n];\n`,
  ),
  c('php-var', 'db.php', (N, v) => `<?php\n$${N.snake} = '${m(v)}';\n$pdo = new PDO($dsn, 'app', $${N.snake});\n`),
  c(
    'csharp',
    'Config.cs',
    (N, v) =>
      `namespace Acme;\n\npublic static class Config\n{\n    public const string ${N.pascal} = "${m(v)}";\n    public static int Retries => 3;\n}\n`,
  ),
  c(
    'csharp-init',
    'Startup.cs',
    (N, v) => `var options = new Options\n{\n    Retries = 3,\n    ${N.pascal} = "${m(v)}",\n};\n`,
  ),
  c(
    'kotlin',
    'Config.kt',
    (N, v) => `package acme\n\nobject Config {\n    const val ${N.scream} = "${m(v)}"\n    val retries = 3\n}\n`,
    { forbids: /\$/ },
  ),
  c('rust', 'src/config.rs', (N, v) => `pub const ${N.scream}: &str = "${m(v)}";\npub static RETRIES: u8 = 3;\n`),
  c(
    'rust-field',
    'src/client.rs',
    (N, v) =>
      `fn client() -> Client {\n    Client { url: "https://api.acme.dev".into(), ${N.snake}: "${m(v)}".to_string() }\n}\n`,
  ),
  c(
    'swift',
    'Config.swift',
    (N, v) => `import Foundation\n\nenum Config {\n    static let ${N.camel} = "${m(v)}"\n}\n`,
  ),
  c('dart', 'lib/config.dart', (N, v) => `class Config {\n  static const String ${N.camel} = '${m(v)}';\n}\n`, {
    forbids: /\$/,
  }),
  c('lua', 'conf.lua', (N, v) => `local M = {}\nM.${N.snake} = "${m(v)}"\nreturn M\n`),
  c(
    'groovy',
    'build.gradle',
    (N, v) =>
      `android {\n    defaultConfig {\n        buildConfigField "String", "${N.scream}", "\\"${m(v)}\\""\n    }\n}\n`,
    { forbids: /\$/ },
  ),
  c(
    'c',
    'config.h',
    (N, v) => `#ifndef CONFIG_H\n#define CONFIG_H\n#define ${N.scream} "${m(v)}"\n#define RETRIES 3\n#endif\n`,
  ),
  // Shell and tools
  c(
    'sh-export',
    'deploy.sh',
    (N, v) => `#!/usr/bin/env bash\nset -euo pipefail\nexport ${N.scream}='${m(v)}'\n./run --all\n`,
  ),
  c('sh-plain', 'run.sh', (N, v) => `#!/bin/sh\n${N.scream}="${m(v)}"\ncurl -fsS https://acme.dev/health\n`, {
    forbids: /\$/,
  }),
  c(
    'sh-flag',
    'backup.sh',
    (N, v) => `#!/bin/bash\nbackup-tool --host db.internal --${N.kebab} '${m(v)}' --out /tmp/x\n`,
  ),
  c(
    'sh-flag-eq',
    'restore.sh',
    (N, v) => `#!/bin/bash\nrestore-tool --host=db.internal --${N.kebab}=${m(v)} --in /tmp/x\n`,
    { forbids: /[^\w.+/=~:@%-]/ },
  ),
  c('sh-default', 'start.sh', (N, v) => `#!/bin/sh\n${N.scream}=\${${N.scream}:-${m(v)}}\nexec ./server\n`, {
    forbids: /[^\w.+/=~:@%-]/,
  }),
  c(
    'curl-bearer',
    'call.sh',
    (_, v) => `#!/bin/sh\ncurl -s -H "Authorization: Bearer ${m(v)}" https://api.acme.dev/v1/items\n`,
    { forbids: /[^\w.+/=~:-]/ },
  ),
  c('curl-basic', 'push.sh', (_, v) => `#!/bin/sh\ncurl -u 'deploy:${m(v)}' -T out.tgz https://files.acme.dev/\n`),
  c(
    'curl-x',
    'md/API.md',
    (_, v) => `# API\n\nCall it:\n\n\`\`\`bash\ncurl -X POST https://api.acme.dev/v1 -H 'X-API-Key: ${m(v)}'\n\`\`\`\n`,
    { forbids: /[^\w.+/=~:-]/ },
  ),
  c('powershell', 'deploy.ps1', (N, v) => `$Region = 'eu'\n$${N.pascal} = '${m(v)}'\nInvoke-Deploy -Region $Region\n`),
  c(
    'dockerfile-env',
    'Dockerfile',
    (N, v) => `FROM node:22-slim\nENV ${N.scream}=${m(v)}\nWORKDIR /app\nCMD ["node", "x.js"]\n`,
    { forbids: /[^\w.+/=~:@%!-]/ },
  ),
  c(
    'dockerfile-arg',
    'build/Dockerfile',
    (N, v) => `FROM python:3.12\nARG ${N.scream}="${m(v)}"\nRUN pip install .\n`,
    { forbids: /\$/ },
  ),
  c(
    'compose-map',
    'docker-compose.yml',
    (N, v) =>
      `services:\n  app:\n    image: acme/app:1.2\n    environment:\n      LOG_LEVEL: info\n      ${N.scream}: "${m(v)}"\n`,
    { forbids: /\$/ },
  ),
  c(
    'compose-list',
    'compose.yaml',
    (N, v) =>
      `services:\n  app:\n    image: acme/app:1.2\n    environment:\n      - LOG_LEVEL=info\n      - ${N.scream}=${m(v)}\n`,
    { forbids: /[^\w.+/=~@%!-]/ },
  ),
  c(
    'gha-env',
    '.github/workflows/ci.yml',
    (N, v) =>
      `name: ci\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    env:\n      ${N.scream}: ${m(v)}\n    steps:\n      - run: npm test\n`,
    { forbids: /[^\w.+/=~-]/ },
  ),
  c(
    'gha-with',
    '.github/workflows/deploy.yml',
    (N, v) =>
      `name: deploy\non: push\njobs:\n  go:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/deploy@v3\n        with:\n          ${N.kebab}: "${m(v)}"\n          region: eu\n`,
  ),
  c(
    'gitlab-ci',
    '.gitlab-ci.yml',
    (N, v) => `variables:\n  ${N.scream}: "${m(v)}"\ntest:\n  script:\n    - make test\n`,
    { forbids: /\$/ },
  ),
  c('tf-var', 'variables.tf', (N, v) => `variable "${N.snake}" {\n  type    = string\n  default = "${m(v)}"\n}\n`),
  c('tf-attr', 'main.tf', (N, v) => `resource "acme_service" "main" {\n  name = "web"\n  ${N.snake} = "${m(v)}"\n}\n`),
  c('tfvars', 'prod.tfvars', (N, v) => `region = "eu-west-1"\n${N.snake} = "${m(v)}"\n`),
  c(
    'helm',
    'chart/values.yaml',
    (N, v) => `replicaCount: 2\nauth:\n  enabled: true\n  ${N.camel}: ${m(v)}\nimage:\n  tag: "1.2"\n`,
    { forbids: /[^\w.+/=~@%!-]/ },
  ),
  c(
    'k8s-string',
    'k8s/secret.yaml',
    (N, v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ntype: Opaque\nstringData:\n  ${N.kebab}: "${m(v)}"\n`,
  ),
  c(
    'k8s-data',
    'k8s/data.yaml',
    (N, v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\ntype: Opaque\ndata:\n  ${N.kebab}: ${m(Buffer.from(v).toString('base64'))}\n`,
  ),
  c(
    'k8s-env',
    'k8s/deployment.yaml',
    (N, v) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: acme/app:1.2\n          env:\n            - name: ${N.scream}\n              value: "${m(v)}"\n`,
  ),
  c('ansible', 'group_vars/all.yml', (N, v) => `---\nnginx_port: 80\n${N.snake}: '${m(v)}'\n`),
  c('dotenv', '.env', (N, v) => `LOG_LEVEL=info\n${N.scream}=${m(v)}\nPORT=3000\n`, { forbids: /[#\s]/ }),
  c('dotenv-quoted', '.env.production', (N, v) => `LOG_LEVEL=info\n${N.scream}="${m(v)}"\n`, { forbids: /\$/ }),
  c('npmrc', '.npmrc', (_, v) => `registry=https://npm.acme.dev/\n//npm.acme.dev/:_authToken=${m(v)}\n`, {
    forbids: /[^\w.+/=~-]/,
  }),
  c(
    'npmrc-basic',
    'pkg/.npmrc',
    (_, v) =>
      `registry=https://npm.acme.dev/\n//npm.acme.dev/:_auth=${m(Buffer.from(`deploy:${v}`).toString('base64'))}\nalways-auth=true\n`,
  ),
  c(
    'pypirc',
    '.pypirc',
    (_, v) =>
      `[distutils]\nindex-servers = acme\n\n[acme]\nrepository = https://pypi.acme.dev/\nusername = deploy\npassword = ${m(v)}\n`,
  ),
  c('netrc', '.netrc', (_, v) => `machine api.acme.dev\n  login deploy\n  password ${m(v)}\n`, { forbids: /\s/ }),
  c('netrc-line', 'home/.netrc', (_, v) => `machine git.acme.dev login deploy password ${m(v)}\n`, { forbids: /\s/ }),
  c('git-credentials', '.git-credentials', (_, v) => `https://deploy:${m(encodeURIComponent(v))}@git.acme.dev\n`),
  c(
    'pip-conf',
    'pip.conf',
    (_, v) => `[global]\nextra-index-url = https://deploy:${m(encodeURIComponent(v))}@pypi.acme.dev/simple\n`,
  ),
  c(
    'requirements',
    'requirements.txt',
    (_, v) => `--extra-index-url https://deploy:${m(encodeURIComponent(v))}@pypi.acme.dev/simple\nflask==3.0.0\n`,
  ),
  c(
    'settings-xml',
    'settings.xml',
    (_, v) =>
      `<settings>\n  <servers>\n    <server>\n      <id>acme</id>\n      <username>deploy</username>\n      <password>${m(v)}</password>\n    </server>\n  </servers>\n</settings>\n`,
    { forbids: /[&<]/ },
  ),
  c(
    'web-config',
    'web.config',
    (N, v) =>
      `<configuration>\n  <appSettings>\n    <add key="Retries" value="3" />\n    <add key="${N.pascal}" value="${m(v)}" />\n  </appSettings>\n</configuration>\n`,
    { forbids: /[&<]/ },
  ),
  c(
    'android-strings',
    'res/values/keys.xml',
    (N, v) =>
      `<resources>\n    <string name="app_name">Acme</string>\n    <string name="${N.snake}">${m(v)}</string>\n</resources>\n`,
    { forbids: /[&<@]/ },
  ),
  c(
    'spring-bean',
    'beans.xml',
    (N, v) =>
      `<beans>\n  <bean id="ds" class="com.acme.Pool">\n    <property name="${N.camel}" value="${m(v)}"/>\n  </bean>\n</beans>\n`,
    { forbids: /[&<]/ },
  ),
  c(
    'appsettings',
    'appsettings.json',
    (N, v) =>
      `{\n  "Logging": { "LogLevel": { "Default": "Information" } },\n  "Acme": { "${N.pascal}": "${m(v)}" }\n}\n`,
  ),
  c('properties', 'src/main/resources/application.properties', (N, v) => `server.port=8080\nacme.${N.kebab}=${m(v)}\n`),
  c('properties-sp', 'app.properties', (N, v) => `retries = 3\n${N.snake.replaceAll('_', '.')} = ${m(v)}\n`),
  c(
    'spring-yml',
    'src/main/resources/application.yml',
    (N, v) => `server:\n  port: 8080\nspring:\n  datasource:\n    ${N.kebab}: ${m(v)}\n`,
    { forbids: /[^\w.+/=~@%!-]/ },
  ),
  c('ini', 'app.ini', (N, v) => `[server]\nport = 80\n${N.snake} = ${m(v)}\n`, { forbids: /[;#]/ }),
  c('toml', 'config.toml', (N, v) => `[server]\nport = 80\n${N.snake} = "${m(v)}"\n`),
  c('toml-single', 'wrangler.toml', (N, v) => `name = "worker"\n[vars]\n${N.scream} = '${m(v)}'\n`),
  c(
    'notebook',
    'analysis.ipynb',
    (N, v) =>
      `{\n "cells": [\n  {\n   "cell_type": "code",\n   "execution_count": 1,\n   "metadata": {},\n   "outputs": [],\n   "source": [\n    "import os\\n",\n    "${N.snake} = \\"${m(v)}\\"\\n",\n    "print(1)"\n   ]\n  }\n ],\n "metadata": {"kernelspec": {"language": "python", "name": "python3"}},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n`,
  ),
  c(
    'md-fence',
    'docs/setup.md',
    (N, v) => `# Setup\n\nSet the variable:\n\n\`\`\`sh\nexport ${N.scream}=${m(v)}\n\`\`\`\n`,
    { forbids: /[^\w.+/=~@%!-]/ },
  ),
  c(
    'md-inline',
    'NOTES.md',
    (N, v) => `# Notes\n\n- the ${N.snake.replaceAll('_', ' ')} is \`${m(v)}\` (do not share)\n`,
  ),
  c(
    'sql-user',
    'init.sql',
    (_, v) => `CREATE DATABASE app;\nCREATE USER app WITH PASSWORD '${m(v)}';\nGRANT ALL ON DATABASE app TO app;\n`,
  ),
  c('sql-identified', 'grants.sql', (_, v) => `CREATE USER 'app'@'%' IDENTIFIED BY '${m(v)}';\nFLUSH PRIVILEGES;\n`),
  c('csv', 'export.csv', (N, v) => `name,url,${N.snake}\nweb,https://web.acme.dev,${m(v)}\n`, { forbids: /,/ }),
  c(
    'log',
    'server.log',
    (N, v) =>
      `2026-01-03T10:00:00Z INFO started\n2026-01-03T10:00:01Z DEBUG connecting ${N.snake}=${m(v)} host=db.internal\n`,
    { forbids: /\s/ },
  ),
  c(
    'html-script',
    'public/index.html',
    (N, v) =>
      `<!doctype html>\n<title>x</title>\n<script>\n  const ${N.camel} = "${m(v)}";\n  start(${N.camel});\n</script>\n`,
  ),
  c(
    'html-value',
    'public/form.html',
    (N, v) => `<form>\n<input type="hidden" name="${N.snake}" value="${m(v)}">\n</form>\n`,
    { forbids: /[&<]/ },
  ),
  c(
    'vue',
    'src/App.vue',
    (N, v) => `<template><p>hi</p></template>\n<script setup>\nconst ${N.camel} = '${m(v)}'\n</script>\n`,
  ),
  c('comment', 'old.py', (N, v) => `# TODO remove: ${N.snake} = "${m(v)}"\nimport os\n`),
  c('comment-js', 'src/old.js', (N, v) => `// ${N.camel}: '${m(v)}'\nexport {};\n`),
  c('txt', 'credentials.txt', (N, v) => `login: ana\n${N.snake.replaceAll('_', ' ')}: ${m(v)}\n`),
  // Bare: nothing beside says what it is
  c('bare-log', 'trace.log', (_, v) => `2026-01-03 GET /v1/items 200\n2026-01-03 retry with ${m(v)} after 3s\n`, {
    bare: true,
  }),
  c('bare-py', 'call_it.py', (_, v) => `import vendor\nvendor.run("items", "${m(v)}", 3)\n`, { bare: true }),
  c('bare-js', 'src/call.js', (_, v) => `vendor.run('items', '${m(v)}', 3);\n`, { bare: true }),
  c('bare-md', 'CHAT.md', (_, v) => `Please use ${m(v)} until Friday.\n`, { bare: true }),
  c('bare-list', 'list.yaml', (_, v) => `allowed:\n  - ${m(v)}\n  - none\n`, {
    bare: true,
    forbids: /[^\w.+/=~@%!:-]/,
  }),
  c('bare-init', 'sdk.ts', (_, v) => `const client = new Vendor('${m(v)}', { apiVersion: '2024-06-20' });\n`, {
    bare: true,
  }),
];

/** Secrets with a shape of their own: whole address, key in PEM. `w` is a password. */
export interface Whole {
  readonly id: string;
  readonly file: string;
  readonly write: (w: string, r: Random) => string;
}
const enc = encodeURIComponent;
const whole = (id: string, file: string, write: Whole['write']): Whole => ({ id, file, write });
export const wholes: readonly Whole[] = [
  whole(
    'url-postgres',
    'db.py',
    (w, r) => `engine = create_engine("postgresql://app:${m(enc(w))}@${host(r)}:5432/app")\n`,
  ),
  whole(
    'url-postgres-env',
    'svc/.env',
    (w, r) => `PORT=1\nDATABASE_URL=postgres://app:${m(enc(w))}@${host(r)}:5432/app?sslmode=require\n`,
  ),
  whole(
    'url-mysql',
    'src/db.ts',
    (w, r) => `export const pool = createPool('mysql://root:${m(enc(w))}@${host(r)}:3306/app');\n`,
  ),
  whole(
    'url-mongo',
    'src/mongo.js',
    (w, r) =>
      `mongoose.connect("mongodb+srv://admin:${m(enc(w))}@cluster0.${shape(r, '%a{5}')}.mongodb.net/app?retryWrites=true");\n`,
  ),
  whole('url-redis', 'config/redis.yml', (w, r) => `production:\n  url: redis://:${m(enc(w))}@${host(r)}:6379/0\n`),
  whole(
    'url-amqp',
    'worker.py',
    (w, r) => `app = Celery("tasks", broker="amqp://svc:${m(enc(w))}@${host(r)}:5672//")\n`,
  ),
  whole('url-https', 'src/clone.sh', (w) => `git clone https://ci-bot:${m(enc(w))}@git.acme.dev/team/repo.git\n`),
  whole('url-ftp', 'upload.py', (w) => `URL = "ftp://upload:${m(enc(w))}@files.acme.dev/in"\n`),
  whole('url-smtp', 'mail.yaml', (w) => `mailer:\n  dsn: smtp://noreply%40acme.dev:${m(enc(w))}@smtp.acme.dev:587\n`),
  whole(
    'sqlalchemy',
    'alembic.ini',
    (w, r) => `[alembic]\nsqlalchemy.url = postgresql+psycopg2://app:${m(enc(w).replace(/%/g, '%%'))}@${host(r)}/app\n`,
  ),
  whole(
    'jdbc',
    'src/main/java/Db.java',
    (w, r) =>
      `class Db { String url = "jdbc:mysql://${host(r)}:3306/app?user=app&password=${m(enc(w))}&useSSL=true"; }\n`,
  ),
  whole(
    'jdbc-props',
    'ds.properties',
    (w, r) => `ds.url=jdbc:postgresql://${host(r)}/app?user=app&password=${m(enc(w))}\n`,
  ),
  whole(
    'jdbc-sqlserver',
    'conf/ds.properties',
    (w, r) => `ds.url=jdbc:sqlserver://${host(r)}:1433;databaseName=app;user=sa;password=${m(w)};encrypt=true\n`,
  ),
  whole(
    'ado',
    'appsettings.Production.json',
    (w, r) =>
      `{\n  "ConnectionStrings": {\n    "Default": "Server=${host(r)};Database=app;User Id=sa;Password=${m(w)};TrustServerCertificate=True"\n  }\n}\n`,
  ),
  whole(
    'odbc',
    'odbc.py',
    (w, r) => `conn = pyodbc.connect("DRIVER={ODBC Driver 17 for SQL Server};SERVER=${host(r)};UID=sa;PWD=${m(w)}")\n`,
  ),
  whole(
    'libpq',
    'pq.go',
    (w, r) =>
      `package x\n\nvar dsn = "host=${host(r)} user=app password=${m(w.replace(/ /g, '_'))} dbname=app sslmode=disable"\n`,
  ),
  whole(
    'go-mysql',
    'my.go',
    (w, r) =>
      `package x\n\nvar db, _ = sql.Open("mysql", "app:${m(w.replace(/[ @/]/g, '_'))}@tcp(${host(r)}:3306)/app?parseTime=true")\n`,
  ),
  whole(
    'azure-storage-conn',
    'storage.cs',
    (_, r) =>
      `var conn = "DefaultEndpointsProtocol=https;AccountName=${r.pick(words)}store;AccountKey=${m(bytes(r, 64).toString('base64'))};EndpointSuffix=core.windows.net";\n`,
  ),
  whole(
    'azure-servicebus',
    'bus.py',
    (_, r) =>
      `BUS = "Endpoint=sb://${r.pick(words)}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${m(bytes(r, 32).toString('base64'))}"\n`,
  ),
  whole(
    'azure-cosmos',
    'cosmos.json',
    (_, r) =>
      `{\n  "Cosmos": "AccountEndpoint=https://${r.pick(words)}.documents.azure.com:443/;AccountKey=${m(bytes(r, 64).toString('base64'))};"\n}\n`,
  ),
  whole(
    'azure-sas',
    'blob.py',
    (_, r) =>
      `URL = "https://${r.pick(words)}.blob.core.windows.net/data/x.csv?sv=2022-11-02&ss=b&srt=co&sp=rl&se=2030-01-01T00:00:00Z&sig=${m(enc(bytes(r, 32).toString('base64')))}"\n`,
  ),
  whole(
    'basic-header',
    'src/basic.ts',
    (w) => `const headers = { Authorization: 'Basic ${m(Buffer.from(`svc:${w}`).toString('base64'))}' };\n`,
  ),
  whole(
    'basic-curl',
    'basic.sh',
    (w) => `curl -H "Authorization: Basic ${m(Buffer.from(`svc:${w}`).toString('base64'))}" https://api.acme.dev\n`,
  ),
  whole(
    'docker-config',
    '.docker/config.json',
    (w) =>
      `{\n  "auths": {\n    "registry.acme.dev": {\n      "auth": "${m(Buffer.from(`ci:${w}`).toString('base64'))}"\n    }\n  }\n}\n`,
  ),
  whole(
    'kubeconfig',
    'kubeconfig.yaml',
    (_, r) =>
      `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    client-key-data: ${m(Buffer.from(pem(r).join('\n')).toString('base64'))}\n`,
  ),
  whole('pem-file', 'id_rsa', (_, r) => `${m(pem(r).join('\n'))}\n`),
  whole('pem-py', 'keys.py', (_, r) => `KEY = """${m(pem(r).join('\n'))}"""\n`),
  whole('pem-escaped', 'src/key.ts', (_, r) => `export const key = "${m(pem(r).join('\\n'))}\\n";\n`),
  whole('pem-env', 'app/.env', (_, r) => `A=1\nPRIVATE_KEY="${m(pem(r).join('\\n'))}"\n`),
  whole(
    'pem-yaml',
    'values-prod.yaml',
    (_, r) =>
      `tls:\n  key: |\n${pem(r)
        .map((line, i, all) => `    ${i === 0 ? S : ''}${line}${i === all.length - 1 ? E : ''}`)
        .join('\n')}\n`,
  ),
  whole(
    'pem-lines',
    'PemKey.java',
    (_, r) =>
      `class PemKey {\n  static final String KEY =\n${pem(r)
        .map((line, i, all) => `    "${i === 0 ? S : ''}${line}${i === all.length - 1 ? E : ''}\\n"`)
        .join(' +\n')};\n}\n`,
  ),
  whole(
    'service-account',
    'service-account.json',
    (_, r) =>
      `{\n  "type": "service_account",\n  "project_id": "acme-${r.int(999)}",\n  "private_key_id": "${S}${shape(r, '%h{40}')}",\n  "private_key": "${pem(r).join('\\n')}${E}\\n",\n  "client_email": "svc@acme.iam.gserviceaccount.com"\n}\n`,
  ),
  whole('htpasswd-cli', 'make-user.sh', (w) => `mysql -u root -p'${m(w)}' -e 'select 1'\n`),
  whole('pgpassword', 'dump.sh', (w) => `PGPASSWORD='${m(w)}' pg_dump -h db.internal app > out.sql\n`),
  whole('docker-login', 'login.sh', (w) => `docker login -u ci -p '${m(w)}' registry.acme.dev\n`),
  whole('echo-pipe', 'pipe.sh', (w) => `echo '${m(w)}' | docker login -u ci --password-stdin registry.acme.dev\n`),
  whole('sshpass', 'ssh.sh', (w) => `sshpass -p '${m(w)}' ssh deploy@web.acme.dev uptime\n`),
  whole(
    'java-driver',
    'src/main/java/Conn.java',
    (w, r) =>
      `class Conn { Object open() { return DriverManager.getConnection("jdbc:oracle:thin:@${host(r)}:1521:x", "app", "${m(w)}"); } }\n`,
  ),
  whole(
    'py-smtp-login',
    'mailer.py',
    (w) => `import smtplib\ns = smtplib.SMTP("smtp.acme.dev", 587)\ns.login("noreply@acme.dev", "${m(w)}")\n`,
  ),
  whole(
    'py-hmac',
    'sign.py',
    (_, r) => `import hmac, hashlib\nmac = hmac.new(b"${m(shape(r, '%w{32}'))}", body, hashlib.sha256)\n`,
  ),
  whole(
    'js-jwt-sign',
    'src/sign.js',
    (_, r) => `const token = jwt.sign({ id }, '${m(shape(r, '%w{28}'))}', { expiresIn: '1h' });\n`,
  ),
  whole(
    'js-session',
    'src/session.js',
    (_, r) => `app.use(session({ secret: '${m(shape(r, '%w{18}'))}', resave: false }));\n`,
  ),
  whole(
    'py-compare',
    'check.py',
    (w) => `def login(user, password):\n    if password == "${m(w)}":\n        return True\n    return False\n`,
  ),
];
