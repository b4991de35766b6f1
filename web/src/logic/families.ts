/**
 * Indicators that come in families: `dx-kasus:J00-J06`, `belum-layan:k4`. The catalogue holds the
 * family; its members are known from the figures.
 */
import type { Catalogue, Indicator } from '../data/types';

/** The indicator of a code; a family's member takes the family's rules and a name of its own. */
export function findIndicator(catalogue: Catalogue, code: string | null): Indicator | null {
  const own = catalogue.indicators.find((i) => i.code === code && !i.family);
  if (own || !code?.includes(':')) return own ?? null;
  const [familyCode, memberCode] = code.split(':');
  const family = catalogue.indicators.find((i) => i.code === familyCode && i.family);
  return family ? member(catalogue, family, memberCode) : null;
}

/** The catalogue with each family replaced by those of its members that are among the codes. */
export function withMembers(catalogue: Catalogue, codes: string[]): Catalogue {
  const indicators = catalogue.indicators.flatMap((indicator) => {
    if (!indicator.family) return [indicator];
    return codes
      .filter((code) => code.startsWith(`${indicator.code}:`))
      .map((code) => findIndicator(catalogue, code)!);
  });
  return { ...catalogue, indicators };
}

/** "Kasus per diagnosis: ISPA (J00-J06)"; "Sasaran belum terlayani: K4"; else the member's code. */
function member(catalogue: Catalogue, family: Indicator, memberCode: string): Indicator {
  const of = catalogue.indicators.find((i) => i.code === memberCode);
  const group = catalogue.icdGroups?.find((g) => g.code === memberCode);
  const name = (whole: string, own: string | undefined, icd: string | undefined) =>
    own ? `${whole}: ${own}` : icd ? `${whole}: ${icd} (${memberCode})` : `${whole} ${memberCode}`;
  return {
    ...family,
    family: false,
    code: `${family.code}:${memberCode}`,
    shortId: of ? null : `${family.shortId ?? family.nameId} ${group?.nameId ?? memberCode}`,
    nameId: name(family.nameId, of?.nameId, group?.nameId),
    nameEn: name(family.nameEn, of?.nameEn, group?.nameEn),
  };
}
