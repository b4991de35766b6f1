/** What to do about a problem on this page, where it has a field or a button for it. */
import type { ReportProblem } from '../data/import-types';
import type { TextKey } from '../text';

export interface Remedy {
  key: TextKey;
  /** The field of the page that the remedy speaks of. */
  field?: TextKey;
}

const fillIn = (field: TextKey): Remedy => ({ key: 'fix.fillIn', field });
const fillInCrs: Remedy = { key: 'fix.crs', field: 'sort.crs' };
const boundariesFirst: Remedy = { key: 'fix.boundariesFirst' };
const villageCodes: Remedy = { key: 'fix.villageCodes', field: 'sort.codeField' };

const BY_CODE: Record<string, Remedy> = {
  'no-boundaries': boundariesFirst,
  'two-worlds': { key: 'fix.twoWorlds' },
  'code-system-unknown': { key: 'fix.codeSystem', field: 'sort.codeSystem' },
  'code-system-mismatch': { key: 'fix.codeSystem', field: 'sort.codeSystem' },
  'bps-without-mapping': { key: 'fix.bps' },
  'no-code-field': fillIn('sort.codeField'),
  'no-name-field': fillIn('sort.nameField'),
  'name-too-long': fillIn('sort.nameField'),
  'no-such-field': { key: 'fix.otherField' },
  'no-class-field': fillIn('sort.classField'),
  'no-such-class-field': { key: 'fix.otherField' },
  'unknown-land-class': fillIn('sort.legend'),
  'layer-smaller': { key: 'fix.smaller', field: 'sort.within' },
  'not-a-village-code': villageCodes,
  'unknown-kecamatan': villageCodes,
  'names-do-not-match': villageCodes,
  'crs-missing': fillInCrs,
  'crs-unknown': fillInCrs,
  'crs-datum': fillInCrs,
  'outside-indonesia': fillInCrs,
  'not-degrees': fillInCrs,
  'same-post-by-name': { key: 'fix.samePost', field: 'match.different' },
  'ambiguous-name': { key: 'fix.ambiguous' },
  'code-of-another-post': { key: 'fix.otherCode', field: 'match.same' },
};

/** The problems with remedies that can be followed here; the others keep the server's. */
export function withRemedies(
  problems: ReportProblem[],
  say: (remedy: Remedy) => string,
): ReportProblem[] {
  return problems.map((problem) => {
    const remedy = BY_CODE[problem.code];
    return remedy ? { ...problem, fix: say(remedy) } : problem;
  });
}
