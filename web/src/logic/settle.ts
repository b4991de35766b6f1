/** What the page shows where the address leaves it open, and what one view leaves of another. */
import type { Catalogue, Status } from '../data/types';
import { firstReport, lastReport, openedOf, type State } from '../state';
import type { View } from './address';
import { findIndicator } from './families';
import { monthWindow } from './period';
import { scopeOf } from './scope';

/**
 * Fills what a view leaves open: district, indicator, last month with a report.
 *
 * @param kept district of the last visit and what it was narrowed to; null when it shall not count
 */
export function settled(
  view: View,
  status: Status,
  catalogue: Catalogue,
  kept: { district: string; within: string | null } | null,
): View {
  const known = (code: string | null) => status.districts.some((d) => d.code === code);
  const only = status.districts.length === 1 ? status.districts[0].code : null;
  const district = [view.district, only, kept?.district].find((c) => c && known(c)) ?? null;
  const wanted = [view.indicator, status.defaultIndicator]
    .map((code) => findIndicator(catalogue, code))
    .find((indicator) => indicator !== null);
  const stays = district === view.district || view.district === null;
  return {
    ...view,
    // diseases and reports are looked at in one district
    show: district ? view.show : 'indikator',
    place: district || view.place !== 'laporan' ? view.place : 'situasi',
    district,
    province: district ? null : view.province,
    village: stays ? view.village : null,
    within: stays ? (view.within ?? remembered(view, district, kept)) : null,
    post: stays ? view.post : null,
    indicator: (wanted ?? catalogue.indicators.find((i) => !i.family))?.code ?? null,
    period: view.period ?? lastReport(status, district) ?? thisMonth(),
  };
}

/** An address without a district is a new visit: it begins where the last one was narrowed to. */
function remembered(
  view: View,
  district: string | null,
  kept: { district: string; within: string | null } | null,
): string | null {
  return !view.district && district && district === kept?.district ? kept.within : null;
}

/** The months that can be chosen for a district, or for the country or a province. */
export function monthsOf(status: Status | null, district: string | null): string[] {
  const last = lastReport(status, district) ?? thisMonth();
  return monthWindow(firstReport(status, district) ?? last, last);
}

/** A month chosen while there was no report at all gives way to the last one reported. */
export function withFirstReports(view: View, before: Status | null, now: Status): View {
  const period = lastReport(now, view.district);
  return before && period && !lastReport(before, view.district) ? { ...view, period } : view;
}

/** What is not true of another scope: nothing of it is shown while the new one is on its way. */
export function forgotten(before: View, after: View): Partial<State> {
  const panel = openedOf(before) === openedOf(after) ? {} : { villageProfile: null };
  if (before.district === after.district && before.province === after.province) return panel;
  if (scopeOf(before) === 'district' && scopeOf(after) === 'district') return panel;
  return { ...panel, values: null, besides: [], profile: null, series: null, diseases: null };
}

/** As the clock of the browser has it. */
export function thisMonth(): string {
  return new Date().toISOString().slice(0, 7);
}
