import type { App, Component } from '../app';
import { withChange } from '../logic/reach-changes';
import { changeOf, type ReachItem } from '../logic/reach-marks';
import { markIcon } from './mark';
import { fillingOf } from '../logic/reach-marks';
import { kindOf } from '../logic/post-choice';
import { namesFrom } from '../reach-names';
import { reachItems, reachOf } from '../reach-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { actionWord, changeWords, count, itemName, linkWords, postWords } from './reach-words';
import './reach-tries.css';

/** What is tried on the map, to take back one by one, and the posts as a list with the same buttons. */
export function reachTries(app: App): Component {
  const heading = h('h2', {});
  const hint = h('p', { class: 'reach-hint' });
  const tried = h('ul', { class: 'reach-tried' });
  const summary = h('summary', {});
  const find = h('input', { type: 'search', class: 'list-search', onInput: () => drawItems() });
  const items = h('ul', { class: 'reach-items' });
  const all = h(
    'details',
    { class: 'reach-all', onToggle: () => drawItems() },
    summary,
    find,
    items,
  );
  const root = h('section', { class: 'reach-tries' }, heading, hint, tried, all);
  const changed = changeGuard();

  function drawTried(): void {
    const { changes } = app.state.view.reach;
    heading.textContent = app.t('reach.try');
    hint.textContent = app.t('reach.tryHint');
    let added = 0;
    const rows = changes.map((change, i) => {
      if (change.kind === 'add') added++;
      const words = changeWords(app, change, added);
      const back = () =>
        app.go(reachOf(app.state, { changes: changes.filter((_, place) => place !== i) }));
      return h(
        'li',
        {},
        h('span', {}, words),
        h(
          'button',
          {
            type: 'button',
            'data-facet': `tried.${i}`,
            'aria-label': app.t('reach.undoOf', { what: words }),
            onClick: back,
          },
          app.t('reach.undo'),
        ),
      );
    });
    fill(
      tried,
      ...rows,
      rows.length > 1 &&
        h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              'data-facet': 'tried.all',
              onClick: () => app.go(reachOf(app.state, { changes: [] })),
            },
            app.t('reach.undoAll'),
          ),
        ),
    );
  }

  function drawItems(): void {
    const listed = reachItems(app.state);
    summary.textContent = app.t('reach.items', { n: count(app, listed.length) });
    find.placeholder = find.ariaLabel = app.t('reach.find');
    if (!all.open) return fill(items);
    const query = find.value.trim().toLowerCase();
    const found = listed.filter((item) => itemName(app, item).toLowerCase().includes(query));
    keepingFocus(items, () => fill(items, ...found.map((item) => itemRow(app, item))));
  }

  return {
    root,
    update() {
      const { view, reach } = app.state;
      root.hidden = isWide(app.state);
      const { surface, choices } = reach;
      const names = namesFrom(app.state);
      if (!changed(view.reach.changes, surface, choices, view.language, ...names)) return;
      keepingFocus(root, () => {
        drawTried();
        drawItems();
      });
    },
  };
}

function itemRow(app: App, item: ReachItem): HTMLElement {
  const said =
    item.kind === 'post'
      ? postWords(app, item.post)
      : item.kind === 'link'
        ? linkWords(app, item)
        : app.t('reach.bridge');
  const act = () => {
    const { changes } = app.state.view.reach;
    app.go(reachOf(app.state, { changes: withChange(changes, changeOf(item)) }));
  };
  const name = itemName(app, item);
  const action = actionWord(app, item);
  return h(
    'li',
    {},
    item.kind === 'post'
      ? markIcon({ kind: kindOf(item.post.type), filling: fillingOf(item.post), tick: false })
      : h('span', { class: `reach-sign sign-${item.kind}`, 'aria-hidden': 'true' }),
    h('span', { class: 'reach-item-name' }, name, h('small', {}, said)),
    h(
      'button',
      {
        type: 'button',
        'data-facet': facetOf(item),
        'aria-label': app.t('reach.doOf', { what: action, name }),
        onClick: act,
      },
      action,
    ),
  );
}

function facetOf(item: ReachItem): string {
  if (item.kind === 'post') return `item.${item.post.code}`;
  return item.kind === 'link' ? `item.link.${item.link.id}` : `item.bridge.${item.bridge.id}`;
}
