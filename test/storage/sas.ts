import { createHmac } from 'node:crypto';

/** Who signs: an account of the storage and its key in base64. */
export interface Account {
  readonly name: string;
  readonly key: string;
}

const version = '2022-11-02';

function sign({ key }: Account, lines: readonly string[]): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(lines.join('\n')).digest('base64');
}

function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Query of a service SAS for one blob. `expires` in ms since 1970. */
export function blobSas(
  account: Account,
  container: string,
  blob: string,
  permissions: string,
  expires: number,
) {
  const resource = `/blob/${account.name}/${container}/${blob}`;
  const fields = [permissions, '', time(expires), resource, '', '', 'http,https', version, 'b'];
  const sig = sign(account, [...fields, '', '', '', '', '', '', '']);
  return new URLSearchParams({
    sv: version,
    spr: 'http,https',
    se: time(expires),
    sr: 'b',
    sp: permissions,
    sig,
  });
}

/** Query of an account SAS that may create containers and read blobs. */
export function accountSas(account: Account, expires: number): URLSearchParams {
  const given = { sp: 'rcw', ss: 'b', srt: 'sco', se: time(expires), spr: 'http,https', sv: version };
  const lines = [account.name, given.sp, given.ss, given.srt, '', given.se, '', given.spr, given.sv, '', ''];
  return new URLSearchParams({ ...given, sig: sign(account, lines) });
}
