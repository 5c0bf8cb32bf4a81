/** How long to wait when a pipe is full, in milliseconds. */
const pause = 5;

/** What the system says when the reader is gone: `| head` has seen enough. */
const readerGone: ReadonlySet<string> = new Set(['EPIPE', 'EOF', 'ECONNRESET']);

/**
 * Standard output that has handed the text over when it comes back: a million findings for a slow reader wait in the
 * reader's pipe, not in memory. A reader that goes away must not end an import half-way: what it would have read is not
 * written.
 * @param write gives the number of bytes that it has written
 * @param onFailure told once when the text cannot be written for another reason, a full disk for example
 */
export function standardOutput(
  write: (bytes: Uint8Array) => number,
  onFailure: (code: string) => void,
): (text: string) => void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const encoder = new TextEncoder();
  let open = true;
  return (text) => {
    let rest = encoder.encode(text);
    while (open && rest.length > 0) {
      try {
        rest = rest.subarray(write(rest));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        if (code === 'EAGAIN') {
          Atomics.wait(never, 0, 0, pause);
          continue;
        }
        open = false;
        if (!readerGone.has(code)) onFailure(code);
      }
    }
  };
}
