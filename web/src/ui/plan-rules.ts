import type { App, Component } from '../app';
import type { WorkKind } from '../data/plan-types';
import { countKinds, isUseful } from '../logic/plan-sums';
import { WORK_KINDS, type PlanView } from '../logic/plan-view';
import { asking } from '../plan-state';
import { postsOf } from '../post-state';
import { changeGuard, fill, h } from './dom';
import { wholeField } from './plan-parts';
import { keepingFocus } from './post-facets';
import { box } from './reach-open';
import { count } from './reach-words';

/** Which rules the set keeps to, and what may be done. */
export function planRules(app: App): Component {
  const root = h('div', {});
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, plan, kecamatan, posts } = app.state;
      const known = [plan.options, plan.optionsFailure, kecamatan, posts];
      if (!changed(view.plan, view.language, ...known)) return;
      keepingFocus(root, () => fill(root, ...ruleChoice(app), ...kindChoice(app)));
    },
  };
}

function ask(app: App, change: Partial<PlanView>): void {
  app.go(asking(app.state, change));
}

function ruleChoice(app: App): (Node | null)[] {
  const { fair, except, rebuildBeforeNew } = app.state.view.plan;
  return [
    h('h2', {}, app.t('plan.rules')),
    h(
      'label',
      { class: 'reach-check always' },
      h('input', { type: 'checkbox', checked: true, disabled: true }),
      h('span', {}, app.t('plan.rule.staffed')),
    ),
    box('fair', app.t('plan.rule.fair'), fair, () => ask(app, { fair: !fair })),
    fair && except.length > 0 ? exceptions(app, except) : null,
    box('rebuild', app.t('plan.rule.rebuild'), rebuildBeforeNew, () =>
      ask(app, { rebuildBeforeNew: !rebuildBeforeNew }),
    ),
    h('p', { class: 'plan-hint plan-meaning' }, app.t('plan.rule.rebuildMeans')),
    ...staffFields(app),
    h(
      'button',
      {
        type: 'button',
        class: 'plan-link leads-away',
        onClick: () => app.go({ place: 'jangkauan' }),
      },
      app.t('plan.rule.open'),
    ),
  ];
}

/** Staff that can be had; empty where they are no limit. */
function staffFields(app: App): Node[] {
  const { plan } = app.state.view;
  const field = (who: 'bidan' | 'perawat') =>
    wholeField(
      app,
      app.t(`plan.available.${who}`),
      `available.${who}`,
      plan[who],
      { least: 0, empty: app.t('plan.available.any') },
      (n) => ask(app, { [who]: n }),
    );
  return [h('div', { class: 'plan-pair' }, field('bidan'), field('perawat'))];
}

/** Kecamatan that need not get a post; one click takes the exception back. */
function exceptions(app: App, except: string[]): HTMLElement {
  return h(
    'ul',
    { class: 'plan-chosen-list', 'aria-label': app.t('plan.rule.except') },
    ...except.map((code) => {
      const name = app.state.kecamatan.get(code)?.name ?? code;
      return h(
        'li',
        {},
        h('span', {}, app.t('plan.rule.exceptOf', { name })),
        h(
          'button',
          {
            type: 'button',
            'aria-label': app.t('plan.rule.exceptBack', { name }),
            onClick: () => ask(app, { except: except.filter((one) => one !== code) }),
          },
          '✕',
        ),
      );
    }),
  );
}

/** Each kind of work with how many of its options can be chosen. */
function kindChoice(app: App): (Node | null)[] {
  const { options, optionsFailure } = app.state.plan;
  const heading = h('h2', {}, app.t('plan.options'));
  // why there are none stands in the answer
  if (!options && optionsFailure) return [];
  if (!options) return [heading, ...[1, 2, 3].map(() => h('div', { class: 'bone' }))];
  const counts = countKinds(options.options);
  const kept = app.state.view.plan.kinds;
  const shown = WORK_KINDS.filter((kind) => counts.has(kind) || (kept && !kept.includes(kind)));
  const others = options.options.filter((one) => !isUseful(one));
  const unable = others.filter(({ problem }) => problem !== null).length;
  return [
    heading,
    postsOf(app.state)?.length === 0 ? noPosts(app) : null,
    shown.length === 0 ? h('p', { class: 'plan-hint' }, app.t('plan.options.none')) : null,
    ...shown.map((kind) =>
      box(
        `kind.${kind}`,
        app.t(`plan.kind.${kind}`),
        !kept || kept.includes(kind),
        () => toggle(app, kind),
        count(app, counts.get(kind) ?? 0),
      ),
    ),
    unable > 0 ? h('p', { class: 'plan-hint' }, app.t('plan.options.unable', { n: unable })) : null,
    options.withoutPlace.length > 0
      ? h('p', { class: 'plan-hint' }, withoutPlaceWords(app, options.withoutPlace))
      : null,
  ];
}

/** Without posts there is nothing to mend: only new ones can be planned. */
function noPosts(app: App): HTMLElement {
  return h(
    'div',
    { class: 'plan-hint' },
    app.t('plan.options.noPosts'),
    ' ',
    h(
      'button',
      { type: 'button', class: 'secondary leads-away', onClick: () => app.go({ place: 'data' }) },
      app.t('level.toData'),
    ),
  );
}

function withoutPlaceWords(app: App, names: string[]): string {
  const few = names.slice(0, 3).join(', ');
  const key = names.length > 3 ? 'plan.options.withoutPlaceMore' : 'plan.options.withoutPlace';
  return app.t(key, { names: few, n: names.length });
}

function toggle(app: App, kind: WorkKind): void {
  const before = app.state.view.plan.kinds ?? WORK_KINDS;
  const next = WORK_KINDS.filter((one) => (one === kind) !== before.includes(one));
  // without any kind nothing could be chosen
  if (next.length === 0) return ask(app, { kinds: before });
  ask(app, { kinds: next.length === WORK_KINDS.length ? null : next });
}
