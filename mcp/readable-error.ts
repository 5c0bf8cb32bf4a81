import { untrusted } from './untrusted.ts';

interface Failure {
  code: number;
  message: string;
}

const invalidParams = -32602;
const mostLength = 500;
const mostIssues = 5;

/** What the SDK's schemas say of a message: a list of issues as JSON, with or without words before it. */
const issueList = /^(?:MCP error -\d+: )?(?:Invalid \S+ request: )?(\[[\s\S]*\])$/;

function wordsOf(issue: unknown): string {
  if (typeof issue !== 'object' || issue === null || !('message' in issue)) return '';
  const path = 'path' in issue && Array.isArray(issue.path) ? issue.path.map(String).join('.') : '';
  return path === '' ? String(issue.message) : `${path}: ${issue.message}`;
}

/** An error of the protocol as a client may show it: a message that its schema refuses is the client's mistake. */
export function readableError(error: Failure): Failure {
  const list = issueList.exec(error.message)?.[1];
  if (list === undefined) return error;
  let issues: unknown;
  try {
    issues = JSON.parse(list);
  } catch {
    return error;
  }
  if (!Array.isArray(issues)) return error;
  const said = issues.slice(0, mostIssues).map(wordsOf).join('; ');
  return { ...error, code: invalidParams, message: untrusted(`Invalid request: ${said}`, mostLength) };
}
