import type { App, Component } from '../app';
import { ApiError } from '../data/api';
import type { Scenario } from '../data/reach-kept-types';
import { formatAddress } from '../logic/address';
import { isPlain, opened, scenarioQuery, shows, toggledCompare } from '../logic/reach-scenarios';
import { reachOf } from '../reach-state';
import { isWide } from '../state';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { linkButton, linkTo } from './reach-link';
import { scenarioForm } from './reach-scenario-form';
import { count } from './reach-words';
import './reach.css';
import './reach-kept.css';

/** Saves what is tried under a name, and lists what was saved. */
export function reachScenarios(app: App): Component {
  const heading = h('h2', {});
  const told = h('div', { class: 'reach-told', role: 'status' });
  const saving = h('div', { class: 'reach-saving' });
  const list = h('ul', { class: 'reach-kept' });
  const below = h('p', { class: 'reach-hint' });
  const see = h('button', { type: 'button', class: 'secondary list-done', hidden: true });
  const root = h('section', { class: 'reach-scenarios' }, heading, saving, told, list, see, below);
  const changed = changeGuard();
  /** The form is open: it must outlive what is drawn around it. */
  let form: HTMLElement | null = null;
  /** The scenario of the address that has been opened already. */
  let applied: number | null = null;

  function drawSaving(): void {
    const plain = isPlain(app.state.view.reach);
    if (plain) form = null;
    if (form) {
      if (!saving.contains(form)) fill(saving, form);
      return;
    }
    const start = () => {
      form = scenarioForm(app, done);
      fill(told);
      drawSaving();
      form.querySelector('input')?.focus();
    };
    fill(
      saving,
      h(
        'button',
        {
          type: 'button',
          class: 'secondary',
          'data-facet': 'save',
          disabled: plain,
          onClick: start,
        },
        app.t('scenario.save'),
      ),
      plain
        ? h('p', { class: 'reach-hint' }, app.t('scenario.nothing'))
        : linkButton(
            app,
            app.t('scenario.linkNow'),
            app.t('scenario.linkNow'),
            () => location.href,
            told,
          ),
    );
  }

  function done(made: Scenario | null): void {
    form = null;
    drawSaving();
    if (made) {
      fill(told, h('p', {}, app.t('scenario.saved', { name: made.name })));
      applied = made.id;
      app.go(reachOf(app.state, opened(app.state.view.reach, made)), 'replace');
    }
    saving.querySelector('button')?.focus();
  }

  function drawList(): void {
    const { scenarios, scenariosFailure } = app.state.reachKept;
    const all = scenarios?.list ?? [];
    fill(list, ...all.map((one) => item(app, one, told, open, remove)));
    see.hidden = app.state.view.reach.compare.length === 0;
    see.textContent = app.t('scenario.seeCompared');
    fill(
      below,
      scenariosFailure
        ? failureLine(app, scenariosFailure, app.t('scenario.notListed'))
        : scenarios && app.t(all.length > 0 ? 'scenario.compareHint' : 'scenario.none'),
    );
  }

  function open(scenario: Scenario): void {
    applied = scenario.id;
    fill(told);
    app.go(reachOf(app.state, opened(app.state.view.reach, scenario)));
  }

  async function remove(scenario: Scenario): Promise<void> {
    const { name, note, query, within } = scenario;
    const { compare, scenario: shown } = app.state.view.reach;
    const left = {
      compare: compare.filter((id) => id !== scenario.id),
      scenario: shown === scenario.id ? null : shown,
    };
    try {
      await app.deleteScenario(scenario);
      app.go(reachOf(app.state, left), 'replace');
      const undo = h('button', { type: 'button', class: 'quiet' }, app.t('scenario.undo'));
      undo.addEventListener('click', async () => {
        try {
          await app.saveScenario({ within, name, note, query });
          fill(told, h('p', {}, app.t('scenario.saved', { name })));
        } catch (error) {
          fill(told, failureLine(app, error, app.t('scenario.failed')));
        }
      });
      fill(told, h('p', {}, app.t('scenario.deleted', { name })), undo);
      undo.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      fill(told, failureLine(app, error, app.t('scenario.failed')));
    }
  }

  /** An address may name a scenario and nothing else: it is opened as it was kept. */
  function applyAddress(): void {
    const { view, reachKept } = app.state;
    const id = view.reach.scenario;
    if (id === null || id === applied || !reachKept.scenarios) return;
    applied = id;
    const kept = reachKept.scenarios.list.find((one) => one.id === id);
    if (!kept) return fill(told, h('p', {}, app.t('scenario.gone')));
    if (!isPlain(view.reach)) return;
    queueMicrotask(() => app.go(reachOf(app.state, opened(app.state.view.reach, kept)), 'replace'));
  }

  return {
    root,
    update() {
      const { view, reach, reachKept } = app.state;
      root.hidden = isWide(app.state);
      if (root.hidden) return;
      applyAddress();
      const decided = scenarioQuery(view.reach);
      const { scenarios, scenariosFailure } = reachKept;
      const kept = [
        scenarios,
        scenariosFailure,
        reach.choices,
        view.reach.scenario,
        view.reach.compare,
      ];
      if (!changed(decided, view.language, view.district, ...kept)) return;
      heading.textContent = app.t('scenario.title');
      keepingFocus(root, () => {
        drawSaving();
        drawList();
      });
    },
  };
}

function item(
  app: App,
  scenario: Scenario,
  told: HTMLElement,
  open: (scenario: Scenario) => void,
  remove: (scenario: Scenario) => Promise<void>,
): HTMLElement {
  const { id, name, note } = scenario;
  const { reach } = app.state.view;
  const isOpen = reach.scenario === id;
  const ofMonth = app.state.reach.choices?.seasonOfPeriod ?? null;
  const { season, changes } = opened(reach, scenario);
  const n = changes.length;
  const state =
    isOpen && app.t(shows(reach, scenario, ofMonth) ? 'scenario.isOpen' : 'scenario.isChanged');
  const facts = [
    season && app.t(`reach.season.${season}`),
    n > 0 && app.t('scenario.changes', { n: count(app, n) }),
    note,
    state,
  ];
  const toggle = () =>
    app.go(reachOf(app.state, { compare: toggledCompare(app.state.view.reach.compare, id) }));
  const link = () => linkTo(formatAddress({ ...app.state.view, reach: opened(reach, scenario) }));
  return h(
    'li',
    { class: isOpen ? 'open' : '' },
    h('input', {
      type: 'checkbox',
      'data-facet': `compare.${id}`,
      'aria-label': app.t('scenario.compareLabel', { name }),
      checked: reach.compare.includes(id),
      onChange: toggle,
    }),
    h(
      'button',
      {
        type: 'button',
        class: 'reach-kept-open',
        'data-facet': `scenario.${id}`,
        title: app.t('scenario.open', { name }),
        'aria-current': isOpen && 'true',
        onClick: () => open(scenario),
      },
      h('b', {}, name),
      h('small', {}, facts.filter(Boolean).join(' · ')),
    ),
    h(
      'span',
      { class: 'reach-kept-do' },
      linkButton(app, app.t('scenario.link'), app.t('scenario.linkOf', { name }), link, told),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-facet': `delete.${id}`,
          'aria-label': app.t('scenario.deleteOf', { name }),
          onClick: () => void remove(scenario),
        },
        app.t('scenario.delete'),
      ),
    ),
  );
}
