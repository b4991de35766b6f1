/** What colours and marks of a plan on the map mean. */
import type { App } from '../app';
import { countPlanClasses, PLAN_CLASSES, PLAN_TOKENS, type PlanClass } from '../logic/plan-colours';
import { number } from '../logic/format';
import { markOf, markOfValue } from '../logic/marks';
import { KINDS, kindOf } from '../logic/post-choice';
import { planPosts, planSpots, seasonIndex } from '../plan-map-state';
import { h } from './dom';
import { stateLines, type MarkLine } from './post-legend';
import { kindWord } from './post-words';
import { swatch } from './swatch';

/** Title and rows of the legend while a plan is shown; no rows while there is no answer. */
export function planLegend(app: App): { title: string; rows: Node[] } {
  const { plan } = app.state.plan;
  if (!plan) return { title: '', rows: [] };
  const { moment } = app.state.planSeen;
  const counts = countPlanClasses(plan.villages, seasonIndex(app.state), moment);
  const { limit } = plan.asked;
  const word = (one: PlanClass) =>
    moment === 'before' && one === 'beyond'
      ? 'planMap.class.far'
      : (`planMap.class.${one}` as const);
  const rows = PLAN_CLASSES.filter((one) => counts.has(one)).map((one) =>
    h(
      'li',
      {},
      swatch(PLAN_TOKENS[one]),
      h('span', {}, app.t(word(one), { limit })),
      h('span', { class: 'legend-count' }, number(counts.get(one)!, app.language())),
    ),
  );
  return { title: app.t(`planMap.legend.${moment}`), rows };
}

/** Kinds of posts on the map, and whether they serve. */
export function planMarkLines(app: App): MarkLine[] {
  const posts = planPosts(app.state);
  const kinds = new Set(posts.map(({ type }) => kindOf(type)));
  const fillings = new Set(posts.map((post) => markOf(post, 'jenis').filling));
  return [
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      mark: markOfValue('jenis', kind),
      word: kindWord(app, kind),
    })),
    ...stateLines(app).filter(({ mark }) => fillings.has(mark.filling)),
  ];
}

/** Chosen places, other options and drawn ones have signs of their own. */
export function planSigns(app: App): HTMLElement[] {
  const spots = planSpots(app.state);
  const signs = [
    ['chosen', spots.some(({ chosen }) => chosen)],
    ['option', spots.some(({ chosen, drawn }) => !chosen && !drawn)],
    ['drawn', spots.some(({ chosen, drawn }) => !chosen && drawn)],
    ['forbidden', spots.some(({ stand }) => stand === 'forbidden')],
  ] as const;
  return signs
    .filter(([, isThere]) => isThere)
    .map(([sign]) =>
      h(
        'li',
        {},
        h(
          'span',
          { class: `plan-sign plan-sign-${sign}`, 'aria-hidden': 'true' },
          sign === 'chosen' && '1',
        ),
        app.t(`planMap.sign.${sign}`),
      ),
    );
}
