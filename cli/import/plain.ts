/** Text from outside, made safe for a terminal and one line: no control, format or bidi characters, 500 at most. */
export function plain(text: string): string {
  const safe = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return safe.length > 500 ? `${safe.slice(0, 499)}…` : safe;
}
