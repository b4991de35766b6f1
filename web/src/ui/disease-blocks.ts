/** The named rankings of one area, and what is said below them. */
import type { App } from '../app';
import type { Diseases } from '../data/disease-types';
import { type DiseaseRank, standardOf, unnamed } from '../logic/diseases';
import { number } from '../logic/format';
import { h } from './dom';
import { groupMark, groupName, placeWords, rankFigure, unitOf } from './disease-words';

/** Groups shown in each ranking. */
const SHOWN = 5;

/** One list for each ranking asked for, with its name above it. */
export function rankBlocks(
  app: App,
  diseases: Diseases,
  row: number,
  ranks: DiseaseRank[],
): HTMLElement[] {
  return ranks.map((by) => {
    const groups = groupsOf(diseases, row, by).slice(0, SHOWN);
    const heading = h('h2', { class: 'dx-heading' }, headingOf(app, diseases, row, by));
    const note = noteOf(app, diseases, row, by);
    return h(
      'section',
      { class: 'dx-block' },
      heading,
      groups.length > 0
        ? h(
            'ol',
            { class: 'dx-rank' },
            ...groups.map((group) => line(app, diseases, row, group, by)),
          )
        : h('p', { class: 'dx-note' }, app.t('dx.quiet.few')),
      note !== '' && h('p', { class: 'dx-note' }, note),
    );
  });
}

function groupsOf(diseases: Diseases, row: number, by: DiseaseRank): string[] {
  return { cases: diseases.mostCases, rate: diseases.highestRate, excess: diseases.mostExcess }[by][
    row
  ];
}

/** Without a population shares are compared, and the heading says so. */
function sharesOnly(diseases: Diseases, row: number): boolean {
  return diseases.mostExcess[row].some((group) => diseases.figures[group].quotient[row] !== null);
}

function headingOf(app: App, diseases: Diseases, row: number, by: DiseaseRank): string {
  return by === 'excess' && sharesOnly(diseases, row)
    ? app.t('dx.rank.share')
    : app.t(`dx.rank.${by}`);
}

function noteOf(app: App, diseases: Diseases, row: number, by: DiseaseRank): string {
  if (by === 'cases') return '';
  if (by === 'rate') {
    const year = diseases.populationYear;
    const people = year === null ? '' : app.t('dx.populationYear', { year });
    return [app.t('dx.rank.fewer'), people].filter(Boolean).join(' ');
  }
  if (sharesOnly(diseases, row)) return app.t('dx.rank.shareNote');
  const key = diseases.level === 'kabupaten' ? 'dx.rank.excessNoteUp' : 'dx.rank.excessNote';
  return [app.t(key, { n: diseases.confidence }), ageWords(app, diseases, row)].join(' ');
}

/** Whether an area's expected cases are standardised by age, and of which year its people are. */
function ageWords(app: App, diseases: Diseases, row: number): string {
  const standard = standardOf(diseases, row) ?? 'none';
  return app.t(`dx.standard.${standard}`, { year: diseases.ageYears.join(', ') });
}

function line(
  app: App,
  diseases: Diseases,
  row: number,
  group: string,
  by: DiseaseRank,
): HTMLElement {
  const stands = by === 'excess' && diseases.figures[group].standsOut[row];
  const place = by === 'rate' ? placeWords(app, diseases, row, group) : '';
  return h(
    'li',
    {},
    groupMark(app, group),
    h('span', { class: 'dx-name' }, groupName(app, diseases, group)),
    h('b', {}, rankFigure(app, diseases, row, group, by)),
    stands && h('span', { class: 'dx-stands' }, app.t('dx.stands')),
    place !== '' && h('span', { class: 'dx-place' }, place),
  );
}

/** Which groups are not named in an area, and why. */
export function unnamedWords(app: App, diseases: Diseases, row: number): HTMLElement[] {
  const { hidden, zero } = unnamed(diseases, row);
  const words: string[] = [];
  if (hidden.length > 0) {
    const n = number(hidden.length, app.language());
    words.push(app.t('dx.hidden', { n, term: unitOf(app, diseases) }));
  }
  if (zero.length > 0) {
    words.push(
      app.t('dx.zero', { list: zero.map((group) => groupName(app, diseases, group)).join(', ') }),
    );
  }
  return words.map((said) => h('p', { class: 'dx-note' }, said));
}

/** Which reported groups take no part, and why. */
export function excludedWords(app: App, diseases: Diseases): HTMLElement[] {
  const reasons = ['no-disease', 'restricted', 'not-chosen'] as const;
  return reasons.flatMap((reason) => {
    const groups = Object.keys(diseases.excluded).filter((g) => diseases.excluded[g] === reason);
    if (groups.length === 0) return [];
    const said = app.t(`dx.excluded.${reason}`, { list: groups.join(', ') });
    return [h('p', { class: 'dx-note' }, said)];
  });
}
