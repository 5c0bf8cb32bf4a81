import fc from 'fast-check';

/** Names and labels that want to be more than text. */
export const hostileTexts: readonly string[] = [
  '::error::injected',
  '  ::add-mask::x',
  '\u00a0::warning::x',
  '\u200b::error::x',
  'a\n::error::injected',
  'a\r\n::stop-commands::x',
  '##[error]x',
  'text ##[add-mask]x',
  '%0A::error::x',
  'file=a,line=2::x',
  'a:b,c=d%3A%2C',
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '![x](https://example.com/x.png)',
  '<img src=x onerror=alert(1)>',
  '</code></summary><script>alert(1)</script>',
  '<!-- x',
  '| a | b |',
  'a|b',
  '`code`',
  '```mermaid',
  '~~~',
  '# heading',
  '- item',
  '1. item',
  '12) item',
  ' 1. item',
  '   - item',
  '> quote',
  '@octocat',
  'a@octocat',
  '@github/team',
  'a@example.com',
  '#123',
  'a/b#123',
  'GH-123',
  'deadbeefcafe',
  '0123456789012345678901234567890123456789',
  ':tada: :100:',
  '[^1]',
  '$x^2$ $`y`$',
  'https://example.com/?a=b',
  'www.example.com',
  'mailto:a@example.com',
  '**bold** _it_ ~~s~~',
  '\\| \\` \\<',
  '&lt;b&gt; &#64;octocat',
  '"]\nbar [9]',
  '"; #quot;',
  'a\u2028b\u2029c',
  'a\u202egnp.exe',
  'a\u0000b\u001b[31m\u0007',
  'a\u{e0041}\ufe0f\u00ad\u034f\u115f',
  '\ud800 lone \udc00',
  '',
  ' ',
  "'; rm -rf / #",
  '$(id) `id`',
];

const pieces = [
  ...hostileTexts,
  ...'abcf019 \t\n\r|`*_{}[]()<>#+-.!~&$^=:@%,;/\\"\'éÉ\u00a0\u202f\u200f😀'.split(''),
];

/** Texts made of the above and of anything. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** What no text of ours may hold, wherever it is shown. */
export const unseen = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u;
