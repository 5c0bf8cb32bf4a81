import process from 'node:process';

export type Colour = 'red' | 'yellow' | 'green' | 'bold' | 'dim';

/** Colours a text, on a terminal that wants them. */
export type Paint = (colour: Colour, text: string) => string;

export const paint: Paint = (colour, text) =>
  process.getBuiltinModule('node:util').styleText(colour, text, { validateStream: false });

export const noPaint: Paint = (_colour, text) => text;
