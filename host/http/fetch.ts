/**
 * The runtime's fetch. Bun and Deno report network errors with messages and codes of their own, which no library
 * recognises: they come out as Node reports them. What the signal caused stays as it is.
 */
export async function loopFetch(input: Request, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    if (input.signal.aborted || init?.signal?.aborted) throw error;
    throw new TypeError('fetch failed', { cause: error });
  }
}
