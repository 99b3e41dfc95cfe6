import { describe, expect, it } from 'vitest';
import { deniedByName } from './denied-path.ts';

describe('a name of a file of credentials', () => {
  it.each([
    '.env',
    'a/.ENV.local',
    '.env~',
    '.env ',
    '.env::$DATA',
    '.envrc',
    '.env-production',
    '.env_prod',
    'prod.env.bak',
    'server.key.old',
    'tls/server.PEM~',
    '.npmrc.bak',
    'id_ed25519_work',
    'terraform.tfvars.json',
    'terraform.tfstate.1700000000.backup',
    'secrets.prod.yaml',
    'deploy/secrets.yaml.orig',
    'client_secret_12-ab.apps.googleusercontent.com.json',
    'application_default_credentials.json',
    'kubeconfig',
    '.s3cfg',
    'a\\.env',
    'x/../src/a.ts',
    '/etc/passwd',
    'C:/a.ts',
  ])('%j is not sent', (path) => {
    expect(deniedByName(path)).toBeTypeOf('string');
  });

  it.each([
    '.env.example',
    'a/.env.local.sample',
    'src/env.ts',
    'src/environment.ts',
    'secrets.ts',
    'credentials.py',
    'keys.json',
    'src/keyring.ts',
    'old.py',
    'backup.ts',
    'envrc.md',
  ])('%j may be sent', (path) => {
    expect(deniedByName(path)).toBeUndefined();
  });
});
