/** What was chosen, what each kecamatan gets of it, the staff it needs, and other limits of time. */
import type { App } from '../app';
import type { ChosenOption, DistrictPlan, KecamatanGain } from '../data/plan-types';
import { number } from '../logic/format';
import { money, shortMoney } from '../logic/money';
import { mean, together } from '../logic/plan-sums';
import { SEASONS } from '../logic/reach-view';
import { showing } from '../plan-state';
import { h } from './dom';
import { gainWords, shareWords, workWords } from './plan-said';
import { count } from './reach-words';

/** The chosen posts by number; a click opens the same card as a click on the map. */
export function chosenTable(app: App, plan: DistrictPlan): HTMLElement | null {
  if (plan.chosen.length === 0) return null;
  // as the rupiah for each person are: a post is worth what it serves in all of the year
  const heads = ['cost', plan.seasons.length > 1 ? 'mean' : 'people', 'each'] as const;
  return h(
    'table',
    { class: 'reach-table plan-table plan-chosen' },
    h('caption', { class: 'visually-hidden' }, app.t('plan.chosen')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, app.t('plan.chosen')),
        ...heads.map((head) =>
          h('th', { scope: 'col', class: 'figure' }, app.t(`plan.chosen.${head}`)),
        ),
      ),
    ),
    h('tbody', {}, ...plan.chosen.map((one) => chosenRow(app, plan, one))),
  );
}

function chosenRow(app: App, plan: DistrictPlan, one: ChosenOption): HTMLElement {
  const { option, order, rupiahPerPerson } = one;
  const language = app.language();
  const isOpen = app.state.view.plan.option === option.id;
  return h(
    'tr',
    { class: isOpen && 'on' },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          'data-facet': `chosen.${option.id}`,
          'aria-pressed': String(isOpen),
          onClick: () => app.go(showing(app.state, { option: isOpen ? null : option.id })),
        },
        h('span', { class: 'plan-order', 'aria-hidden': 'true' }, String(order)),
        h('span', {}, option.name, h('small', {}, workWords(app, option))),
      ),
    ),
    h('td', { class: 'figure' }, shortMoney(option.cost, language)),
    h('td', { class: 'figure' }, h('b', {}, gainWords(app, mean(one.people, plan.seasons)))),
    // whole rupiah, so that one column has one measure
    h(
      'td',
      { class: 'figure' },
      rupiahPerPerson === null ? '–' : number(rupiahPerPerson, language),
    ),
  );
}

/** Each kecamatan with its people before and after, as a bar and in percent; most gained first. */
export function kecamatanTable(app: App, plan: DistrictPlan): HTMLElement | null {
  const rows = plan.kecamatan
    .map((one) => ({ one, ...gainOf(plan, one) }))
    .sort(
      (a, b) => b.after - b.before - (a.after - a.before) || a.one.name.localeCompare(b.one.name),
    );
  if (rows.length === 0) return null;
  return h(
    'section',
    { class: 'plan-section' },
    h('h2', {}, app.t('plan.kecamatan')),
    h(
      'table',
      { class: 'reach-table plan-table plan-kecamatan' },
      h('caption', { class: 'visually-hidden' }, app.t('plan.kecamatan')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, app.t('plan.kecamatan.name')),
          h('th', { scope: 'col', class: 'figure' }, app.t('plan.kecamatan.share')),
          h('th', { scope: 'col', class: 'figure' }, app.t('plan.chosen.people')),
        ),
      ),
      h('tbody', {}, ...rows.map((row) => kecamatanRow(app, row))),
    ),
  );
}

function gainOf(plan: DistrictPlan, { before, after }: KecamatanGain) {
  return { before: together(before, plan), after: together(after, plan) };
}

function kecamatanRow(
  app: App,
  { one, before, after }: { one: KecamatanGain; before: number; after: number },
): HTMLElement {
  const { name, options, people } = one;
  const width = (n: number) => `${people > 0 ? (100 * n) / people : 0}%`;
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      name,
      options > 0
        ? h('small', {}, app.t('plan.kecamatan.posts', { n: count(app, options) }))
        : null,
      h(
        'span',
        { class: 'plan-meter', 'aria-hidden': 'true' },
        h('span', { class: 'after', style: `width:${width(after)}` }),
        h('span', { class: 'before', style: `width:${width(before)}` }),
      ),
    ),
    h(
      'td',
      { class: 'figure' },
      after > before
        ? `${shareWords(app, before, people)} → ${shareWords(app, after, people)}`
        : shareWords(app, after, people),
    ),
    h('td', { class: 'figure' }, h('b', {}, gainWords(app, after - before))),
  );
}

/** Who has to be found, and what they cost each year. */
export function staffSection(app: App, plan: DistrictPlan): HTMLElement | null {
  const { bidan, perawat, staffYear } = plan.outcome;
  if (plan.chosen.length === 0) return null;
  const unknown = plan.chosen.filter(({ option }) => !option.staffKnown).length;
  const needed = plan.chosen.filter(({ option }) => option.bidan + option.perawat > 0);
  const row = (name: string, b: number, p: number, year: number | null) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, name),
      h('td', { class: 'figure' }, count(app, b)),
      h('td', { class: 'figure' }, count(app, p)),
      h('td', { class: 'figure' }, shortMoney(year, app.language())),
    );
  const heads = ['bidan', 'perawat', 'year'] as const;
  return h(
    'section',
    { class: 'plan-section' },
    h('h2', {}, app.t('plan.staffing')),
    bidan + perawat === 0
      ? h('p', {}, app.t('plan.staffing.none'))
      : h(
          'table',
          { class: 'reach-table plan-table' },
          h('caption', { class: 'visually-hidden' }, app.t('plan.staffing')),
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col' }, app.t('plan.staffing.post')),
              ...heads.map((head) =>
                h('th', { scope: 'col', class: 'figure' }, app.t(`plan.staffing.${head}`)),
              ),
            ),
          ),
          h(
            'tbody',
            {},
            ...needed.map(({ option }) =>
              row(option.name, option.bidan, option.perawat, option.staffYear),
            ),
          ),
          h('tfoot', {}, row(app.t('plan.total'), bidan, perawat, staffYear)),
        ),
    unknown > 0
      ? h('p', { class: 'plan-small' }, app.t('plan.staffing.unknown', { n: unknown }))
      : null,
    staffYear === null && bidan + perawat > 0
      ? h('p', { class: 'plan-small' }, app.t('plan.staffing.noPrice'))
      : staffYear !== null && staffYear > 0
        ? h(
            'p',
            { class: 'plan-small' },
            app.t('plan.staffing.yearly', { money: money(staffYear, app.language()) }),
          )
        : null,
  );
}

/** People within 30, 60 and 120 minutes in each season, and how many of them are new. */
export function limitTable(app: App, plan: DistrictPlan): HTMLElement | null {
  const minutes = [...new Set(plan.limits.map((one) => one.minutes))].sort((a, b) => a - b);
  const seasons = SEASONS.filter((id) => plan.limits.some(({ season }) => season === id));
  if (minutes.length === 0) return null;
  const cell = (within: number, season: string) => {
    const of = plan.limits.find((one) => one.minutes === within && one.season === season);
    if (!of) return h('td', { class: 'figure' }, '–');
    return h(
      'td',
      { class: 'figure' },
      count(app, of.after),
      h('small', {}, gainWords(app, of.after - of.before)),
    );
  };
  return h(
    'section',
    { class: 'plan-section' },
    h('h2', {}, app.t('plan.limits')),
    h(
      'table',
      { class: 'reach-table plan-table plan-limits' },
      h('caption', { class: 'visually-hidden' }, app.t('plan.limits')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, app.t('plan.limits.within')),
          ...seasons.map((id) =>
            h('th', { scope: 'col', class: 'figure' }, app.t(`reach.season.${id}`)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...minutes.map((within) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, app.t('reach.minutes', { n: within })),
            ...seasons.map((id) => cell(within, id)),
          ),
        ),
      ),
    ),
  );
}
