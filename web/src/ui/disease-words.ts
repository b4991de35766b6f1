/** Sentences and marks about diseases, the same in legend, list, panel and tooltip. */
import type { App } from '../app';
import type { Diseases } from '../data/disease-types';
import { classesOf, diseasesShown } from '../disease-state';
import { dominantOf, placeOf, quietClass, type DiseaseRank, type Signal } from '../logic/diseases';
import { number } from '../logic/format';
import { longMonth } from '../logic/period';
import { isProvisional } from '../logic/reports';
import { nameIn } from '../text';
import { h } from './dom';
import { swatch } from './swatch';
import { whereWords } from './words';

export function groupName(app: App, diseases: Diseases, group: string): string {
  const named = diseases.groups.find(({ code }) => code === group);
  return named ? nameIn(app.language(), named) : group;
}

/** The colour and letter of a group, as on the map. */
export function groupMark(app: App, group: string): HTMLElement {
  const own = classesOf(app.state).get(group);
  return letterMark(own?.token ?? 'dx-9', own?.letter ?? '');
}

export function letterMark(token: string, letter: string): HTMLElement {
  const mark = swatch(token, 'swatch dx-mark');
  mark.textContent = letter;
  return mark;
}

/** "132 kasus", "13,2‰", "1,88× (1,11–2,96)": a group's figure in a ranking; empty without one. */
export function rankFigure(
  app: App,
  diseases: Diseases,
  row: number,
  group: string,
  by: DiseaseRank,
): string {
  const of = diseases.figures[group];
  const n = (value: number, digits = 0) => number(value, app.language(), digits, digits > 0);
  const [cases, rate, smr] = [of.cases[row], of.rate[row], of.smr[row]];
  if (by === 'cases') return cases === null ? '' : app.t('dx.case', { n: n(cases) });
  if (by === 'rate') return rate === null ? '' : app.t('dx.rate', { n: n(rate, 1) });
  const quotient = of.quotient[row];
  if (smr === null) return quotient === null ? '' : app.t('dx.quotient', { n: n(quotient, 2) });
  const [lower, upper] = [of.lower[row]!, of.upper[row]!];
  return app.t('dx.smr', { ratio: n(smr, 2), lower: n(lower, 2), upper: n(upper, 2) });
}

/** "ke-3 dari 119 ohoi", among areas of the same level that have a rate. */
export function placeWords(app: App, diseases: Diseases, row: number, group: string): string {
  const at = placeOf(diseases, row, group);
  if (!at || at.of < 2) return '';
  return app.t('dx.place', { n: at.place, all: at.of, term: unitOf(app, diseases) });
}

/** The local word for what the rows are. */
export function unitOf(app: App, { level }: Diseases): string {
  return level === 'desa' ? app.t('unit.village') : app.t(`unit.${level}`);
}

export function signalWords(app: App, { cases, expected }: Signal): string {
  const n = (value: number, digits = 0) => number(value, app.language(), digits, digits > 0);
  return app.t('dx.signal', { cases: n(cases), expected: n(expected, 1) });
}

/** "11 dari 12 bulan dilaporkan", and whether sums of so few are provisional. */
export function completenessLine(app: App, diseases: Diseases, row: number): HTMLElement {
  const [came, due] = diseases.months[row];
  const n = (value: number) => number(value, app.language());
  const key = diseases.reporting[row][1] > 1 ? 'dx.monthsAll' : 'dx.months';
  return h(
    'p',
    { class: 'dx-months' },
    app.t(key, { n: n(came), all: n(due) }),
    isProvisional(came, due) && ' ',
    isProvisional(came, due) && provisionalBadge(app),
  );
}

export function provisionalBadge(app: App): HTMLElement {
  return h(
    'span',
    { class: 'provisional', title: app.t('dx.provisionalHint') },
    app.t('dx.provisional'),
  );
}

/** "Kasus baru Oktober 2024 s.d. September 2025 · Kab. Maluku Tenggara" */
export function diseaseSubtitle(app: App, { from, period }: Diseases): string {
  const language = app.language();
  const district = whereWords(app);
  const months = { from: longMonth(from, language), to: longMonth(period, language) };
  return app.t('dx.subtitle', { ...months, district });
}

/** What the tooltip says of an area; null while the map shows something else. */
export function diseaseLines(app: App, code: string): { figure: string; note: string } | null {
  const diseases = diseasesShown(app.state);
  const row = diseases?.code.indexOf(code) ?? -1;
  if (!diseases || row < 0) return null;
  const by = app.state.view.diseaseRank;
  const group = dominantOf(diseases, row, by);
  const [came, due] = diseases.months[row];
  const n = (value: number) => number(value, app.language());
  const key = diseases.reporting[row][1] > 1 ? 'dx.monthsAll' : 'dx.months';
  const note = app.t(key, { n: n(came), all: n(due) });
  if (!group) return { figure: app.t(`dx.quiet.${quietClass(diseases, row, by)}`), note };
  const said = rankFigure(app, diseases, row, group, by);
  return { figure: `${groupName(app, diseases, group)} · ${said}`, note };
}
