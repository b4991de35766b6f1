import type { App } from '../app';
import { CONDITIONS } from '../logic/reach-view';
import type { OpenRule } from '../data/reach-types';
import { ruleOf, reachOf } from '../reach-state';
import { capitalised } from '../text';
import { h } from './dom';
import { kindWord } from './post-words';
import { KINDS, type Kind } from '../logic/post-choice';
import { count } from './reach-words';

/** Which posts count as open: their types, and whether those in ruins or without staff do. */
export function openChoice(app: App): Node[] {
  const { choices, failure } = app.state.reach;
  const rule = ruleOf(app.state);
  const heading = h('h2', {}, app.t('reach.counted'));
  // why there are none stands in the answer
  if (failure && !choices) return [];
  if (!choices || !rule) return [heading, ...[1, 2, 3].map(() => h('div', { class: 'bone' }))];
  const types = choices.types
    .filter(({ id, count: n }) => n > 0 || rule.types.includes(id))
    .sort((a, b) => rankOf(a.id) - rankOf(b.id));
  const toggleType = (id: string) => {
    const next = types
      .map((type) => type.id)
      .filter((one) => (one === id) !== rule.types.includes(one));
    // without any type nothing could be counted
    setRule(app, { types: next.length > 0 ? next : rule.types });
  };
  const ruined = CONDITIONS.indexOf(rule.worst) >= CONDITIONS.indexOf('rusak-berat');
  return [
    heading,
    ...types.map(({ id, count: n }) =>
      box(
        `type.${id}`,
        capitalised(kindWord(app, id as Kind)),
        rule.types.includes(id),
        () => toggleType(id),
        count(app, n),
      ),
    ),
    box('ruined', app.t('reach.ruined'), ruined, () =>
      setRule(app, { worst: ruined ? usual(choices.rule.worst) : 'rusak-berat' }),
    ),
    box('unstaffed', app.t('reach.unstaffed'), rule.staff === 'none', () =>
      setRule(app, {
        staff:
          rule.staff === 'none'
            ? choices.rule.staff === 'none'
              ? 'one'
              : choices.rule.staff
            : 'none',
      }),
    ),
  ];
}

function rankOf(type: string): number {
  return KINDS.indexOf(type as Kind);
}

/** The district's own limit, or moderate damage where that lets ruins count. */
function usual(worst: OpenRule['worst']): OpenRule['worst'] {
  return CONDITIONS.indexOf(worst) < CONDITIONS.indexOf('rusak-berat') ? worst : 'rusak-sedang';
}

/** What is the district's own is left out of the address. */
export function setRule(app: App, change: Partial<OpenRule>): void {
  const own = app.state.reach.choices!.rule;
  const entries = Object.entries({ ...app.state.view.reach.rule, ...change });
  const differs = entries.filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name as keyof OpenRule]),
  );
  app.go(reachOf(app.state, { rule: Object.fromEntries(differs) }));
}

/** A box to tick with its words and, at the right, how many there are. */
export function box(
  facet: string,
  words: string,
  checked: boolean,
  toggle: () => void,
  n: string | null = null,
): HTMLElement {
  return h(
    'label',
    { class: 'reach-check' },
    h('input', { type: 'checkbox', 'data-facet': facet, checked, onChange: toggle }),
    h('span', {}, words),
    n !== null && h('span', { class: 'facet-count' }, n),
  );
}
