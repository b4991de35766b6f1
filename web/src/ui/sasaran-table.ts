import type { App } from '../app';
import type { DistrictSasaran, DistrictSasaranKind, SasaranTold } from '../data/rules';
import { number } from '../logic/format';
import type { TextKey } from '../text';
import { h } from './dom';
import './sasaran-table.css';

const BASES = ['riil', 'proyeksi', 'estimasi', 'tercatat'] as const;
type Basis = (typeof BASES)[number];

/** Target populations of the district by how they are known, side by side, and which counts. */
export function sasaranTable(app: App, sasaran: DistrictSasaran): HTMLElement {
  const shown = BASES.filter((basis) => sasaran.kinds.some((kind) => hasBasis(kind, basis)));
  const head = [
    app.t('rules.sasaran.kind'),
    app.t('rules.sasaran.used'),
    ...shown.map((basis) =>
      app.t(`sasaran.basis.${basis}`).replace(/^./, (letter) => letter.toUpperCase()),
    ),
    app.t('rules.sasaran.official'),
  ];
  return h(
    'div',
    { class: 'sasaran-scroll', tabindex: 0, role: 'region', 'aria-label': head[0] },
    h(
      'table',
      { class: 'sasaran-table' },
      h(
        'caption',
        { class: 'visually-hidden' },
        app.t('rules.sasaran.caption', { year: sasaran.year }),
      ),
      h('thead', {}, h('tr', {}, ...head.map((words) => h('th', { scope: 'col' }, words)))),
      h('tbody', {}, ...sasaran.kinds.map((kind) => row(app, sasaran, kind, shown, head))),
    ),
  );
}

function hasBasis(kind: DistrictSasaranKind, basis: Basis): boolean {
  return (
    kind.told.some((one) => one.basis === basis) ||
    (basis === 'estimasi' && kind.estimated !== null)
  );
}

/** Each cell names its column again, which a phone shows in the place of the heading. */
function row(
  app: App,
  sasaran: DistrictSasaran,
  kind: DistrictSasaranKind,
  shown: readonly Basis[],
  head: string[],
): HTMLElement {
  const cells = [
    used(app, sasaran, kind),
    ...shown.map((basis) => known(app, sasaran, kind, basis)),
    official(app, kind),
  ];
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, app.t(`sasaran.kind.${kind.kind}` as TextKey)),
    ...cells.map((children, i) =>
      h(
        'td',
        {
          'data-label': head[i + 1],
          class: [i === 0 && 'sasaran-used', children.length === 0 && 'sasaran-void']
            .filter(Boolean)
            .join(' '),
        },
        ...(children.length ? children : ['–']),
      ),
    ),
  );
}

function used(app: App, { villages }: DistrictSasaran, kind: DistrictSasaranKind): HTMLElement[] {
  if (kind.used === null) return [];
  const n = (count: number) => number(count, app.language());
  const bases = Object.entries(kind.bases);
  const by =
    bases.length === 1
      ? app.t(`sasaran.basis.${bases[0][0]}` as TextKey)
      : bases
          .map(([basis, count]) =>
            app.t('rules.sasaran.by', {
              n: n(count),
              basis: app.t(`sasaran.basis.${basis}` as TextKey),
            }),
          )
          .join(', ');
  return [h('b', {}, n(kind.used)), small(`${by} · ${ofVillages(app, kind.villages, villages)}`)];
}

function ofVillages(app: App, some: number, all: number): string {
  return some === all
    ? app.t('rules.sasaran.allVillages')
    : app.t('rules.sasaran.of', {
        n: number(some, app.language()),
        all: number(all, app.language()),
      });
}

/** What files say by a basis, the newest first; of estimates also what is made here. */
function known(
  app: App,
  { villages, year }: DistrictSasaran,
  kind: DistrictSasaranKind,
  basis: Basis,
): HTMLElement[] {
  const told = kind.told.filter((one) => one.basis === basis);
  const rest = told.length - 1;
  return [
    ...(basis === 'estimasi' ? estimate(app, kind) : []),
    ...told.slice(0, 1).flatMap((one) => toldWords(app, one, villages, year)),
    ...(rest > 0 ? [small(app.t('rules.sasaran.older', { n: number(rest, app.language()) }))] : []),
  ];
}

function toldWords(app: App, one: SasaranTold, villages: number, year: number): HTMLElement[] {
  const source = /\d{4}/.test(one.source) ? one.source : `${one.source}, ${year}`;
  const invented = one.simulated && !/simulasi/i.test(one.source);
  const words = [source, invented && app.t('app.simulatedShort')].filter(Boolean).join(' · ');
  return [
    h('span', {}, number(one.count, app.language())),
    small(
      one.villages === villages ? words : `${words} · ${ofVillages(app, one.villages, villages)}`,
    ),
  ];
}

function estimate(app: App, { estimated }: DistrictSasaranKind): HTMLElement[] {
  if (!estimated) return [];
  const n = (count: number) => number(count, app.language());
  const made = app.t('rules.sasaran.estimate', {
    factor: number(estimated.factor, app.language(), 2, true),
    rate: number(Number(estimated.birthsPerThousand), app.language(), 3),
    year: estimated.populationYear,
  });
  return [
    h('span', {}, n(estimated.count)),
    small(estimated.source ? `${made} · ${estimated.source}` : made),
    ...(estimated.scaled === null
      ? []
      : [small(app.t('rules.sasaran.scaled', { n: n(estimated.scaled) }))]),
  ];
}

function official(app: App, { official: told }: DistrictSasaranKind): HTMLElement[] {
  if (!told) return [];
  return [h('span', {}, number(told.count, app.language())), small(`${told.source}, ${told.year}`)];
}

function small(words: string): HTMLElement {
  return h('small', {}, words);
}
