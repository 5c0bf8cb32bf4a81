/** Rows of a file of about so many MB (millions of bytes): 138 MB is a million rows. */
export const rowsOfSize = { '10': 72_500, '138': 1_000_000, '1024': 7_420_000 } as const;

export type Size = keyof typeof rowsOfSize;

export const isSize = (text: string): text is Size => text in rowsOfSize;
