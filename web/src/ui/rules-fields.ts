import type { App } from '../app';
import type { Decimal } from '../logic/rules';
import { h } from './dom';

/** A labelled input of a rule, with what it means below. */
export interface RuleField {
  root: HTMLElement;
  input: HTMLInputElement;
}

let ids = 0;

/** An id that no other element of the page has. */
export function newId(): string {
  return `rule-${++ids}`;
}

/**
 * The hint is read out after the label, not as a part of it.
 *
 * @param place name of the field in the server's answers, which name it when it is wrong
 */
export function ruleField(
  place: string,
  label: string,
  hint: string,
  attributes: Record<string, string | number> = {},
): RuleField {
  const name = h('span', { id: newId() }, label);
  const below = hint ? h('small', { id: newId() }, hint) : null;
  const input = h('input', {
    type: 'text',
    autocomplete: 'off',
    'data-place': place,
    'data-hint': below?.id,
    'aria-labelledby': name.id,
    'aria-describedby': below?.id,
    ...attributes,
  });
  return { root: h('label', { class: 'field' }, name, input, below), input };
}

/** Who decided a rule and why. */
export function noteField(app: App): RuleField {
  return ruleField('note', app.t('rules.note'), app.t('rules.note.hint'), { maxlength: 400 });
}

/** The mark before decimals as the page's language types them. */
export function decimalOf(app: App): Decimal {
  return app.language() === 'id' ? ',' : '.';
}
