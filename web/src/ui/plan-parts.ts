/** Small parts that the choices of a plan are made of. */
import type { App } from '../app';
import { wholeSaid } from '../logic/rules';
import { h } from './dom';
import { decimalOf, newId } from './rules-fields';

/** Buttons of which one is pressed. */
export function segments<T extends string | number>(
  label: string,
  name: string,
  choices: { value: T; words: string }[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'segments', role: 'group', 'aria-label': label },
    ...choices.map(({ value, words }) =>
      h(
        'button',
        {
          type: 'button',
          'data-facet': `${name}.${value}`,
          'aria-pressed': String(value === chosen),
          onClick: () => choose(value),
        },
        words,
      ),
    ),
  );
}

/** A list to choose one of, with its label above. */
export function choice(
  label: string,
  name: string,
  options: { value: string; words: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const id = newId();
  const select = h(
    'select',
    {
      id,
      'data-facet': name,
      onChange: (event) => choose((event.currentTarget as HTMLSelectElement).value),
    },
    ...options.map(({ value, words }) => h('option', { value, selected: value === chosen }, words)),
  );
  return h('div', { class: 'plan-field' }, h('label', { for: id }, label), select);
}

/** A field for a number with its label, above or beside it, and room for what is wrong with it. */
export function typedField(
  label: string,
  name: string,
  place: 'above' | 'beside',
): { root: HTMLElement; input: HTMLInputElement; fault: HTMLElement } {
  const id = newId();
  const fault = h('small', { class: 'field-fault', id: newId(), hidden: true });
  const input = h('input', {
    id,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    'data-facet': name,
    'aria-describedby': fault.id,
  });
  const className = place === 'beside' ? 'plan-field beside' : 'plan-field';
  const root = h('div', { class: className }, h('label', { for: id }, label), input, fault);
  return { root, input, fault };
}

/**
 * A whole number to type in; empty means that there is no limit.
 *
 * @param least what is smaller is refused, and what was said before still counts
 */
export function wholeField(
  app: App,
  label: string,
  name: string,
  value: number | null,
  { least, empty }: { least: number; empty: string },
  say: (value: number | null) => void,
): HTMLElement {
  const { root, input, fault } = typedField(label, name, 'above');
  input.placeholder = empty;
  input.value = value === null ? '' : String(value);
  input.addEventListener('change', () => {
    const typed = input.value.trim();
    const said = typed === '' ? null : wholeSaid(typed, decimalOf(app));
    const isSound = said === null || (typeof said === 'number' && said >= least);
    fault.hidden = isSound;
    input.setAttribute('aria-invalid', String(!isSound));
    if (isSound) return say(said);
    fault.textContent = app.t('plan.field.fault', { least });
  });
  return root;
}
