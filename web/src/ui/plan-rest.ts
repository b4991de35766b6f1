/** Who stays beyond the limit and why, what to mind, and what the answer rests on. */
import type { App } from '../app';
import type { DistrictPlan, LeftVillage, PlanFinding, PlanSource } from '../data/plan-types';
import { moment } from '../logic/format';
import { notesByCode, together } from '../logic/plan-sums';
import { mostlyBeyond } from '../logic/plan-colours';
import { remediesOf } from '../logic/plan-remedies';
import { seasonIndex } from '../plan-map-state';
import { optionsById } from '../plan-state';
import { h } from './dom';
import { remedyButtons } from './plan-failure';
import { optionName } from './plan-said';
import { count } from './reach-words';
import { villageName } from './village-name';

/** Names said of many that a note is about. */
const NAMED = 3;

/** Parts that the reader has opened stay open when another answer comes. */
const opened = new Set<string>();

function folded(name: string, summary: string, ...content: (Node | null)[]): HTMLElement {
  const root = h(
    'details',
    { class: 'plan-section plan-folded', open: opened.has(name) },
    h('summary', { 'data-facet': `folded.${name}` }, summary),
    ...content,
  );
  root.addEventListener('toggle', () => (root.open ? opened.add(name) : opened.delete(name)));
  return root;
}

export function leftSection(app: App, plan: DistrictPlan): HTMLElement {
  const { uncovered, asked } = plan;
  if (uncovered.length === 0) {
    return h('p', { class: 'plan-section' }, app.t('plan.left.none', { limit: asked.limit }));
  }
  const summary = app.t('plan.left', {
    villages: count(app, uncovered.length),
    // what the legend of the map counts: elsewhere only some live far
    most: count(app, mostlyBeyond(plan.villages, seasonIndex(app.state))),
    // villages are rounded one by one: their sum need not be what the title leaves
    n: count(app, plan.headline.people - plan.headline.after),
    limit: asked.limit,
  });
  return folded('left', summary, leftTable(app, plan));
}

function leftTable(app: App, plan: DistrictPlan): HTMLElement {
  return h(
    'table',
    { class: 'reach-table plan-table' },
    h('caption', { class: 'visually-hidden' }, app.t('plan.left.caption')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, app.t('plan.left.village')),
        h('th', { scope: 'col', class: 'figure' }, app.t('plan.chosen.people')),
      ),
    ),
    h('tbody', {}, ...plan.uncovered.map((one) => leftRow(app, plan, one))),
  );
}

function leftRow(app: App, plan: DistrictPlan, one: LeftVillage): HTMLElement {
  const { code, name, why } = one;
  return h(
    'tr',
    {
      onPointerenter: () => app.hover(code),
      onPointerleave: () => app.hover(null),
    },
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          'data-facet': `left.${code}`,
          onClick: () => app.go({ village: code }),
          onFocus: () => app.hover(code),
          onBlur: () => app.hover(null),
        },
        h('span', {}, ...villageName(app, code, name), h('small', {}, whyWords(app, plan, why))),
      ),
    ),
    h('td', { class: 'figure' }, h('b', {}, count(app, together(one.people, plan)))),
  );
}

export function whyWords(app: App, plan: DistrictPlan, why: LeftVillage['why']): string {
  return app.t(`plan.why.${why}`, { limit: plan.asked.limit });
}

/** What to mind, one line for each kind of note. */
export function noteSection(app: App, plan: DistrictPlan): HTMLElement | null {
  const groups = notesByCode(plan.notes);
  if (groups.length === 0) return null;
  return h(
    'section',
    { class: 'plan-section' },
    h('h2', {}, app.t('plan.notes')),
    h('ul', { class: 'reach-notes' }, ...groups.map((group) => noteItem(app, group))),
  );
}

function noteItem(app: App, group: PlanFinding[]): HTMLElement {
  const [first] = group;
  const language = app.language();
  const remedies = remediesOf(first, app.state.view.plan, optionsById(app.state));
  const names = group.slice(0, NAMED).map(({ place }) => placeName(app, place));
  const more = group.length - NAMED;
  const of = names.filter(Boolean).join(', ');
  return h(
    'li',
    {},
    of ? h('b', {}, more > 0 ? app.t('plan.notes.more', { names: of, n: more }) : of, ': ') : null,
    first.reason[language],
    ' ',
    first.remedy[language],
    remedyButtons(app, remedies),
  );
}

/** A note is about an option, a village, a post or the whole. */
function placeName(app: App, place: string): string {
  const { villages, kecamatan } = app.state;
  const area = villages.get(place) ?? kecamatan.get(place);
  if (area) return area.name;
  return optionsById(app.state).has(place) ? optionName(app, place) : '';
}

/** Assumptions and the days of the data. */
export function sourceSection(app: App, plan: DistrictPlan): HTMLElement {
  const language = app.language();
  const item = ({ what, said, simulated }: PlanSource) =>
    h(
      'div',
      {},
      h('dt', {}, what[language]),
      h('dd', {}, said[language], simulated ? ' ' : '', simulated ? simulatedBadge(app) : null),
    );
  return folded(
    'sources',
    app.t('plan.sources'),
    h('dl', { class: 'plan-sources' }, ...plan.sources.map(item)),
    h('p', { class: 'plan-small' }, app.t('plan.madeAt', { when: moment(plan.madeAt, language) })),
  );
}

export function simulatedBadge(app: App): HTMLElement {
  return h('span', { class: 'badge', title: app.t('app.simulatedHint') }, app.t('app.simulated'));
}
