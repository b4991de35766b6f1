import type { App } from '../app';
import { number } from '../logic/format';
import { markOfValue } from '../logic/marks';
import { countValues, toggled, VALUES, type Mode } from '../logic/post-choice';
import { postsOf } from '../post-state';
import { capitalised } from '../text';
import { h } from './dom';
import { markIcon } from './mark';
import { kindWord, wordOf } from './post-words';
import './post-facets.css';

/** The values of one mode with their marks and counts, to keep or to drop: legend and filter in one. */
export function postFacet(app: App, mode: Mode): HTMLElement {
  const choice = app.state.view.posts;
  const counts = countValues(postsOf(app.state) ?? [], choice, mode);
  const kept = choice.kept[mode];
  const shown = VALUES[mode].filter((value) => counts.has(value) || kept?.includes(value));
  return h(
    'ul',
    { class: 'facet' },
    ...shown.map((value) =>
      h(
        'li',
        {},
        h(
          'label',
          {},
          h('input', {
            type: 'checkbox',
            'data-facet': `${mode}.${value}`,
            checked: !kept || kept.includes(value),
            onChange: () => app.go({ posts: toggled(choice, mode, value) }, 'replace'),
          }),
          markIcon(markOfValue(mode, value)),
          h('span', {}, valueWord(app, mode, value)),
          h('span', { class: 'facet-count' }, number(counts.get(value) ?? 0, app.language())),
        ),
      ),
    ),
  );
}

export function valueWord(app: App, mode: Mode, value: string): string {
  return mode === 'jenis'
    ? capitalised(kindWord(app, value as Parameters<typeof kindWord>[1]))
    : wordOf(app, `post.value.${mode}`, value);
}

/** Draws anew without taking the keyboard away from the box that was just changed. */
export function keepingFocus(root: HTMLElement, draw: () => void): void {
  const focused = document.activeElement;
  const name =
    focused instanceof HTMLElement && root.contains(focused) ? focused.dataset.facet : '';
  draw();
  if (name) root.querySelector<HTMLElement>(`[data-facet="${name}"]`)?.focus();
}
