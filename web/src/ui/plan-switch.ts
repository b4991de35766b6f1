import type { App, Component } from '../app';
import { changesOf } from '../logic/plan-reach';
import { seasonIndex } from '../plan-map-state';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';

interface PlanSwitch extends Component {
  /** Says what went wrong on the map; an empty text says nothing. */
  tell(words: string): void;
}

/** Above the map: before or after, which season, a new place, and the minutes behind it. */
export function planSwitch(app: App, addPlace: () => void): PlanSwitch {
  const buttons = h('div', { class: 'plan-tool-buttons' });
  const told = h('p', { class: 'plan-told', role: 'status' });
  const root = h('div', { class: 'plan-tools' }, buttons, told);
  const changed = changeGuard();

  function draw(): void {
    const answered = app.state.plan.plan !== null;
    fill(
      buttons,
      answered && moments(app),
      answered && seasons(app),
      h(
        'button',
        {
          type: 'button',
          class: 'secondary',
          'data-facet': 'add',
          title: app.t('planMap.addHint'),
          onClick: addPlace,
        },
        `+ ${app.t('planMap.add')}`,
      ),
      answered && minutesButton(app),
    );
  }

  return {
    root,
    tell(words) {
      told.textContent = words;
    },
    update() {
      const { plan, planSeen, view } = app.state;
      if (changed(plan.plan, planSeen, view.language)) keepingFocus(root, draw);
    },
  };
}

function moments(app: App): HTMLElement {
  const { moment } = app.state.planSeen;
  return segments(
    app.t('planMap.moment'),
    (['before', 'after'] as const).map((one) => ({
      facet: `moment.${one}`,
      words: app.t(`planMap.${one}`),
      pressed: one === moment,
      choose: () => app.seePlan({ moment: one }),
    })),
  );
}

/** Only where the plan was judged over several. */
function seasons(app: App): HTMLElement | null {
  const { seasons: all } = app.state.plan.plan!;
  if (all.length < 2) return null;
  const shown = seasonIndex(app.state);
  return segments(
    app.t('reach.season'),
    all.map(({ id }, i) => ({
      facet: `season.${id}`,
      words: app.t(`reach.season.${id}`),
      pressed: i === shown,
      choose: () => app.seePlan({ season: id }),
    })),
  );
}

function segments(
  name: string,
  choices: { facet: string; words: string; pressed: boolean; choose: () => void }[],
): HTMLElement {
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': name },
    ...choices.map(({ facet, words, pressed, choose }) =>
      h(
        'button',
        {
          type: 'button',
          'data-facet': facet,
          'aria-pressed': String(pressed),
          onClick: choose,
        },
        words,
      ),
    ),
  );
}

/** The same places tried on the map of minutes. */
function minutesButton(app: App): HTMLElement {
  const open = () => {
    const { view, plan, planSeen } = app.state;
    const { chosen, seasons: all } = plan.plan!;
    const after = planSeen.moment === 'after';
    const changes = after ? changesOf(chosen.map(({ option }) => option)) : [];
    const season = all[seasonIndex(app.state)]?.id ?? null;
    const tried = { show: 'waktu' as const, season, changes, route: null, scenario: null };
    app.go({ place: 'jangkauan', village: null, reach: { ...view.reach, ...tried, compare: [] } });
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'secondary',
      'data-facet': 'minutes',
      title: app.t('planMap.minutesHint'),
      onClick: open,
    },
    app.t('planMap.minutes'),
  );
}
