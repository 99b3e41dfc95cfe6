import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

it.each(
  (
    '127.0.0.1 0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 169.254.169.254 172.16.0.1 172.31.255.255 ' +
    '192.168.0.1 192.0.2.1 198.18.0.1 198.19.255.255 224.0.0.1 255.255.255.255 999.1.1.1 [::1] ' +
    '[::] ::ffff:127.0.0.1 [::ffff:a9fe:a9fe] [::7f00:1] fe80::1 fe80::1%eth0 fd00::1 fc00:: ' +
    'ff02::1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001:db8::1 2001::1 100::1 3fff::1 1::2::3 ' +
    '::: g::1 localhost LOCALHOST. a.localhost printer.local metadata.google.internal intranet'
  )
    .split(' ')
    .concat(''),
)('%s is private', (host) => {
  expect(isPrivateAddress(host)).toBe(true);
});

it.each(
  (
    '1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1 169.253.0.1 ' +
    '172.15.0.1 172.32.0.1 192.167.0.1 198.17.0.1 198.20.0.1 223.255.255.255 2606:4700::1111 [2001:4860:4860::8888] ' +
    '::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808:: 2a00::1 example.org localhost.example.org local.org xn--80ak6aa92e.com'
  ).split(' '),
)('%s is public', (host) => {
  expect(isPrivateAddress(host)).toBe(false);
});

it('reads IPv6 addresses however they are written', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = URL.canParse(`http://[${address}]/`) ? new URL(`http://[${address}]/`).hostname : undefined;
      if (canonical !== undefined) expect(isPrivateAddress(address)).toBe(isPrivateAddress(canonical));
    }),
  );
});
