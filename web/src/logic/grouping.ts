/** The catalogue in groups, narrowed by what is typed. */
import type { Catalogue, Indicator, Named } from '../data/types';
import type { Grouping } from './address';
import { plain } from './search';

export interface IndicatorGroup {
  group: Named;
  indicators: Indicator[];
}

/** What is done for people comes before how it is managed; a cluster not named here comes last. */
const CLUSTERS_AS_READ = ['2', '3', '4', '1', 'L'];

/** Groups in the order of reading, without empty ones; `query` is sought in both names and the code. */
export function groupIndicators(
  catalogue: Catalogue,
  grouping: Grouping,
  query: string,
): IndicatorGroup[] {
  const wanted = plain(query);
  const fits = (i: Indicator) =>
    [i.nameId, i.shortId ?? '', i.nameEn, i.code].some((name) => plain(name).includes(wanted));
  const groups = grouping === 'cluster' ? asRead(catalogue.clusters) : catalogue.stages;
  return groups
    .map((group) => ({
      group,
      indicators: catalogue.indicators.filter((i) => belongs(i, grouping, group) && fits(i)),
    }))
    .filter((g) => g.indicators.length > 0);
}

function asRead(clusters: Named[]): Named[] {
  const place = (c: Named) => {
    const at = CLUSTERS_AS_READ.indexOf(c.code);
    return at < 0 ? CLUSTERS_AS_READ.length : at;
  };
  return [...clusters].sort((a, b) => place(a) - place(b));
}

/** An indicator of two clusters ("4/3") stands in the first. */
function belongs(indicator: Indicator, grouping: Grouping, group: Named): boolean {
  const own = grouping === 'cluster' ? indicator.cluster : indicator.stage;
  return own.split('/')[0] === group.code;
}
