import { en } from './en';
import { id, type TextKey } from './id';

export type Language = 'id' | 'en';
export type { TextKey };

const DICTIONARIES: Record<Language, Record<TextKey, string>> = { id, en };

/** The text of a key with each {name} replaced by its value. */
export function text(
  language: Language,
  key: TextKey,
  values: Record<string, string | number> = {},
): string {
  return DICTIONARIES[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** First letter upper case, for the local village term at the start of a heading. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Indonesian or English name of anything the catalogue names twice. */
export function nameIn(language: Language, named: { nameId: string; nameEn: string }): string {
  return language === 'en' ? named.nameEn || named.nameId : named.nameId;
}

/** The name where there is little room: the short one where there is one. */
export function labelIn(
  language: Language,
  named: { nameId: string; nameEn: string; shortId?: string | null },
): string {
  return language === 'id' && named.shortId ? named.shortId : nameIn(language, named);
}
