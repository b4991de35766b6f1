import type { App, Component } from '../app';
import type { KeptPlan } from '../data/plan-types';
import { ApiError } from '../data/api';
import { formatAddress } from '../logic/address';
import { moment, number } from '../logic/format';
import { money } from '../logic/money';
import { MOST_COMPARED } from '../logic/plan-view';
import { isPlanCurrent, showing } from '../plan-state';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { keepForm } from './plan-keep-form';
import { openPapers } from './plan-papers';
import { keepingFocus } from './post-facets';
import { linkButton, linkTo } from './reach-link';
import './reach-kept.css';
import './plan-kept.css';

/** Keeps the plan under a name, lists what was kept, and shares, compares or deletes it. */
export function planKept(app: App): Component {
  const heading = h('h2', {});
  const saving = h('div', { class: 'plan-saving' });
  const told = h('div', { class: 'reach-told', role: 'status' });
  const list = h('ul', { class: 'reach-kept' });
  const below = h('p', {});
  const see = h('button', { type: 'button', class: 'secondary plan-see', onClick: showCompared });
  const root = h('section', { class: 'plan-kept' }, heading, saving, told, list, see, below);
  const changed = changeGuard();
  /** The form is open: it must outlive what is drawn around it. */
  let form: HTMLElement | null = null;
  /** The plan that is to be deleted once that is confirmed. */
  let leaving: number | null = null;

  /** The comparison stands above, beyond the edge of the panel. */
  function showCompared(): void {
    const table = document.querySelector<HTMLElement>('.plan-compare');
    table?.scrollIntoView({ block: 'start' });
    table?.querySelector('button')?.focus({ preventScroll: true });
  }

  function drawSaving(): void {
    if (form) return;
    const ready = isPlanCurrent(app.state);
    const isKept = app.state.view.plan.kept !== null;
    fill(
      saving,
      h(
        'button',
        {
          type: 'button',
          class: 'secondary',
          'data-facet': 'keep',
          disabled: !ready || isKept,
          onClick: startForm,
        },
        app.t(isKept ? 'planKept.isKept' : 'planKept.save'),
      ),
      // beside the map the choices have the same button, always in sight
      h(
        'button',
        {
          type: 'button',
          class: 'secondary plan-print',
          'data-facet': 'print',
          disabled: !ready,
          onClick: () => openPapers(app),
        },
        app.t('planKept.print'),
      ),
    );
  }

  function startForm(): void {
    fill(told);
    form = keepForm(app, (kept) => {
      form = null;
      if (kept) {
        fill(told, h('p', {}, app.t('scenario.saved', { name: kept.name })));
        app.go(showing(app.state, { kept: kept.id }), 'replace');
      }
      drawSaving();
      saving.querySelector('button')?.focus();
    });
    fill(saving, form);
    form.querySelector('input')?.select();
  }

  function drawList(): void {
    const { kept, keptFailure } = app.state.plan;
    const all = kept?.list ?? [];
    fill(list, ...all.map((one) => item(app, one, told, leaving === one.id, ask, remove)));
    see.hidden = app.state.view.plan.compare.length < 2;
    see.textContent = app.t('scenario.seeCompared');
    const hint = all.length > 0 ? 'planKept.hint' : 'planKept.none';
    fill(
      below,
      keptFailure
        ? failureLine(app, keptFailure, app.t('planKept.notListed'))
        : kept && app.t(hint, { n: MOST_COMPARED }),
    );
  }

  function ask(id: number | null): void {
    const from = leaving ?? id;
    leaving = id;
    drawList();
    const facet = id === null ? `delete.${from}` : `sure.${id}`;
    list.querySelector<HTMLElement>(`[data-facet="${facet}"]`)?.focus();
  }

  async function remove(plan: KeptPlan): Promise<void> {
    const { compare, kept } = app.state.view.plan;
    leaving = null;
    try {
      await app.deletePlan(plan);
      fill(told, h('p', {}, app.t('planKept.deleted', { name: plan.name })));
      app.go(
        showing(app.state, {
          compare: compare.filter((id) => id !== plan.id),
          kept: kept === plan.id ? null : kept,
        }),
        'replace',
      );
      saving.querySelector('button')?.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fill(told, failureLine(app, error, app.t('planKept.failed')));
      drawList();
    }
  }

  return {
    root,
    update() {
      const { view, plan } = app.state;
      const { kept, keptFailure } = plan;
      const shown = [kept, keptFailure, view.plan.kept, view.plan.compare, view.language];
      if (!changed(...shown, isPlanCurrent(app.state))) return;
      heading.textContent = app.t('planKept.title');
      keepingFocus(root, () => {
        drawSaving();
        drawList();
      });
    },
  };
}

function item(
  app: App,
  plan: KeptPlan,
  told: HTMLElement,
  isLeaving: boolean,
  ask: (id: number | null) => void,
  remove: (plan: KeptPlan) => Promise<void>,
): HTMLElement {
  const { id, name } = plan;
  const { compare, kept } = app.state.view.plan;
  const isOpen = kept === id;
  const compared = compare.includes(id);
  const toggle = () =>
    app.go(
      showing(app.state, {
        compare: compared ? compare.filter((one) => one !== id) : [...compare, id],
      }),
    );
  return h(
    'li',
    { class: isOpen ? 'open' : '' },
    h(
      'label',
      { class: 'plan-tick' },
      h('input', {
        type: 'checkbox',
        'data-facet': `compare.${id}`,
        'aria-label': app.t('scenario.compareLabel', { name }),
        checked: compared,
        disabled: !compared && compare.length >= MOST_COMPARED,
        onChange: toggle,
      }),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'reach-kept-open',
        'data-facet': `plan.${id}`,
        title: app.t('planKept.open', { name }),
        'aria-current': isOpen && 'true',
        onClick: () => app.go(showing(app.state, { kept: id, option: null })),
      },
      h('b', {}, name),
      h('small', {}, factWords(app, plan, isOpen)),
    ),
    isLeaving ? sure(app, plan, ask, remove) : doings(app, plan, told, ask),
  );
}

/** What it comes to, what was noted, and since when it is kept. */
function factWords(app: App, { summary, note, madeAt }: KeptPlan, isOpen: boolean): string {
  const language = app.language();
  return [
    app.t('planKept.posts', { n: number(summary.count, language) }),
    money(summary.cost, language),
    !summary.proved && app.t('frontier.open'),
    note,
    moment(madeAt, language),
    isOpen && app.t('planKept.isOpen'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function doings(
  app: App,
  { id, name }: KeptPlan,
  told: HTMLElement,
  ask: (id: number | null) => void,
): HTMLElement {
  const link = () =>
    linkTo(formatAddress({ ...app.state.view, ...showing(app.state, { kept: id, option: null }) }));
  return h(
    'span',
    { class: 'reach-kept-do' },
    canShare() ? shareButton(app, name, link) : copyButton(app, name, link, told),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-facet': `delete.${id}`,
        'aria-label': app.t('scenario.deleteOf', { name }),
        onClick: () => ask(id),
      },
      app.t('scenario.delete'),
    ),
  );
}

function sure(
  app: App,
  plan: KeptPlan,
  ask: (id: number | null) => void,
  remove: (plan: KeptPlan) => Promise<void>,
): HTMLElement {
  return h(
    'span',
    { class: 'reach-kept-do plan-sure', role: 'group' },
    h('span', {}, app.t('planKept.sure')),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet danger',
        'data-facet': `sure.${plan.id}`,
        onClick: () => void remove(plan),
      },
      app.t('planKept.yes'),
    ),
    h(
      'button',
      { type: 'button', class: 'quiet', onClick: () => ask(null) },
      app.t('scenario.cancel'),
    ),
  );
}

/** Phones have a sheet for it; elsewhere the address is copied. */
function canShare(): boolean {
  return 'share' in navigator && matchMedia('(pointer: coarse)').matches;
}

function copyButton(app: App, name: string, link: () => string, told: HTMLElement): HTMLElement {
  return linkButton(app, app.t('scenario.link'), app.t('scenario.linkOf', { name }), link, told);
}

function shareButton(app: App, name: string, link: () => string): HTMLElement {
  const share = async () => {
    try {
      await navigator.share({ title: name, url: link() });
    } catch (error) {
      // somebody closed the sheet
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-label': app.t('planKept.shareOf', { name }),
      onClick: () => void share(),
    },
    app.t('planKept.share'),
  );
}
