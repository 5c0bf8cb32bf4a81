// The loopback GitHub as a process of its own: `serve.ts FOLDER` prints its facts as one line of JSON and runs until
// its standard input ends.
import process from 'node:process';
import { startGitHub } from './loopback-github.ts';

const github = await startGitHub(process.argv[2] ?? '.');
const { apiUrl, fullName, token, remote } = github;
process.stdout.write(`${JSON.stringify({ apiUrl, fullName, token, remote })}\n`);
process.stdin.resume();
process.stdin.on('end', () => void github.close());
