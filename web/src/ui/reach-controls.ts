import type { App, Component } from '../app';
import type { Season, TravelMode } from '../data/reach-types';
import { SEASONS, TRAVEL_MODES } from '../logic/reach-view';
import { modesOf, reachOf, seasonOf } from '../reach-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { box, openChoice } from './reach-open';
import { reachRule } from './reach-rule';
import { reachScenarios } from './reach-scenarios';
import { reachTries } from './reach-tries';
import './reach.css';

/** What is asked: the season, how people travel, which posts count as open, and what is tried. */
export function reachControls(app: App): Component {
  const choices = h('div', { class: 'reach-choices' });
  const parts = [reachRule(app), reachTries(app), reachScenarios(app)];
  const root = h('aside', { class: 'list reach-list' }, choices, ...parts.map((part) => part.root));
  const changed = changeGuard();

  return {
    root,
    update() {
      const { view, reach } = app.state;
      for (const part of parts) part.update();
      root.ariaLabel = app.t('reach.label');
      const wide = isWide(app.state);
      if (!changed(view.reach, reach.choices, wide, view.language)) return;
      keepingFocus(choices, () =>
        fill(
          choices,
          ...(wide ? [] : [...seasonChoice(app), ...modeChoice(app), ...openChoice(app)]),
        ),
      );
    },
  };
}

function seasonChoice(app: App): Node[] {
  return [h('h2', {}, app.t('reach.season')), seasonSegments(app)];
}

/** The three seasons; the one of the month is chosen until another one is. */
export function seasonSegments(app: App): HTMLElement {
  const chosen = seasonOf(app.state);
  const own = app.state.reach.choices?.seasonOfPeriod;
  const button = (season: Season) =>
    h(
      'button',
      {
        type: 'button',
        'data-facet': `season.${season}`,
        'aria-pressed': String(season === chosen),
        onClick: () => app.go(reachOf(app.state, { season: season === own ? null : season })),
      },
      app.t(`reach.season.${season}`),
    );
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': app.t('reach.season') },
    ...SEASONS.map(button),
  );
}

function modeChoice(app: App): Node[] {
  const chosen = modesOf(app.state);
  const toggle = (mode: TravelMode) => {
    const next = TRAVEL_MODES.filter((one) => (one === mode) !== chosen.includes(one));
    app.go(reachOf(app.state, { modes: next.length === TRAVEL_MODES.length ? null : next }));
  };
  // nobody rides from door to door: walking belongs to every way
  const ridden = TRAVEL_MODES.filter((mode) => mode !== 'kaki');
  return [
    h('h2', {}, app.t('reach.modes')),
    h(
      'label',
      { class: 'reach-check always' },
      h('input', { type: 'checkbox', checked: true, disabled: true }),
      h('span', {}, app.t('reach.onFoot')),
    ),
    ...ridden.map((mode) =>
      box(`mode.${mode}`, app.t(`reach.mode.${mode}`), chosen.includes(mode), () => toggle(mode)),
    ),
  ];
}
