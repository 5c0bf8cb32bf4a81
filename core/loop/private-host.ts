import { isLoopbackHost } from './access.ts';

type Range = readonly [network: number, bits: number];

const ipv4 = (a: number, b = 0, c = 0): number => ((a << 24) | (b << 16) | (c << 8)) >>> 0;

/** IANA's special-purpose addresses that are not on the internet: RFC 6890 and later. */
const privateRanges: readonly Range[] = [
  [ipv4(0), 8],
  [ipv4(10), 8],
  [ipv4(100, 64), 10],
  [ipv4(127), 8],
  [ipv4(169, 254), 16],
  [ipv4(172, 16), 12],
  [ipv4(192, 0, 0), 24],
  [ipv4(192, 0, 2), 24],
  [ipv4(192, 168), 16],
  [ipv4(198, 18), 15],
  [ipv4(198, 51, 100), 24],
  [ipv4(203, 0, 113), 24],
  [ipv4(224), 3],
];

function isPrivateIpv4(address: number): boolean {
  return privateRanges.some(([network, bits]) => address >>> (32 - bits) === network >>> (32 - bits));
}

/** The eight groups of an address as `URL` spells it, without brackets. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const parse = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const left = parse(head);
  if (tail === undefined) return left;
  const right = parse(tail);
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => 0), ...right];
}

function isPrivateIpv6(address: string): boolean {
  const groups = groupsOf(address);
  const at = (index: number) => groups[index] ?? 0;
  const low = (at(6) * 0x10000 + at(7)) >>> 0;
  const zeros = (count: number) => groups.slice(0, count).every((group) => group === 0);
  // Unspecified, loopback and the forms that carry an IPv4 address: mapped, compatible, translated, 6to4.
  if (zeros(6) || (zeros(5) && at(5) === 0xffff) || (at(0) === 0x64 && at(1) === 0xff9b)) {
    return isPrivateIpv4(low) || low < 2;
  }
  if (at(0) === 0x2002) return isPrivateIpv4((at(1) * 0x10000 + at(2)) >>> 0);
  // Only 2000::/3 is the internet; documentation and Teredo are not.
  if (at(0) < 0x2000 || at(0) > 0x3fff) return true;
  return at(0) === 0x2001 && (at(1) === 0 || at(1) === 0xdb8);
}

/** Names that no resolver on the internet answers. */
const localNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|example)\.?$/;

/**
 * True for this machine, for addresses of private and local networks, and for names without a dot or of local domains.
 * Takes a host name as `URL` spells it.
 */
export function isPrivateHost(hostname: string): boolean {
  if (isLoopbackHost(hostname)) return true;
  if (hostname.startsWith('[')) return isPrivateIpv6(hostname.slice(1, -1));
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(hostname)) {
    const [a = 0, b = 0, c = 0, d = 0] = hostname.split('.').map(Number);
    return isPrivateIpv4((ipv4(a, b, c) | d) >>> 0);
  }
  return !hostname.replace(/\.$/, '').includes('.') || localNames.test(hostname);
}
