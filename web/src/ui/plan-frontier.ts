import type { App, Component } from '../app';
import type { DistrictPlan, PlanAsked } from '../data/plan-types';
import { number } from '../logic/format';
import { money, shortMoney } from '../logic/money';
import {
  frontierOf,
  isSameCurve,
  nextGain,
  pointAsked,
  pointAt,
  type Frontier,
} from '../logic/plan-frontier';
import { axisTop } from '../logic/line';
import { asking } from '../plan-state';
import { apply, changeGuard, fill, h, svg } from './dom';
import { keepingFocus } from './post-facets';
import './plan-frontier.css';

const WIDTH = 316;
const HEIGHT = 132;
const EDGE = { left: 38, right: 10, top: 10, bottom: 20 };
/** So long a key must rest before the plan at its point is asked for. */
const REST_MILLIS = 300;
const KEYS: Record<string, (i: number, last: number) => number> = {
  ArrowLeft: (i) => i - 1,
  ArrowDown: (i) => i - 1,
  ArrowRight: (i) => i + 1,
  ArrowUp: (i) => i + 1,
  Home: () => 0,
  End: (_, last) => last,
};

interface Curve {
  frontier: Frontier;
  /** The answer that it came with. */
  asked: PlanAsked;
}

/** People by number of posts or by budget, to slide along: where it stops is solved again. */
export function planFrontier(app: App): Component {
  const heading = h('h2', {});
  const slider = h('div', { class: 'frontier-slider', role: 'slider', tabindex: 0 });
  const told = h('p', { class: 'frontier-told', 'aria-hidden': 'true' });
  const table = h('details', { class: 'line-table' });
  const key = h('p', { class: 'frontier-key' });
  const root = h(
    'section',
    { class: 'plan-frontier line', hidden: true },
    heading,
    slider,
    told,
    key,
    table,
  );
  const changed = changeGuard();
  /** Stays while a later answer has not brought its own. */
  let curve: Curve | null = null;
  /** Where the pointer or the keys are; null: where the answer is. */
  let preview: number | null = null;
  let resting = 0;

  function standing(plan: DistrictPlan): number {
    return preview ?? pointAsked(curve!.frontier, plan.asked);
  }

  function draw(plan: DistrictPlan): void {
    const { frontier, asked } = curve!;
    const { by, points } = frontier;
    const now = standing(plan);
    heading.textContent = app.t(`frontier.title.${by}`);
    root.classList.toggle('behind', !isSameCurve(frontier, asked, plan.asked));
    apply(slider, {
      'aria-label': heading.textContent,
      'aria-valuemin': 0,
      'aria-valuemax': points.length - 1,
      'aria-valuenow': now,
      'aria-valuetext': pointWords(app, frontier, now),
    });
    fill(slider, picture(app, frontier, now));
    told.textContent = [pointWords(app, frontier, now), nextWords(app, frontier, now)]
      .filter(Boolean)
      .join(' · ');
    key.textContent = keyWords(app, frontier);
    const open = table.open;
    keepingFocus(table, () => fill(table, ...tableOf(app, frontier)));
    table.open = open;
  }

  function look(i: number | null): void {
    const { plan } = app.state.plan;
    if (!plan || !curve || preview === i) return;
    preview = i;
    draw(plan);
  }

  /** Asks for the plan at a point. */
  function choose(i: number): void {
    const { plan } = app.state.plan;
    const { by, points } = curve!.frontier;
    if (!plan || pointAsked(curve!.frontier, plan.asked) === i) return look(null);
    look(i);
    app.go(asking(app.state, { [by]: points[i].at }), 'replace');
  }

  /** Asks only once the keys rest: each question that is overtaken costs the server a search. */
  function waitForRest(): void {
    window.clearTimeout(resting);
    resting = window.setTimeout(settle, REST_MILLIS);
  }

  function settle(): void {
    if (resting === 0) return;
    window.clearTimeout(resting);
    resting = 0;
    if (preview !== null) choose(preview);
  }

  function under(event: PointerEvent): number {
    const { left, width } = slider.getBoundingClientRect();
    const inside = (event.clientX - left) / width - EDGE.left / WIDTH;
    return pointAt(curve!.frontier, inside / (1 - (EDGE.left + EDGE.right) / WIDTH));
  }

  slider.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    slider.setPointerCapture(event.pointerId);
    look(under(event));
  });
  slider.addEventListener('pointermove', (event) => {
    if (slider.hasPointerCapture(event.pointerId)) look(under(event));
  });
  slider.addEventListener('pointerup', (event) => choose(under(event)));
  slider.addEventListener('pointercancel', () => look(null));
  slider.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    const { plan } = app.state.plan;
    if (!step || !plan || !curve) return;
    event.preventDefault();
    const last = curve.frontier.points.length - 1;
    look(Math.min(last, Math.max(0, step(standing(plan), last))));
    waitForRest();
  });
  slider.addEventListener('blur', settle);

  return {
    root,
    update() {
      const { plan, isFull } = app.state.plan;
      if (!changed(plan, isFull, app.language())) return;
      const fresh = plan && frontierOf(plan);
      if (fresh) curve = { frontier: fresh, asked: plan.asked };
      else if (isFull || !plan || curve?.asked.within !== plan.asked.within) curve = null;
      preview = null;
      root.hidden = curve === null;
      if (plan && curve) draw(plan);
    },
  };
}

/** "3 pos: +8.659 orang", "Rp 2,4 miliar: +8.659 orang (belum terbukti terbaik)". */
function pointWords(app: App, { by, points }: Frontier, i: number): string {
  const { at, people, proved } = points[i];
  const language = app.language();
  const what =
    by === 'count' ? app.t('frontier.posts', { n: number(at, language) }) : money(at, language);
  const said = app.t('frontier.point', { what, n: number(people, language) });
  return proved ? said : `${said} (${app.t('frontier.open')})`;
}

/** What is not certain of the curve. */
function keyWords(app: App, { points, open }: Frontier): string {
  return [
    !points.every(({ proved }) => proved) && app.t('frontier.unproved'),
    open > 0 && app.t('frontier.notFound', { n: open }),
  ]
    .filter(Boolean)
    .join(' ');
}

function nextWords(app: App, frontier: Frontier, i: number): string {
  const gain = nextGain(frontier, i);
  if (gain === null) return '';
  const n = number(gain, app.language());
  return app.t(`frontier.next.${frontier.by}`, { n });
}

function picture(app: App, { by, points }: Frontier, now: number): SVGElement {
  const last = points[points.length - 1].at;
  const top = axisTop(Math.max(1, ...points.map(({ people }) => people)));
  const x = (at: number) => EDGE.left + (at / last) * (WIDTH - EDGE.left - EDGE.right);
  const y = (people: number) =>
    HEIGHT - EDGE.bottom - (people / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = [{ at: 0, people: 0 }, ...points]
    .map(({ at, people }, i) => `${i ? 'L' : 'M'}${x(at).toFixed(1)} ${y(people).toFixed(1)}`)
    .join('');
  const language = app.language();
  const label = (at: number) =>
    by === 'count'
      ? app.t('frontier.posts', { n: number(at, language) })
      : at === 0
        ? '0'
        : shortMoney(at, language);
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' },
    ...[0, top / 2, top].map((people) => grid(y(people), number(people, language))),
    svg('path', { class: 'line-figure', d: line }),
    svg('line', {
      class: 'frontier-now',
      x1: x(points[now].at),
      x2: x(points[now].at),
      y1: y(points[now].people),
      y2: y(0),
    }),
    ...points.map(({ at, people, proved }, i) =>
      svg('circle', {
        class: `frontier-dot ${proved ? '' : 'open'} ${i === now ? 'now' : ''}`,
        cx: x(at),
        cy: y(people),
        r: i === now ? 6 : points.length > 25 ? 1.8 : 2.6,
      }),
    ),
    svg('text', { x: EDGE.left, y: HEIGHT - 4 }, label(0)),
    svg('text', { x: WIDTH - EDGE.right, y: HEIGHT - 4, 'text-anchor': 'end' }, label(last)),
  );
}

function grid(y: number, words: string): SVGElement {
  return svg(
    'g',
    {},
    svg('line', { class: 'line-grid', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y, y2: y }),
    svg('text', { x: EDGE.left - 6, y: y + 3.5, 'text-anchor': 'end' }, words),
  );
}

function tableOf(app: App, { by, points }: Frontier): HTMLElement[] {
  const language = app.language();
  const heads = [app.t(`frontier.axis.${by}`), app.t('frontier.people'), app.t('frontier.proof')];
  const rows = points.map(({ at, people, proved }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, by === 'count' ? number(at, language) : money(at, language)),
      h('td', {}, `+${number(people, language)}`),
      h('td', {}, app.t(proved ? 'frontier.proved' : 'frontier.open')),
    ),
  );
  return [
    h('summary', { 'data-facet': 'frontier.table' }, app.t('village.table')),
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((words) => h('th', { scope: 'col' }, words)))),
      h('tbody', {}, ...rows),
    ),
  ];
}
