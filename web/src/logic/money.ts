/** Rupiah as planners say them: whole, in millions (juta, jt) or thousands of millions (miliar, M). */
import type { Language } from '../text';
import { number } from './format';
import { numberSaid } from './rules';

const MILLION = 1e6;
const BILLION = 1e9;
const UNITS: Record<Language, Record<'million' | 'billion', { long: string; short: string }>> = {
  id: { million: { long: 'juta', short: 'jt' }, billion: { long: 'miliar', short: 'M' } },
  en: { million: { long: 'million', short: 'm' }, billion: { long: 'billion', short: 'bn' } },
};

/** "Rp 650 juta", "Rp 2,34 miliar"; a dash where it is not known. */
export function money(rupiah: number | null, language: Language): string {
  return rupiah === null ? '–' : `Rp ${amount(rupiah, language, 'long')}`;
}

/** "650 jt", "2,34 M" for a table whose heading says rupiah. */
export function shortMoney(rupiah: number | null, language: Language): string {
  return rupiah === null ? '–' : amount(rupiah, language, 'short');
}

function amount(rupiah: number, language: Language, length: 'long' | 'short'): string {
  const { million, billion } = UNITS[language];
  if (rupiah >= BILLION) return `${number(rupiah / BILLION, language, 2)} ${billion[length]}`;
  // below ten million one decimal matters: Rp 1,3 juta for each person
  const digits = rupiah < 10 * MILLION ? 1 : 0;
  if (rupiah >= MILLION) return `${number(rupiah / MILLION, language, digits)} ${million[length]}`;
  return number(rupiah, language);
}

/** What was typed as millions: whole rupiah, `empty`, or what is wrong with it. */
export function typedMillions(
  typed: string,
  language: Language,
): { rupiah: number } | 'empty' | 'unreadable' | 'notPositive' {
  const text = typed.trim();
  if (text === '') return 'empty';
  const plain = numberSaid(text, language === 'id' ? ',' : '.');
  const millions = /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : NaN;
  if (Number.isNaN(millions)) return 'unreadable';
  const rupiah = Math.round(millions * MILLION);
  return rupiah > 0 ? { rupiah } : 'notPositive';
}

/** The same amount as it is typed: 650, or 12,5. */
export function millionsTyped(rupiah: number | null, language: Language): string {
  return rupiah === null ? '' : number(rupiah / MILLION, language, 3);
}
