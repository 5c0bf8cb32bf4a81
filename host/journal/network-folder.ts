import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';
import { journalOnNetwork } from './journal-error.ts';

/** Types of file systems that another machine serves; with FUSE, the part after `fuse.`. */
const networkTypes: ReadonlySet<string> = new Set([
  ...[
    'nfs',
    'nfs4',
    'cifs',
    'smb2',
    'smb3',
    'smbfs',
    'afs',
    'afpfs',
    'ncpfs',
    '9p',
    'ceph',
    'glusterfs',
    'lustre',
  ],
  ...['gpfs', 'ocfs2', 'gfs2', 'orangefs', 'davfs', 'webdav', 'sshfs', 'rclone', 'davfs2', 's3fs', 'gcsfuse'],
  ...['smbnetfs', 'curlftpfs', 'gvfsd-fuse', 'ceph-fuse', 'cephfs', 'google-drive-ocamlfuse', 'onedriver'],
]);

function isNetworkType(type: string): boolean {
  return networkTypes.has(type.toLowerCase().replace(/^fuse\./, ''));
}

function isUnder(path: string, mount: string): boolean {
  return path === mount || path.startsWith(mount.endsWith('/') ? mount : `${mount}/`);
}

/** Octal escapes of /proc: `\040` is a space. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/**
 * The type of the network file system on which an absolute path lies, from the text of /proc/self/mountinfo (proc(5));
 * null for a local one. The last mount on the longest path is the one that is seen.
 */
export function networkTypeOnLinux(path: string, mountinfo: string): string | null {
  let best = '';
  let type = '';
  for (const line of mountinfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const mount = unescapeOctal(before.split(' ')[4] ?? '');
    if (mount === '' || mount.length < best.length || !isUnder(path, mount)) continue;
    best = mount;
    type = after.split(' ')[0] ?? '';
  }
  return isNetworkType(type) ? type : null;
}

/** The same from what `mount` prints on macOS: `//me@server/share on /Volumes/share (smbfs, nodev)`. */
export function networkTypeOnMac(path: string, mounts: string): string | null {
  let best = '';
  let type = '';
  for (const line of mounts.split('\n')) {
    const [, mount = '', kind = ''] = / on (\/.*) \(([^,)]+)/.exec(line) ?? [];
    if (mount === '' || mount.length < best.length || !isUnder(path, mount)) continue;
    best = mount;
    type = kind;
  }
  return isNetworkType(type) ? type : null;
}

/** A share named as `\\server\share`. A drive letter that stands for one is not recognised. */
export function networkTypeOnWindows(path: string): string | null {
  return /^\\\\(\?\\UNC\\|(?![?.]\\))/i.test(path) ? 'UNC' : null;
}

async function networkType(path: string): Promise<string | null> {
  switch (process.platform) {
    case 'linux':
      return networkTypeOnLinux(path, await readFile('/proc/self/mountinfo', 'utf8'));
    case 'darwin':
      return networkTypeOnMac(path, (await promisify(execFile)('/sbin/mount')).stdout);
    case 'win32':
      return networkTypeOnWindows(path);
    default:
      return null;
  }
}

/**
 * Refuses a folder on a network file system: SQLite's locks do not hold there. Where the system does not tell, the
 * folder is taken to be local.
 * @throws {LoopFecError} `journal-on-network`
 */
export async function refuseNetworkFolder(folder: string): Promise<void> {
  const type = await networkType(await realpath(folder)).catch(() => null);
  if (type !== null) throw journalOnNetwork(folder, type);
}
