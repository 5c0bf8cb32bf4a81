/** Code inside a table cell, where a pipe would end the cell even between backticks. */
export function codeCell(text: string): string {
  return `<code>${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('|', '&#124;')
    .replaceAll('*', '&#42;')
    .replaceAll('_', '&#95;')
    .replaceAll('`', '&#96;')}</code>`;
}
