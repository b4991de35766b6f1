/** Sentences made of figures: one place, so that map, ranking and panel say the same. */
import type { App } from '../app';
import type { Indicator, ProfileFigure, PwsStatus, ReportState, Trend } from '../data/types';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { hasReported, isRestricted, type RankedArea, type Summary } from '../logic/ranking';
import type { AreaClass } from '../logic/scheme';
import { shortName } from '../logic/scope';
import { limit } from '../logic/format';
import { capitalised, nameIn, type TextKey } from '../text';
import { districtOf, isWide, regionsOf, withinOf } from '../state';

/** "baik", "belum lapor", "sesuai harapan": what a figure means, in words. */
export function meaning(
  app: App,
  indicator: Indicator,
  of: {
    value: number | null;
    state: ReportState;
    status: PwsStatus | null;
    expected: number | null;
  },
): string {
  if (!hasReported(of.state) || of.value === null) return app.t(`state.${of.state}`);
  if (of.status) return app.t(`status.${of.status}`);
  if (of.expected === null) return app.t('status.noTarget');
  if (indicator.periodType === 'C' && indicator.direction === 'up') return app.t('status.unrated');
  const reached = indicator.direction === 'up' ? of.value >= of.expected : of.value <= of.expected;
  return app.t(reached ? 'status.onTarget' : 'status.offTarget');
}

/** "40 orang belum terlayani" */
export function peopleWords(app: App, indicator: Indicator, people: number): string {
  const key: TextKey = indicator.direction === 'down' ? 'people.affected' : 'people.unserved';
  return app.t(key, { n: number(people, app.language()), ...counted(app, indicator, people) });
}

/** Denominators that are not people, by their first Indonesian word. */
const THINGS = new Set(
  'desa kk keluarga klb temuan posyandu pustu puskesmas laporan dosis'.split(' '),
);

/** What an indicator counts, and what is said of those still missing; `n` tells one from many. */
export function counted(app: App, indicator: Indicator, n = 2): { noun: string; gap: string } {
  const [one, many = one] = app.t(`noun.${nounOf(indicator)}` as TextKey).split('|');
  const gap = indicator.periodType === 'C' ? 'gap.served' : 'gap.reached';
  return { noun: n === 1 ? one : many, gap: app.t(gap) };
}

/** People, cases, or the thing that the denominator names. */
export function nounOf(indicator: Indicator): string {
  if (isTargetGroup(indicator)) return 'people';
  if (indicator.unit !== '%') return 'cases';
  const [first] = (indicator.denominator ?? '').toLowerCase().split(/[^a-z]/);
  return THINGS.has(first) ? first : 'people';
}

/** More than everybody: shown as it is, and flagged. */
export function isOver(indicator: Indicator, value: number | null): boolean {
  return indicator.unit === '%' && indicator.direction === 'up' && value !== null && value > 100;
}

/** A count of people still to be served, not of cases. */
export function isTargetGroup(indicator: Indicator): boolean {
  return indicator.unit === '#' && indicator.numerator.startsWith('sasaran');
}

const ARROWS: Record<Trend, string> = { naik: '↗', tetap: '→', turun: '↘' };

export function arrow(trend: Trend | null): string {
  return trend ? ARROWS[trend] : '';
}

/** The sentence on top of the right side: it holds the number that answers the page's question. */
export function titleSentence(
  app: App,
  indicator: Indicator,
  period: string,
  rows: RankedArea[],
  summary: Summary,
  district: ProfileFigure | null,
): string {
  const language = app.language();
  const name = nameIn(language, indicator);
  const n = (value: number) => number(value, language);
  if (isRestricted(rows)) {
    return app.tUnit('title.restricted', { indicator: name });
  }
  if (summary.reported === 0) {
    const ever = app.state.series?.value.some((v) => v !== null) ?? true;
    const month = longMonth(period, language);
    return app.tUnit(ever ? 'title.noReport' : 'title.neverReported', { indicator: name, month });
  }
  if (indicator.direction === 'up') {
    if (summary.villagesBehind === 0) {
      if (rows.length === 1)
        return app.t('title.oneServed', { indicator: name, name: rows[0].name });
      return app.tUnit('title.allServed', { indicator: name, villages: n(summary.reported) });
    }
    return summary.villagesBehind === null
      ? app.tUnit('title.unserved', {
          indicator: name,
          people: n(summary.people),
          ...counted(app, indicator, summary.people),
        })
      : app.tUnit('title.behind', {
          indicator: name,
          ...counted(app, indicator, summary.peopleInVillagesBehind),
          people: n(summary.peopleInVillagesBehind),
          villages: n(summary.villagesBehind),
        });
  }
  return lowerIsBetterTitle(app, indicator, name, rows, summary, district);
}

function lowerIsBetterTitle(
  app: App,
  indicator: Indicator,
  name: string,
  rows: RankedArea[],
  summary: Summary,
  district: ProfileFigure | null,
): string {
  const n = (value: number) => number(value, app.language());
  const affected = rows.filter((r) => (r.people ?? 0) > 0).length;
  if (summary.villagesBehind === 0) return app.tUnit('title.below', { indicator: name });
  if (indicator.unit !== '%') {
    const all = district?.numerator ?? summary.people;
    return app.tUnit('title.affected', {
      indicator: name,
      people: n(all),
      ...counted(app, indicator, all),
      villages: n(affected),
    });
  }
  return summary.villagesBehind === null
    ? app.tUnit('title.affected', {
        indicator: name,
        people: n(summary.people),
        villages: n(affected),
        ...counted(app, indicator, summary.people),
      })
    : app.tUnit('title.above', {
        indicator: name,
        ...counted(app, indicator, summary.peopleInVillagesBehind),
        people: n(summary.peopleInVillagesBehind),
        villages: n(summary.villagesBehind),
      });
}

/** Name of what the view is narrowed to, the district, the province, or the country. */
export function scopeName(app: App): string {
  const { view } = app.state;
  const district = districtOf(app.state);
  const province = regionsOf(app.state).get(view.province ?? '');
  return (
    withinOf(app.state)?.name ??
    district?.name ??
    province?.name ??
    (isWide(app.state) ? app.t('scope.country') : '')
  );
}

/** "Kab. Nusa Rekaan", or what the view is narrowed to and where it lies: names come twice. */
export function whereWords(app: App): string {
  const district = districtOf(app.state);
  const within = withinOf(app.state);
  if (district && within) return `${within.name}, ${shortName(district.name)}`;
  return scopeName(app).replace(/^Kabupaten /, 'Kab. ');
}

export function subtitle(app: App, indicator: Indicator, period: string): string {
  const district = whereWords(app);
  const key = indicator.periodType === 'C' ? 'answer.cumulative' : 'answer.month';
  return app.t(key, { month: longMonth(period, app.language()), district });
}

/** Name of a class in a legend: a word, or its limits. */
export function classLabel(
  app: App,
  cls: AreaClass,
  unit: Indicator['unit'],
  upperClosed: boolean,
) {
  if (!cls.key.startsWith('step-')) return app.t(`legend.${cls.key}` as TextKey);
  const language = app.language();
  const sign = unit === '#' ? '' : unit;
  const from = cls.from === null ? null : limit(cls.from, language);
  const to = cls.to === null ? null : limit(cls.to, language);
  if (from === null && to === null) return capitalised(app.t('state.reported'));
  if (to !== null && cls.to === 0) return to;
  if (from === null)
    return app.t(upperClosed ? 'legend.atMost' : 'legend.under', { to: to + sign });
  if (to === null)
    return app.t(upperClosed ? 'legend.over' : 'legend.atLeast', { from: from + sign });
  return app.t('legend.range', { from, to: to + sign });
}
