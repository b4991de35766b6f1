import type { App } from '../app';
import type { DrawnPlace } from '../data/plan-types';
import { millionsTyped, typedMillions } from '../logic/money';
import { apply, fill, h } from './dom';
import { ruleField, type RuleField } from './rules-fields';

/**
 * Name, cost and land of a place that somebody drew.
 *
 * @param done called with what was said, or null where somebody thought better of it
 */
export function placeForm(
  app: App,
  place: DrawnPlace,
  isNew: boolean,
  done: (said: DrawnPlace | null) => void,
): HTMLElement {
  const language = app.language();
  const name = ruleField('name', app.t('planMap.place.name'), '', { maxlength: 80 });
  const cost = ruleField('cost', app.t('planMap.ownCost'), app.t('planMap.costHint'), {
    inputmode: 'decimal',
  });
  const land = ruleField('land', app.t('planMap.land'), app.t('planMap.place.landHint'), {
    maxlength: 120,
  });
  name.input.value = place.name;
  cost.input.value = millionsTyped(place.cost, language);
  land.input.value = place.land ?? '';
  const told = h('p', { class: 'batch-failure', role: 'status' });
  const root = h(
    'form',
    { class: 'plan-place-form', novalidate: true },
    name.root,
    cost.root,
    land.root,
    told,
    h(
      'div',
      { class: 'proposal-buttons' },
      h(
        'button',
        { type: 'submit', class: 'primary' },
        app.t(isNew ? 'planMap.place.add' : 'planMap.place.keep'),
      ),
      h(
        'button',
        { type: 'button', class: 'secondary', onClick: () => done(null) },
        app.t('planMap.cancel'),
      ),
    ),
  );

  function refuse(field: RuleField, words: string): void {
    fill(told, words);
    apply(field.input, { 'aria-invalid': 'true' });
    field.input.focus();
  }

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const { input } of [name, cost]) apply(input, { 'aria-invalid': null });
    const typed = typedMillions(cost.input.value, language);
    const called = name.input.value.trim();
    if (!called) return refuse(name, app.t('planMap.place.nameNeeded'));
    if (typed === 'unreadable' || typed === 'notPositive')
      return refuse(cost, app.t(`planMap.cost.${typed}`));
    const rupiah = typed === 'empty' ? null : typed.rupiah;
    done({ ...place, name: called, cost: rupiah, land: land.input.value.trim() || null });
  });
  return root;
}
