import type { App, Component } from '../app';
import type { ModelVersion, TravelModel } from '../data/travel-types';
import { moment } from '../logic/format';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';
import { savedWords } from './travel-form';

/** Every version of the model, newest first, and a way to use an earlier one again. */
export function travelVersions(app: App): Component {
  const heading = h('h2', {});
  const list = h('ol', { class: 'rule-log' });
  const told = h('div', { class: 'proposal', role: 'status' });
  const root = h('section', { class: 'data-section' }, heading, told, list);
  const changed = changeGuard();

  async function again(version: number, note: string): Promise<void> {
    const { district: within, model } = app.state.travel!;
    fill(told, h('p', {}, app.t('travel.saving')));
    try {
      const { rows, rules } = await app.api.reach.model(within, version);
      const made = await app.setModel({ within, from: model.version, rows, rules, note });
      fill(told, ...savedWords(app, made));
      (list.firstElementChild as HTMLElement | null)?.focus();
    } catch (error) {
      fill(told, failureLine(app, error, app.t('travel.refused')));
    }
  }

  return {
    root,
    update() {
      const { travel, view } = app.state;
      if (!changed(travel, view.language)) return;
      const { model } = travel!;
      heading.textContent = app.t('travel.versions');
      fill(
        list,
        ...model.versions.map((version) => item(app, model, version, again)),
        defaultItem(app, model, again),
      );
    },
  };
}

type Again = (version: number, note: string) => Promise<void>;

function item(app: App, model: TravelModel, one: ModelVersion, again: Again): HTMLElement {
  const name = app.t('travel.version', { version: one.version });
  const reuse = () =>
    again(
      one.version,
      `${app.t('travel.againNote', { version: one.version })}: ${one.note}`.slice(0, 400),
    );
  return h(
    'li',
    { class: one.version === model.version ? 'log-row now' : 'log-row', tabindex: -1 },
    h('strong', {}, name),
    h('span', { class: 'log-note' }, one.note),
    one.changedAt && h('span', { class: 'batch-facts' }, moment(one.changedAt, app.language())),
    one.version === model.version
      ? h('span', { class: 'log-now' }, app.t('travel.now'))
      : reuseButton(app, app.t('travel.again'), name, reuse),
  );
}

function defaultItem(app: App, model: TravelModel, again: Again): HTMLElement {
  const name = app.t('travel.versionDefault');
  return h(
    'li',
    { class: model.default ? 'log-row now' : 'log-row', tabindex: -1 },
    h('strong', {}, name),
    h('span', { class: 'log-note' }, app.t('travel.versionDefaultNote')),
    model.default
      ? h('span', { class: 'log-now' }, app.t('travel.now'))
      : reuseButton(app, app.t('travel.toDefault'), name, () =>
          again(0, app.t('travel.defaultNote')),
        ),
  );
}

function reuseButton(app: App, words: string, what: string, act: () => Promise<void>): HTMLElement {
  const label = words === app.t('travel.again') ? app.t('travel.againLabel', { what }) : words;
  const button = h('button', { type: 'button', class: 'quiet', 'aria-label': label }, words);
  button.addEventListener('click', () => {
    button.disabled = true;
    void act().finally(() => (button.disabled = false));
  });
  return button;
}
