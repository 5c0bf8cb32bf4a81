type Env = Readonly<Record<string, string | undefined>>;

/** What git may inherit: how to find programs, the home, proxies and certificates. No input, no token, no GIT_*. */
const inherited =
  /^(PATH|PATHEXT|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|COMSPEC|TEMP|TMP|TMPDIR|SSH_AUTH_SOCK|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|GIT_SSL_CAPATH|(HTTPS?|ALL|NO)_PROXY)$/i;

/** Where the token may be sent, and nowhere else. */
export interface GitAccess {
  /** GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Empty: git's own settings decide, as actions/checkout left them. */
  readonly token: string;
}

function basic(token: string): string {
  return btoa(`x-access-token:${token}`);
}

/** What must not be seen in anything that git prints. */
export function secretsOf({ token }: GitAccess): string[] {
  return token === '' ? [] : [token, basic(token)];
}

/**
 * Settings that only this process's git sees. The empty header takes away the one that actions/checkout may have left:
 * GitHub refuses a request with two. `safe.directory`: in a container the checkout belongs to another user.
 */
function settings({ serverUrl, token }: GitAccess): (readonly [key: string, value: string])[] {
  const header = `http.${serverUrl.replace(/\/*$/, '/')}.extraheader`;
  const safe = ['safe.directory', '*'] as const;
  if (token === '') return [safe];
  return [safe, [header, ''], [header, `AUTHORIZATION: basic ${basic(token)}`]];
}

/** @param ceiling the folder above the repository: a repository further up is not the one that is meant */
export function gitEnvironment(env: Env, access: GitAccess, ceiling: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => inherited.test(entry[0]) && entry[1] !== undefined,
  );
  const config = settings(access).flatMap(([key, value], i) => [
    [`GIT_CONFIG_KEY_${i}`, key] as const,
    [`GIT_CONFIG_VALUE_${i}`, value] as const,
  ]);
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_CEILING_DIRECTORIES: ceiling,
    GIT_CONFIG_COUNT: String(config.length / 2),
    ...Object.fromEntries(config),
  };
}

/** Before the command, each time: nothing that a repository's settings name is run, no file name is a pattern. */
export const gitOptions: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'core.quotePath=off',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.recurseSubmodules=false',
    'protocol.ext.allow=never',
    'http.lowSpeedLimit=1000',
    'http.lowSpeedTime=60',
  ].flatMap((setting) => ['-c', setting]),
];
