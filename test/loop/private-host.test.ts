import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPrivateHost } from '../../core/loop/private-host.ts';

const hidden = `localhost 127.0.0.1 127.9.9.9 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1
  0.0.0.0 224.0.0.1 255.255.255.255 198.18.0.1 [::1] [::] [fe80::1] [fc00::1] [fd12:3456::1] [ff02::1]
  [::ffff:10.0.0.1] [::ffff:127.0.0.1] [64:ff9b::10.0.0.1] [2002:a00:1::] [2001:db8::1] [::127.0.0.1] 2130706433
  0x7f000001 0177.0.0.1 127.1 nas srv.local files.internal printer.lan. db.corp`;
const open = `example.com a.blob.core.windows.net 8.8.8.8 172.15.0.1 172.32.0.1 100.128.0.1 192.169.0.1 169.253.0.1
  [2606:4700::1111] [2a01:e0a::1] [::ffff:8.8.8.8] [64:ff9b::8.8.8.8] [2002:808:808::]`;

for (const [hosts, expected] of [
  [hidden, true],
  [open, false],
] as const) {
  for (const host of hosts.split(/\s+/)) {
    test(`${host} is ${expected ? 'private' : 'on the internet'}`, () => {
      assert.equal(isPrivateHost(new URL(`https://${host}/`).hostname), expected);
    });
  }
}
