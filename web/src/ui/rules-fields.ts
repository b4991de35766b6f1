import { h } from './dom';

/** A labelled input of a rule, with what it means below. */
export interface RuleField {
  root: HTMLElement;
  input: HTMLInputElement;
}

/**
 * @param place name of the field in the server's answers, which name it when it is wrong
 */
export function ruleField(
  place: string,
  label: string,
  hint: string,
  attributes: Record<string, string | number> = {},
): RuleField {
  const input = h('input', {
    type: 'text',
    autocomplete: 'off',
    'data-place': place,
    'aria-label': label,
    ...attributes,
  });
  const root = h(
    'label',
    { class: 'field' },
    h('span', {}, label),
    input,
    hint ? h('small', {}, hint) : null,
  );
  return { root, input };
}
