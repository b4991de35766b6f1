import type { App } from '../app';
import { exportAddress, EXPORT_FORMATS } from '../logic/post-export';
import { askedOf } from '../logic/scope';
import { MODES, type Mode } from '../logic/post-choice';
import { postsOf } from '../post-state';
import { h } from './dom';
import { postFacet } from './post-facets';

/** Above the table: what is kept. */
export function tableTools(app: App): Node[] {
  return [...MODES.map((mode) => filter(app, mode)), puskesmas(app), onScreen(app)];
}

/** Which menu is open; drawing anew must not close it below the pointer. */
let openMenu: Mode | null = null;

function filter(app: App, mode: Mode): HTMLElement {
  const kept = app.state.view.posts.kept[mode];
  const menu = h(
    'details',
    { class: 'table-filter', open: openMenu === mode },
    h(
      'summary',
      { 'data-facet': `menu.${mode}`, class: kept ? 'narrowed' : null },
      app.t(`table.filter.${mode}`),
      kept && h('b', {}, ` ${kept.length}`),
    ),
    h('div', { class: 'table-menu' }, postFacet(app, mode)),
  );
  menu.addEventListener('toggle', () => {
    if (menu.open) openMenu = mode;
    else if (openMenu === mode && menu.isConnected) openMenu = null;
    for (const other of menu.parentElement?.querySelectorAll('details') ?? [])
      if (menu.open && other !== menu) other.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')!.focus();
  });
  return menu;
}

function puskesmas(app: App): HTMLElement {
  const { posts } = app.state.view;
  const known = (postsOf(app.state) ?? [])
    .filter((post) => post.type.startsWith('puskesmas'))
    .sort((a, b) => a.name.localeCompare(b.name));
  const select = h(
    'select',
    {
      'aria-label': app.t('table.puskesmas'),
      'data-facet': 'puskesmas',
      onChange: (event) => {
        const { value } = event.target as HTMLSelectElement;
        app.go({ posts: { ...posts, puskesmas: value || null } }, 'replace');
      },
    },
    h('option', { value: '' }, app.t('table.allPuskesmas')),
    ...known.map((post) => h('option', { value: post.code }, post.name)),
  );
  select.value = posts.puskesmas ?? '';
  return select;
}

function onScreen(app: App): HTMLElement {
  const { posts } = app.state.view;
  return h(
    'label',
    { class: 'table-screen' },
    h('input', {
      type: 'checkbox',
      'data-facet': 'screen',
      checked: posts.onScreen,
      onChange: () => app.go({ posts: { ...posts, onScreen: !posts.onScreen } }, 'replace'),
    }),
    app.t('table.onScreen'),
  );
}

/** The chosen posts as files. */
export function tableExports(app: App): HTMLElement {
  const { period, posts } = app.state.view;
  return h(
    'span',
    { class: 'table-export', title: app.t('table.exportHint') },
    `${app.t('table.export')} `,
    ...EXPORT_FORMATS.map(({ format, name }) =>
      h(
        'a',
        { href: exportAddress(format, askedOf(app.state.view)!, period, posts), download: true },
        name,
      ),
    ),
  );
}
