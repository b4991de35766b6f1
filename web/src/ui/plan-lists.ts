import type { App, Component } from '../app';
import { money } from '../logic/money';
import { withCost, withoutDrawn, withStand, type PlanView } from '../logic/plan-view';
import { asking, optionsById, showing } from '../plan-state';
import { changeGuard, fill, h } from './dom';
import { optionName } from './plan-said';
import { keepingFocus } from './post-facets';

/** What the reader decided on single options, each to be opened or taken back. */
export function planLists(app: App): Component {
  const root = h('div', {});
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, plan } = app.state;
      if (!changed(view.plan, view.language, plan.options, plan.plan)) return;
      keepingFocus(root, () => fill(root, ...lists(app)));
    },
  };
}

function lists(app: App): (Node | null)[] {
  const { plan } = app.state.view;
  const free = (id: string) => withStand(plan, id, 'free');
  const named = (ids: string[]) => ids.map((id) => ({ id, name: nameOf(app, id) }));
  const drawn = plan.drawn.map(({ id, name }) => ({ id, name }));
  const priced = Object.entries(plan.costs).map(([id, rupiah]) => ({
    id,
    name: `${nameOf(app, id)}: ${money(rupiah, app.language())}`,
  }));
  return [
    list(app, 'forced', named(plan.forced), free, { forced: [] }),
    list(app, 'forbidden', named(plan.forbidden), free, { forbidden: [] }),
    list(app, 'drawn', drawn, (id) => withoutDrawn(plan, id), null),
    list(app, 'costs', priced, (id) => withCost(plan, id, null), { costs: {} }),
  ];
}

function nameOf(app: App, id: string): string {
  const { plan, view } = app.state;
  const drawn = view.plan.drawn.find((one) => one.id === id);
  const isGone = !drawn && plan.options !== null && !optionsById(app.state).has(id);
  return isGone ? app.t('plan.list.gone', { id }) : (drawn?.name ?? optionName(app, id));
}

function list(
  app: App,
  kind: 'forced' | 'forbidden' | 'drawn' | 'costs',
  items: { id: string; name: string }[],
  without: (id: string) => Partial<PlanView>,
  none: Partial<PlanView> | null,
): HTMLElement | null {
  if (items.length === 0) return null;
  const ask = (change: Partial<PlanView>) => app.go(asking(app.state, change));
  const label = app.t(`plan.list.${kind}`);
  return h(
    'section',
    {},
    h('h2', {}, label),
    h(
      'ul',
      { class: 'plan-chosen-list', 'aria-label': label },
      ...items.map(({ id, name }) =>
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              class: 'plan-name',
              'data-facet': `${kind}.${id}`,
              onClick: () => app.go(showing(app.state, { option: id })),
            },
            name,
          ),
          h(
            'button',
            {
              type: 'button',
              'aria-label': app.t('plan.list.remove', { name }),
              onClick: () => ask(without(id)),
            },
            '✕',
          ),
        ),
      ),
    ),
    none && items.length > 1
      ? h(
          'button',
          { type: 'button', class: 'plan-link', onClick: () => ask(none) },
          app.t('plan.list.removeAll'),
        )
      : null,
  );
}
