import type { App } from '../app';
import type { SasaranKind, SasaranLedger } from '../data/types';
import { day, number } from '../logic/format';
import type { TextKey } from '../text';
import { h } from './dom';
import { loadWhenOpened } from './opened';

/** What is known of a village's target populations and which counts: fetched when opened. */
export function sasaranSection(app: App, village: string, period: string): HTMLElement {
  const year = period.slice(0, 4);
  const body = h('div', { class: 'sources-body' });
  const summary = h('summary', {}, app.t('sasaran.title', { year }));
  const root = h('details', { class: 'sources sasaran' }, summary, body);
  loadWhenOpened(app, root, body, async () => content(app, await app.api.sasaran(village, year)));
  return root;
}

function content(app: App, ledger: SasaranLedger): HTMLElement[] {
  if (ledger.kinds.length === 0) return [h('p', {}, app.t('sasaran.none'))];
  const [choice] = ledger.choices.filter((one) => one.year === ledger.year);
  return [
    h('ol', {}, ...ledger.kinds.map((kind) => row(app, kind, ledger.year))),
    h(
      'p',
      {},
      choice
        ? app.t('sasaran.chosen', {
            basis: app.t(`sasaran.basis.${choice.preferred}` as TextKey),
            note: choice.note,
            date: day(choice.decidedAt.slice(0, 10), app.language()),
          })
        : app.t('sasaran.rule'),
    ),
  ];
}

/** The one that counts in bold, then each that stands beside it, with source and year. */
function row(app: App, kind: SasaranKind, year: number): HTMLElement {
  const n = (count: number) => number(count, app.language());
  const basis = kind.basis && app.t(`sasaran.basis.${kind.basis}` as TextKey);
  const told = kind.told.map((one) =>
    h(
      'li',
      { class: one.year === year ? '' : 'sasaran-older' },
      app.t('sasaran.told', {
        n: n(one.count),
        basis: app.t(`sasaran.basis.${one.basis}` as TextKey),
        source: one.source,
        year: one.year,
        date: day(one.importedAt.slice(0, 10), app.language()),
      }),
    ),
  );
  return h(
    'li',
    { class: 'sasaran-kind' },
    h('span', {}, app.t(`sasaran.kind.${kind.kind}` as TextKey)),
    h('b', {}, kind.used === null ? '–' : n(kind.used)),
    h('span', {}, basis ?? app.t('sasaran.unknown')),
    h('ul', {}, ...told, ...estimate(app, kind)),
  );
}

/** How the estimate was made, and what it is where the district's figure is kept to. */
function estimate(app: App, { estimated }: SasaranKind): HTMLElement[] {
  if (!estimated) return [];
  const n = (count: number) => number(count, app.language());
  const made = app.t('sasaran.estimated', {
    n: n(estimated.count),
    factor: number(estimated.factor, app.language(), 2, true),
    population: n(estimated.population),
    year: estimated.populationYear,
    rate: number(Number(estimated.birthsPerThousand), app.language(), 1),
    source: estimated.source || '–',
  });
  const scaled =
    estimated.scaled === null
      ? ''
      : ` ${app.t('sasaran.scaled', { n: n(estimated.scaled), official: n(estimated.official!) })}`;
  return [h('li', {}, made + scaled)];
}
