import process from 'node:process';

/** Whether this is Node, and none of the runtimes that are like it. */
export function isNode(): boolean {
  return process.versions.bun === undefined && process.versions.deno === undefined;
}
