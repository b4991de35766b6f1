import type { App, Component } from '../app';
import { number } from '../logic/format';
import { postsIn } from '../post-state';
import { planSpots, seasonIndex } from '../plan-map-state';
import { showing } from '../plan-state';
import { capitalised } from '../text';
import { changeGuard, fill, h } from './dom';
import { whyWords } from './plan-rest';
import { areaLines } from './plan-tip';
import { gainWords, workWords } from './plan-words';
import './plan-village.css';

/** A village in the plan: its people before and after, by season, and what would serve them. */
export function planVillage(app: App): Component {
  const back = h('button', {
    type: 'button',
    class: 'village-back',
    onClick: () => app.go({ village: null }),
  });
  const body = h('div', { class: 'village-body' });
  const root = h('section', { class: 'village plan-village', hidden: true }, back, body);
  const changed = changeGuard();

  return {
    root,
    update() {
      const { view, plan, planSeen, villages, posts } = app.state;
      const code = view.village;
      root.hidden = code === null || view.post !== null;
      const inputs = [plan.plan, plan.options, planSeen, villages, posts, view.language];
      if (!code || !changed(code, ...inputs)) return;
      fill(back, h('span', { 'aria-hidden': 'true' }, '‹ '), app.t('plan.back'));
      root.ariaLabel = villages.get(code)?.name ?? code;
      fill(body, ...content(app, code));
    },
  };
}

function content(app: App, code: string): (Node | null)[] {
  const { villages, kecamatan, plan } = app.state;
  const village = villages.get(code);
  const larger = kecamatan.get(code.split('.').slice(0, 3).join('.'));
  const area = plan.plan?.villages.find((one) => one.code === code);
  return [
    h('h1', {}, village?.name ?? area?.name ?? code),
    h('p', { class: 'answer-sub' }, larger?.name ?? ''),
    ...(area ? areaLines(app, area).map((line) => h('p', {}, line)) : []),
    leftLine(app, code),
    area && area.before.length > 1 ? seasonTable(app, area) : null,
    ...optionList(app, code),
  ];
}

/** Why people of it stay beyond the limit. */
function leftLine(app: App, code: string): HTMLElement | null {
  const { plan } = app.state.plan;
  const left = plan?.uncovered.find((one) => one.code === code);
  return plan && left ? h('p', {}, `${capitalised(whyWords(app, plan, left.why))}.`) : null;
}

function seasonTable(app: App, area: { before: number[]; after: number[] }): HTMLElement {
  const n = (value: number) => number(value, app.language());
  const head = [app.t('reach.season'), app.t('planMap.before'), app.t('planMap.after')];
  return h(
    'table',
    { class: 'plan-seasons' },
    h('thead', {}, h('tr', {}, ...head.map((words) => h('th', { scope: 'col' }, words)))),
    h(
      'tbody',
      {},
      ...app.state.plan.plan!.seasons.map(({ id }, i) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, app.t(`reach.season.${id}`)),
          h('td', {}, n(area.before[i])),
          h('td', {}, n(area.after[i])),
        ),
      ),
    ),
  );
}

/** What would serve people of the village, most people first, and its own posts. */
function optionList(app: App, code: string): HTMLElement[] {
  const season = seasonIndex(app.state);
  const lines = planSpots(app.state)
    .flatMap(({ options, chosen }) =>
      options.map((option) => ({ option, isChosen: chosen?.option.id === option.id })),
    )
    .filter(({ option }) => option.villages.includes(code))
    .sort((a, b) => b.option.people[season] - a.option.people[season]);
  const own = postsIn(app.state, code).filter(({ type }) => type !== 'posyandu');
  return [
    h('h2', {}, app.t('planMap.serves')),
    lines.length > 0
      ? h('ul', { class: 'plan-lines' }, ...lines.map((line) => optionLine(app, line)))
      : h('p', { class: 'answer-none' }, app.t('planMap.servesNone')),
    ...(own.length > 0
      ? [
          h('h2', {}, app.t('planMap.ownPosts')),
          h('ul', { class: 'plan-own' }, ...own.map(({ name }) => h('li', {}, name))),
        ]
      : []),
  ];
}

function optionLine(
  app: App,
  { option, isChosen }: { option: Parameters<typeof workWords>[1]; isChosen: boolean },
): HTMLElement {
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'plan-line',
        onClick: () => app.go({ ...showing(app.state, { option: option.id }), village: null }),
      },
      h('b', {}, option.name),
      h(
        'small',
        {},
        [
          workWords(app, option),
          gainWords(app, option.people),
          isChosen && app.t('planMap.isChosen'),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    ),
  );
}
