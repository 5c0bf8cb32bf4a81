/** The languages in which the product speaks to its users. French is the default. */
export type Lang = 'fr' | 'en';

/** One text in both languages. Placeholders are written `{name}`. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

export type TextParams = Readonly<Record<string, string | number>>;

function fillOne(template: string, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}

/** Puts the values in place of the `{name}` placeholders, once: a value that looks like a placeholder stays as it is. */
export function fillText(text: Text, params: TextParams): Text {
  return { fr: fillOne(text.fr, params), en: fillOne(text.en, params) };
}
