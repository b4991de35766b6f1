import type { App } from '../app';
import type { SaidRules } from '../data/rules';
import { isEmpty } from '../logic/rules';
import { apply, h } from './dom';
import { newId, type RuleField } from './rules-fields';
import type { Proposal } from './rules-proposal';

/**
 * A form whose change is looked at before it is saved; it asks for a note before the server does.
 *
 * @param changeOf what is typed that differs from what is stored
 * @param faultOf a field that cannot be right as it is typed, and why; null while there is none
 */
export function ruleForm(
  app: App,
  tried: Proposal,
  parts: (HTMLElement | null)[],
  note: RuleField,
  changeOf: () => SaidRules,
  faultOf: () => { place: string; words: string } | null = () => null,
): HTMLFormElement {
  const preview = h('button', { type: 'submit', class: 'secondary' }, app.t('rules.preview'));
  const buttons = h('div', { class: 'proposal-buttons' }, preview);
  const root = h('form', { novalidate: true }, ...parts, note.root, buttons);
  root.addEventListener('input', () => tried.clear());
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const change = changeOf();
    if (isEmpty(change)) return tried.say(app.t('rules.nothing'));
    const missing = change.note ? null : { place: 'note', words: app.t('rules.note.needed') };
    const fault = faultOf() ?? missing;
    if (!fault) return void tried.show(change);
    tried.say(fault.words);
    markField(root, fault.place, tried.root);
  });
  return root;
}

/**
 * Marks the field that a refusal names; none for an empty name.
 *
 * @param reason element that says what is wrong with it
 */
export function markField(form: HTMLElement, place: string, reason: HTMLElement): void {
  reason.id ||= newId();
  let first: HTMLElement | null = null;
  for (const input of form.querySelectorAll<HTMLElement>('[data-place]')) {
    const wrong = place !== '' && input.dataset.place === place;
    const told = [wrong && reason.id, input.dataset.hint].filter(Boolean).join(' ');
    apply(input, { 'aria-invalid': wrong && 'true', 'aria-describedby': told || null });
    if (wrong) first ??= input;
  }
  first?.focus();
}
