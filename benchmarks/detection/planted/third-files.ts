/** Files of a third hand, in which secrets stand, each among what such a file holds. */
import { E, S } from './carriers.ts';
import { make, password, signedToken } from './third-values.ts';
import type { Random } from './values.ts';

export interface Carrier {
  readonly id: string;
  readonly file: string;
  /** Without a name: only for values with a form of their own. */
  readonly bare?: true;
  readonly write: (name: string, value: string, r: Random) => string;
}

const m = (value: string): string => S + value + E;
const snake = (name: string): string => name.replaceAll(/(?<before>[a-z])(?<after>[A-Z])/gu, '$1_$2').toLowerCase();
const upper = (name: string): string => snake(name).toUpperCase();
const kebab = (name: string): string => snake(name).replaceAll('_', '-');
const camel = (name: string): string =>
  snake(name).replaceAll(/_(?<next>\w)/gu, (_, next: string) => next.toUpperCase());
const pascal = (name: string): string => camel(name).replace(/^./u, (first) => first.toUpperCase());

export const carriers: readonly Carrier[] = [
  {
    id: 'py constant',
    file: 'settings.py',
    write: (n, v) =>
      `import os\n\nDEBUG = False\nALLOWED_HOSTS = ["example.org"]\nREGION = os.environ.get("REGION", "eu-west-1")\n${upper(n)} = "${m(v)}"\nTIMEOUT = 30\n`,
  },
  {
    id: 'py default',
    file: 'config.py',
    write: (n, v) =>
      `import os\n\n\nclass Config:\n    host = os.getenv("HOST", "localhost")\n    ${snake(n)} = os.getenv("${upper(n)}", "${m(v)}")\n    port = int(os.getenv("PORT", "8000"))\n`,
  },
  {
    id: 'py kwarg',
    file: 'client.py',
    write: (n, v) =>
      `from vendor import Client\n\nclient = Client(\n    base_url="https://api.example.org/v2",\n    ${snake(n)}="${m(v)}",\n    retries=3,\n)\nprint(client.whoami())\n`,
  },
  {
    id: 'py dict',
    file: 'conf.py',
    write: (n, v) =>
      `OPTIONS = {\n    'region': 'us-east-1',\n    '${snake(n)}': '${m(v)}',\n    'verify': True,\n}\n\ndef get():\n    return dict(OPTIONS)\n`,
  },
  {
    id: 'py header',
    file: 'fetch.py',
    bare: true,
    write: (_, v) =>
      `import requests\n\nr = requests.get(\n    "https://api.example.org/v1/me",\n    headers={"Authorization": "Bearer ${m(v)}", "Accept": "application/json"},\n    timeout=10,\n)\n`,
  },
  {
    id: 'py self',
    file: 'service.py',
    write: (n, v) =>
      `class Service:\n    def __init__(self, url):\n        self.url = url\n        self.${snake(n)} = "${m(v)}"\n        self.retries = 2\n`,
  },
  {
    id: 'py parameter',
    file: 'util.py',
    write: (n, v) =>
      `def connect(host="db.internal", port=5432, ${snake(n)}="${m(v)}"):\n    return Connection(host, port)\n`,
  },
  {
    id: 'py environ',
    file: 'boot.py',
    write: (n, v) =>
      `import os\n\nos.environ["${upper(n)}"] = "${m(v)}"\nos.environ.setdefault("LOG_LEVEL", "info")\n\nfrom app import main\nmain()\n`,
  },
  {
    id: 'py compare',
    file: 'auth.py',
    write: (n, v) =>
      `from flask import request, abort\n\n\ndef check():\n    ${snake(n)} = request.headers.get("X-Key")\n    if ${snake(n)} != "${m(v)}":\n        abort(403)\n`,
  },
  {
    id: 'js const',
    file: 'index.js',
    write: (n, v) =>
      `const express = require('express');\nconst app = express();\n\nconst ${camel(n)} = '${m(v)}';\n\napp.get('/', (req, res) => res.send('ok'));\napp.listen(process.env.PORT || 3000);\n`,
  },
  {
    id: 'js fallback',
    file: 'config.js',
    write: (n, v) =>
      `module.exports = {\n  port: process.env.PORT || 3000,\n  ${camel(n)}: process.env.${upper(n)} || '${m(v)}',\n  env: process.env.NODE_ENV ?? 'development',\n};\n`,
  },
  {
    id: 'js object',
    file: 'app.js',
    write: (n, v) =>
      `const client = createClient({\n  endpoint: 'https://api.example.org',\n  ${camel(n)}: "${m(v)}",\n  debug: false,\n});\n\nexport default client;\n`,
  },
  {
    id: 'js header',
    file: 'fetch.mjs',
    bare: true,
    write: (_, v) =>
      `const res = await fetch('https://api.example.org/items', {\n  method: 'POST',\n  headers: { 'Content-Type': 'application/json', Authorization: \`Bearer ${m(v)}\` },\n  body: JSON.stringify({ a: 1 }),\n});\nconsole.log(await res.json());\n`,
  },
  {
    id: 'ts class',
    file: 'api.service.ts',
    write: (n, v) =>
      `import { Injectable } from '@angular/core';\n\n@Injectable({ providedIn: 'root' })\nexport class ApiService {\n  private readonly ${camel(n)} = '${m(v)}';\n  private readonly base = 'https://api.example.org';\n}\n`,
  },
  {
    id: 'ts environment',
    file: 'environment.prod.ts',
    write: (n, v) =>
      `export const environment = {\n  production: true,\n  apiUrl: 'https://api.example.org',\n  ${camel(n)}: '${m(v)}',\n};\n`,
  },
  {
    id: 'ts typed',
    file: 'secrets.ts',
    write: (n, v) =>
      `export const REGION: string = 'eu-central-1';\nexport const ${upper(n)}: string = "${m(v)}";\nexport type Mode = 'live' | 'test';\n`,
  },
  {
    id: 'tsx',
    file: 'Widget.tsx',
    write: (n, v) =>
      `import React from 'react';\n\nexport const Widget = () => (\n  <Provider ${camel(n)}="${m(v)}" locale="en">\n    <Chart />\n  </Provider>\n);\n`,
  },
  {
    id: 'env',
    file: '.env',
    write: (n, v) => `# application\nNODE_ENV=production\nPORT=8080\n${upper(n)}=${m(v)}\nLOG_LEVEL=info\n`,
  },
  {
    id: 'env quoted',
    file: '.env.production',
    write: (n, v) =>
      `APP_NAME="My Shop"\nAPP_URL=https://shop.example.org\nexport ${upper(n)}="${m(v)}"\nMAIL_PORT=587\n`,
  },
  {
    id: 'yaml',
    file: 'config.yaml',
    write: (n, v) =>
      `server:\n  port: 8080\n  host: 0.0.0.0\nintegrations:\n  vendor:\n    enabled: true\n    ${snake(n)}: "${m(v)}"\nlogging: info\n`,
  },
  {
    id: 'yaml plain',
    file: 'application.yml',
    write: (n, v) =>
      `spring:\n  application:\n    name: billing\n  vendor:\n    ${kebab(n)}: '${m(v)}'\nmanagement:\n  port: 9000\n`,
  },
  {
    id: 'compose map',
    file: 'docker-compose.yml',
    write: (n, v) =>
      `services:\n  web:\n    image: nginx:1.25\n    ports: ["80:80"]\n    environment:\n      ${upper(n)}: "${m(v)}"\n      TZ: UTC\n`,
  },
  {
    id: 'compose list',
    file: 'compose.yaml',
    write: (n, v) =>
      `services:\n  api:\n    build: .\n    environment:\n      - TZ=UTC\n      - ${upper(n)}=${m(v)}\n    restart: always\n`,
  },
  {
    id: 'k8s env',
    file: 'deployment.yaml',
    write: (n, v) =>
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          image: api:1.4.2\n          env:\n            - name: ${upper(n)}\n              value: "${m(v)}"\n            - name: MODE\n              value: "live"\n`,
  },
  {
    id: 'k8s stringData',
    file: 'secret.yaml',
    write: (n, v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: vendor\ntype: Opaque\nstringData:\n  ${kebab(n)}: "${m(v)}"\n`,
  },
  {
    id: 'k8s data',
    file: 'secret-b64.yaml',
    write: (n, v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: vendor\ntype: Opaque\ndata:\n  ${kebab(n)}: ${m(Buffer.from(v).toString('base64'))}\n`,
  },
  {
    id: 'github workflow',
    file: '.github/workflows/ci.yml',
    write: (n, v) =>
      `name: ci\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    env:\n      ${upper(n)}: ${JSON.stringify(v).replace(v, m(v))}\n    steps:\n      - uses: actions/checkout@v4\n      - run: npm ci && npm test\n        env:\n          OTHER: \${{ secrets.OTHER_TOKEN }}\n`,
  },
  {
    id: 'gitlab ci',
    file: '.gitlab-ci.yml',
    write: (n, v) =>
      `stages: [test]\nvariables:\n  ${upper(n)}: "${m(v)}"\n  GIT_DEPTH: "1"\ntest:\n  script:\n    - make test\n`,
  },
  {
    id: 'ansible',
    file: 'group_vars/all.yml',
    write: (n, v) =>
      `---\nansible_user: deploy\nansible_port: 22\n${snake(n)}: ${JSON.stringify(v).replace(v, m(v))}\nnginx_version: "1.24"\n`,
  },
  {
    id: 'helm values',
    file: 'values.yaml',
    write: (n, v) =>
      `replicaCount: 2\nimage:\n  repository: ghcr.io/acme/api\n  tag: 1.4.0\nauth:\n  ${camel(n)}: "${m(v)}"\nresources: {}\n`,
  },
  {
    id: 'json',
    file: 'config.json',
    write: (n, v) =>
      `{\n  "name": "billing",\n  "port": 8080,\n  "vendor": {\n    "${camel(n)}": ${JSON.stringify(v).replace(v, m(v))}\n  },\n  "debug": false\n}\n`,
  },
  {
    id: 'appsettings',
    file: 'appsettings.json',
    write: (n, v) =>
      `{\n  "Logging": { "LogLevel": { "Default": "Information" } },\n  "Vendor": {\n    "Endpoint": "https://api.example.org",\n    "${pascal(n)}": "${m(v)}"\n  },\n  "AllowedHosts": "*"\n}\n`,
  },
  {
    id: 'mcp',
    file: '.mcp.json',
    write: (n, v) =>
      `{\n  "mcpServers": {\n    "vendor": {\n      "command": "npx",\n      "args": ["-y", "vendor-mcp"],\n      "env": { "${upper(n)}": "${m(v)}" }\n    }\n  }\n}\n`,
  },
  {
    id: 'toml',
    file: 'config.toml',
    write: (n, v) =>
      `title = "service"\n\n[vendor]\nurl = "https://api.example.org"\n${snake(n)} = "${m(v)}"\n\n[log]\nlevel = "info"\n`,
  },
  {
    id: 'ini',
    file: 'app.ini',
    write: (n, v) => `[server]\nport = 8080\n\n[vendor]\n${snake(n)} = ${m(v)}\ntimeout = 20\n`,
  },
  {
    id: 'properties',
    file: 'application.properties',
    write: (n, v) =>
      `server.port=8080\nspring.application.name=orders\nvendor.${kebab(n).replaceAll('-', '.')}=${m(v)}\nvendor.url=https://api.example.org\n`,
  },
  { id: 'cfg', file: 'setup-env.cfg', write: (n, v) => `[default]\nregion = eu-west-1\n${snake(n)}=${m(v)}\n` },
  {
    id: 'docker env',
    file: 'Dockerfile',
    write: (n, v) =>
      `FROM node:20-alpine\nWORKDIR /app\nENV NODE_ENV=production\nENV ${upper(n)}=${m(v)}\nCOPY . .\nRUN npm ci\nCMD ["node", "index.js"]\n`,
  },
  {
    id: 'docker arg',
    file: 'build.Dockerfile',
    write: (n, v) => `FROM python:3.12-slim\nARG ${upper(n)}="${m(v)}"\nRUN pip install -r requirements.txt\n`,
  },
  {
    id: 'sh export',
    file: 'deploy.sh',
    write: (n, v) =>
      `#!/usr/bin/env bash\nset -euo pipefail\n\nexport ${upper(n)}="${m(v)}"\nexport STAGE=prod\n\nnpm run deploy -- --stage "$STAGE"\n`,
  },
  {
    id: 'sh local',
    file: 'run.sh',
    write: (n, v) => `#!/bin/sh\n${snake(n)}='${m(v)}'\nurl=https://api.example.org\nexec ./server --url "$url"\n`,
  },
  {
    id: 'sh inline',
    file: 'start.sh',
    write: (n, v) => `#!/bin/bash\ncd /srv/app\n${upper(n)}='${m(v)}' node server.js --port 80\n`,
  },
  {
    id: 'sh curl',
    file: 'call.sh',
    bare: true,
    write: (_, v) =>
      `#!/bin/sh\ncurl -sS -X POST https://api.example.org/v1/run \\\n  -H "Authorization: Bearer ${m(v)}" \\\n  -H "Content-Type: application/json" \\\n  -d '{"a":1}'\n`,
  },
  {
    id: 'sh option',
    file: 'login.sh',
    write: (n, v) => `#!/bin/sh\nset -e\nvendor login --user deploy --${kebab(n)} "${m(v)}" --region eu\n`,
  },
  {
    id: 'tf variable',
    file: 'variables.tf',
    write: (n, v) =>
      `variable "region" {\n  default = "eu-west-1"\n}\n\nvariable "${snake(n)}" {\n  type    = string\n  default = "${m(v)}"\n}\n`,
  },
  {
    id: 'tf provider',
    file: 'main.tf',
    write: (n, v) =>
      `provider "vendor" {\n  region = "eu-west-1"\n  ${snake(n)} = "${m(v)}"\n}\n\nresource "vendor_app" "web" {\n  name = "web"\n}\n`,
  },
  {
    id: 'tfvars',
    file: 'prod.tfvars',
    write: (n, v) => `region = "eu-west-1"\n${snake(n)} = "${m(v)}"\ninstances = 3\n`,
  },
  {
    id: 'java',
    file: 'Config.java',
    write: (n, v) =>
      `package org.acme;\n\npublic final class Config {\n    private static final String ${upper(n)} = "${m(v)}";\n    public static final int PORT = 8080;\n}\n`,
  },
  {
    id: 'java call',
    file: 'Client.java',
    write: (n, v) =>
      `public class Client {\n    Vendor build() {\n        Vendor.Builder b = new Vendor.Builder();\n        b.set${pascal(n)}("${m(v)}");\n        b.setRegion("eu");\n        return b.build();\n    }\n}\n`,
  },
  {
    id: 'go',
    file: 'main.go',
    write: (n, v) =>
      `package main\n\nimport "fmt"\n\nconst ${camel(n)} = "${m(v)}"\n\nfunc main() {\n\tfmt.Println("start")\n}\n`,
  },
  {
    id: 'go short',
    file: 'run.go',
    write: (n, v) =>
      `package main\n\nfunc run() error {\n\t${camel(n)} := "${m(v)}"\n\treturn connect("https://api.example.org", ${camel(n)})\n}\n`,
  },
  {
    id: 'go struct',
    file: 'cfg.go',
    write: (n, v) =>
      `package cfg\n\nvar Default = Config{\n\tHost: "localhost",\n\t${pascal(n)}: "${m(v)}",\n\tPort: 5432,\n}\n`,
  },
  {
    id: 'ruby',
    file: 'vendor.rb',
    write: (n, v) =>
      `require 'vendor'\n\nVendor.configure do |config|\n  config.${snake(n)} = '${m(v)}'\n  config.timeout = 5\nend\n`,
  },
  {
    id: 'ruby fetch',
    file: 'init.rb',
    write: (n, v) => `KEY = ENV.fetch('${upper(n)}', '${m(v)}')\nREGION = ENV['REGION'] || 'eu'\n`,
  },
  {
    id: 'php',
    file: 'config.php',
    write: (n, v) =>
      `<?php\n\nreturn [\n    'debug' => false,\n    '${snake(n)}' => '${m(v)}',\n    'url' => 'https://api.example.org',\n];\n`,
  },
  {
    id: 'php define',
    file: 'wp-config.php',
    write: (n, v) =>
      `<?php\ndefine('DB_NAME', 'shop');\ndefine('${upper(n)}', '${m(v)}');\ndefine('WP_DEBUG', false);\n`,
  },
  {
    id: 'csharp',
    file: 'Startup.cs',
    write: (n, v) =>
      `namespace Acme;\n\npublic class Startup\n{\n    private const string ${pascal(n)} = "${m(v)}";\n    public int Port { get; set; } = 80;\n}\n`,
  },
  {
    id: 'kotlin',
    file: 'Api.kt',
    write: (n, v) =>
      `package org.acme\n\nobject Api {\n    const val ${upper(n)} = "${m(v)}"\n    val timeout = 30\n}\n`,
  },
  {
    id: 'swift',
    file: 'Api.swift',
    write: (n, v) =>
      `import Foundation\n\nstruct Api {\n    static let ${camel(n)} = "${m(v)}"\n    let timeout = 30.0\n}\n`,
  },
  {
    id: 'rust',
    file: 'main.rs',
    write: (n, v) => `const ${upper(n)}: &str = "${m(v)}";\n\nfn main() {\n    println!("start");\n}\n`,
  },
  {
    id: 'dart',
    file: 'api.dart',
    write: (n, v) => `class Api {\n  static const String ${camel(n)} = '${m(v)}';\n  final int timeout = 30;\n}\n`,
  },
  {
    id: 'c',
    file: 'config.h',
    write: (n, v) => `#ifndef CONFIG_H\n#define CONFIG_H\n#define PORT 8080\n#define ${upper(n)} "${m(v)}"\n#endif\n`,
  },
  {
    id: 'xml',
    file: 'settings.xml',
    write: (n, v) =>
      `<?xml version="1.0"?>\n<settings>\n  <timeout>30</timeout>\n  <${camel(n)}>${v.replaceAll('&', '&amp;') === v ? m(v) : m(v.replaceAll('&', '&amp;'))}</${camel(n)}>\n</settings>\n`,
  },
  {
    id: 'xml add',
    file: 'Web.config',
    write: (n, v) =>
      `<?xml version="1.0"?>\n<configuration>\n  <appSettings>\n    <add key="Mode" value="live" />\n    <add key="${pascal(n)}" value="${m(v.replaceAll('&', '&amp;'))}" />\n  </appSettings>\n</configuration>\n`,
  },
  {
    id: 'android',
    file: 'strings.xml',
    write: (n, v) =>
      `<resources>\n    <string name="app_name">Shop</string>\n    <string name="${snake(n)}">${m(v.replaceAll('&', '&amp;'))}</string>\n</resources>\n`,
  },
  {
    id: 'gradle',
    file: 'gradle.properties',
    write: (n, v) => `org.gradle.jvmargs=-Xmx2g\n${camel(n)}=${m(v)}\nandroid.useAndroidX=true\n`,
  },
  {
    id: 'markdown',
    file: 'README.md',
    write: (n, v) =>
      `# Service\n\nSet the variables and start:\n\n\`\`\`sh\nexport ${upper(n)}=${m(v)}\nnpm start\n\`\`\`\n`,
  },
  {
    id: 'markdown prose',
    file: 'NOTES.md',
    bare: true,
    write: (_, v) =>
      `# Notes\n\n- The staging key is \`${m(v)}\`, ask Jo for the other one.\n- Deploy on Fridays: never.\n`,
  },
  {
    id: 'comment py',
    file: 'old.py',
    write: (n, v) => `def call():\n    # ${snake(n)} = "${m(v)}"\n    return None\n`,
  },
  {
    id: 'comment js',
    file: 'old.js',
    bare: true,
    write: (_, v) => `// TODO: move to the vault: ${m(v)}\nexport const call = () => fetch('/x');\n`,
  },
  {
    id: 'notebook',
    file: 'analysis.ipynb',
    write: (n, v) =>
      `{\n "cells": [\n  {\n   "cell_type": "code",\n   "execution_count": 1,\n   "metadata": {},\n   "outputs": [],\n   "source": [\n    "import vendor\\n",\n    "${snake(n)} = '${m(v)}'\\n",\n    "vendor.init(region='eu')"\n   ]\n  }\n ],\n "metadata": {"language_info": {"name": "python"}},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n`,
  },
  {
    id: 'html',
    file: 'index.html',
    write: (n, v) =>
      `<!doctype html>\n<html>\n<body>\n<script>\n  const ${camel(n)} = "${m(v)}";\n  init({ region: "eu" });\n</script>\n</body>\n</html>\n`,
  },
  {
    id: 'sql',
    file: 'seed.sql',
    bare: true,
    write: (_, v) => `INSERT INTO integrations (id, vendor, token) VALUES\n  (1, 'acme', '${m(v)}');\n`,
  },
  {
    id: 'query',
    file: 'link.py',
    bare: true,
    write: (_, v) => `URL = "https://api.example.org/v1/items?limit=10&token=${m(encodeURIComponent(v))}"\n`,
  },
  {
    id: 'systemd',
    file: 'api.service',
    write: (n, v) =>
      `[Unit]\nDescription=Api\n\n[Service]\nEnvironment="${upper(n)}=${m(v)}"\nExecStart=/usr/bin/node /srv/api.js\n`,
  },
  {
    id: 'makefile',
    file: 'Makefile',
    write: (n, v) => `STAGE ?= prod\n${upper(n)} := ${m(v)}\n\ndeploy:\n\t./deploy.sh $(STAGE)\n`,
  },
  {
    id: 'powershell',
    file: 'deploy.ps1',
    write: (n, v) => `$env:STAGE = "prod"\n$env:${upper(n)} = "${m(v)}"\nnode .\\deploy.js\n`,
  },
  {
    id: 'log',
    file: 'debug.log',
    write: (n, v) =>
      `2024-03-04T10:22:11Z INFO starting\n2024-03-04T10:22:12Z DEBUG config ${snake(n)}=${m(v)} region=eu\n2024-03-04T10:22:13Z INFO ready\n`,
  },
];

const pem = (label: string, lines: number, head: string, r: Random): string =>
  `-----BEGIN ${label}-----\n${head}${Array.from({ length: lines }, (_, at) => make(at === 0 ? `[b]{${String(64 - head.length)}}` : '[b]{64}', r)).join('\n')}\n${make('[b]{30}', r)}==\n-----END ${label}-----`;
const easy = (r: Random): string => make('[w]{12,20}', r);

/** Secrets that are a place of their own. */
export const wholes: readonly { readonly id: string; readonly file: string; readonly write: (r: Random) => string }[] =
  [
    { id: 'rsa key', file: 'id_rsa', write: (r) => `${m(pem('RSA PRIVATE KEY', 24, 'MIIEpAIBAAKCAQEA', r))}\n` },
    {
      id: 'pkcs8 key',
      file: 'server.key',
      write: (r) => `${m(pem('PRIVATE KEY', 25, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', r))}\n`,
    },
    { id: 'ec key', file: 'ec.pem', write: (r) => `${m(pem('EC PRIVATE KEY', 2, 'MHcCAQEEI', r))}\n` },
    {
      id: 'openssh key',
      file: 'deploy_key',
      write: (r) => `${m(pem('OPENSSH PRIVATE KEY', 6, 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU', r))}\n`,
    },
    { id: 'pgp key', file: 'release.asc', write: (r) => `${m(pem('PGP PRIVATE KEY BLOCK', 20, '\nlQPGB', r))}\n` },
    {
      id: 'key in py',
      file: 'keys.py',
      write: (r) => `SIGNING = """${m(pem('RSA PRIVATE KEY', 12, 'MIICXAIBAAKBgQ', r))}"""\n`,
    },
    {
      id: 'key in yaml',
      file: 'tls.yaml',
      write: (r) =>
        `tls:\n  key: |\n    ${m(pem('PRIVATE KEY', 16, 'MIIEvQIBADANBgkq', r)).replaceAll('\n', '\n    ')}\n  port: 443\n`,
    },
    {
      id: 'key in env',
      file: '.env.local',
      write: (r) => `A=1\nPRIVATE_KEY="${m(pem('PRIVATE KEY', 16, 'MIIEvQIBADANBgkq', r).replaceAll('\n', '\\n'))}"\n`,
    },
    {
      id: 'service account',
      file: 'service-account.json',
      write: (r) =>
        `{\n  "type": "service_account",\n  "project_id": "acme-1",\n  "private_key_id": "${make('[h]{40}', r)}",\n  "private_key": "${m(pem('PRIVATE KEY', 25, 'MIIEvQIBADANBgkq', r).replaceAll('\n', '\\n'))}\\n",\n  "client_email": "ci@acme-1.iam.gserviceaccount.com"\n}\n`,
    },
    { id: 'jwt py', file: 'jwt_client.py', write: (r) => `TOKEN = "${m(signedToken(r))}"\nprint(len(TOKEN))\n` },
    {
      id: 'jwt curl',
      file: 'me.sh',
      write: (r) => `curl -H 'Authorization: Bearer ${m(signedToken(r))}' https://api.example.org/me\n`,
    },
    {
      id: 'postgres',
      file: 'database.py',
      write: (r) => `DATABASE_URL = "postgresql://app:${m(easy(r))}@db.acme.internal:5432/orders"\n`,
    },
    {
      id: 'postgres env',
      file: '.env',
      write: (r) =>
        `DATABASE_URL=postgres://shop:${m(encodeURIComponent(password(r)))}@10.0.3.7/shop?sslmode=require\n`,
    },
    {
      id: 'mysql',
      file: 'alembic.ini',
      write: (r) =>
        `[alembic]\nscript_location = alembic\nsqlalchemy.url = mysql+pymysql://root:${m(easy(r))}@mysql/orders\n`,
    },
    {
      id: 'mongo',
      file: 'db.js',
      write: (r) =>
        `const mongoose = require('mongoose');\nmongoose.connect('mongodb+srv://admin:${m(easy(r))}@cluster0.ab1cd.mongodb.net/shop?retryWrites=true');\n`,
    },
    { id: 'redis', file: 'redis.yaml', write: (r) => `cache:\n  url: redis://:${m(easy(r))}@cache.internal:6379/0\n` },
    {
      id: 'amqp',
      file: 'celery.py',
      write: (r) => `broker_url = 'amqp://worker:${m(easy(r))}@rabbit.internal:5672//'\n`,
    },
    {
      id: 'ado',
      file: 'appsettings.Production.json',
      write: (r) =>
        `{\n  "ConnectionStrings": {\n    "Main": "Server=tcp:sql.acme.net,1433;Database=shop;User ID=app;Password=${m(easy(r))};Encrypt=True;"\n  }\n}\n`,
    },
    {
      id: 'ado cs',
      file: 'Db.cs',
      write: (r) => `var c = new SqlConnection("Data Source=sql;Initial Catalog=shop;User Id=sa;Pwd=${m(easy(r))}");\n`,
    },
    {
      id: 'jdbc',
      file: 'Db.java',
      write: (r) =>
        `class Db {\n  String url = "jdbc:mysql://db.internal:3306/shop?user=app&password=${m(easy(r))}&useSSL=true";\n}\n`,
    },
    {
      id: 'jdbc call',
      file: 'Pool.java',
      write: (r) =>
        `class Pool {\n  Connection get() throws Exception {\n    return DriverManager.getConnection("jdbc:postgresql://db/shop", "app", "${m(easy(r))}");\n  }\n}\n`,
    },
    {
      id: 'azure storage',
      file: 'storage.config.json',
      write: (r) =>
        `{ "storage": "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${m(make('[b]{86}==', r))};EndpointSuffix=core.windows.net" }\n`,
    },
    {
      id: 'service bus',
      file: 'bus.py',
      write: (r) =>
        `CONN = "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${m(make('[b]{43}=', r))}"\n`,
    },
    {
      id: 'sas',
      file: 'blob.ts',
      write: (r) =>
        `const url = 'https://acme.blob.core.windows.net/files/a.zip?sv=2022-11-02&se=2030-01-01&sr=b&sp=r&sig=${m(encodeURIComponent(make('[b]{43}=', r)))}';\n`,
    },
    {
      id: 'git remote',
      file: 'clone.sh',
      write: (r) => `git clone https://deploy:${m(easy(r))}@git.acme.org/team/repo.git\n`,
    },
    {
      id: 'npmrc',
      file: '.npmrc',
      write: (r) => `registry=https://npm.acme.org/\n//npm.acme.org/:_authToken=${m(make('[u]{36}', r))}\n`,
    },
    { id: 'netrc', file: '.netrc', write: (r) => `machine api.acme.org\n  login deploy\n  password ${m(easy(r))}\n` },
    {
      id: 'pypirc',
      file: '.pypirc',
      write: (r) =>
        `[distutils]\nindex-servers = acme\n\n[acme]\nrepository = https://pypi.acme.org\nusername = ci\npassword = ${m(easy(r))}\n`,
    },
    { id: 'pgpass', file: '.pgpass', write: (r) => `db.acme.org:5432:shop:app:${m(easy(r))}\n` },
    {
      id: 'docker auth',
      file: '.docker/config.json',
      write: (r) =>
        `{\n  "auths": {\n    "registry.acme.org": { "auth": "${m(Buffer.from(`ci:${easy(r)}`).toString('base64'))}" }\n  }\n}\n`,
    },
    {
      id: 'aws credentials',
      file: 'credentials',
      write: (r) =>
        `[default]\naws_access_key_id = ${m(make('AKIA[T]{16}', r))}\naws_secret_access_key = ${m(make('[b]{40}', r))}\n`,
    },
    {
      id: 'boto',
      file: 'upload.py',
      write: (r) =>
        `import boto3\n\ns3 = boto3.client(\n    "s3",\n    aws_access_key_id="${m(make('AKIA[T]{16}', r))}",\n    aws_secret_access_key="${m(make('[b]{40}', r))}",\n)\n`,
    },
    {
      id: 'curl user',
      file: 'push.sh',
      write: (r) => `curl -u admin:${m(easy(r))} -T build.tgz https://files.acme.org/\n`,
    },
    {
      id: 'pgpassword',
      file: 'dump.sh',
      write: (r) => `PGPASSWORD=${m(easy(r))} pg_dump -h db -U app shop > dump.sql\n`,
    },
    { id: 'mysql -p', file: 'backup.sh', write: (r) => `mysqldump -h db -uroot -p${m(easy(r))} shop > dump.sql\n` },
    { id: 'sshpass', file: 'sync.sh', write: (r) => `sshpass -p '${m(easy(r))}' rsync -a build/ web@10.0.0.4:/srv/\n` },
    {
      id: 'docker login',
      file: 'release.sh',
      write: (r) => `docker login registry.acme.org -u ci -p ${m(easy(r))}\ndocker push registry.acme.org/api\n`,
    },
    {
      id: 'basic header',
      file: 'basic.js',
      write: (r) =>
        `fetch(url, { headers: { Authorization: 'Basic ${m(Buffer.from(`admin:${easy(r)}`).toString('base64'))}' } });\n`,
    },
    {
      id: 'requests auth',
      file: 'auth_call.py',
      write: (r) => `import requests\nrequests.get("https://jira.acme.org", auth=("bot", "${m(easy(r))}"))\n`,
    },
    {
      id: 'psycopg',
      file: 'db.py',
      write: (r) =>
        `import psycopg2\nconn = psycopg2.connect(dbname="shop", user="app", password="${m(password(r))}", host="db")\n`,
    },
    {
      id: 'dsn text',
      file: 'dsn.py',
      write: (r) => `conn = connect("host=db user=app password=${m(easy(r))} dbname=shop")\n`,
    },
    {
      id: 'smtp login',
      file: 'mail.py',
      write: (r) => `import smtplib\ns = smtplib.SMTP("smtp.acme.org")\ns.login("bot@acme.org", "${m(password(r))}")\n`,
    },
    {
      id: 'nodemailer',
      file: 'mail.js',
      write: (r) =>
        `const t = nodemailer.createTransport({ host: 'smtp.acme.org', auth: { user: 'bot', pass: '${m(password(r))}' } });\n`,
    },
    {
      id: 'jwt sign',
      file: 'token.js',
      write: (r) =>
        `const jwt = require('jsonwebtoken');\nexports.sign = (user) => jwt.sign({ id: user.id }, '${m(easy(r))}', { expiresIn: '1h' });\n`,
    },
    {
      id: 'tf db',
      file: 'db.tf',
      write: (r) =>
        `resource "aws_db_instance" "main" {\n  engine   = "postgres"\n  username = "app"\n  password = "${m(password(r))}"\n}\n`,
    },
    {
      id: 'flask key',
      file: 'app.py',
      write: (r) => `from flask import Flask\n\napp = Flask(__name__)\napp.secret_key = "${m(make('[h]{48}', r))}"\n`,
    },
    {
      id: 'django key',
      file: 'settings.py',
      write: (r) => `SECRET_KEY = 'django-insecure-${m(make('[a]{50}', r))}'\nDEBUG = True\n`,
    },
    {
      id: 'kubeconfig',
      file: 'kubeconfig',
      write: (r) => `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    token: ${m(signedToken(r))}\n`,
    },
    {
      id: 'maven',
      file: 'settings.xml',
      write: (r) =>
        `<settings>\n  <servers>\n    <server>\n      <id>nexus</id>\n      <username>ci</username>\n      <password>${m(easy(r))}</password>\n    </server>\n  </servers>\n</settings>\n`,
    },
    {
      id: 'wp salt',
      file: 'wp-config.php',
      write: (r) => `<?php\ndefine('AUTH_KEY', '${m(make('[s]{64}', r))}');\n$table_prefix = 'wp_';\n`,
    },
    {
      id: 'prose password',
      file: 'RUNBOOK.md',
      write: (r) =>
        `# Runbook\n\nLog in at https://admin.acme.org with user \`ops\`, password: \`${m(password(r))}\`\n`,
    },
    {
      id: 'aes key',
      file: 'crypt.py',
      write: (r) => `from Crypto.Cipher import AES\ncipher = AES.new(b"${m(make('[w]{32}', r))}", AES.MODE_GCM)\n`,
    },
  ];
