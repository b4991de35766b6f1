import type { App, Component } from '../app';
import type { DataPart } from '../logic/address';
import { changeGuard, fill, h } from './dom';

const PARTS: [DataPart, 'part.files' | 'part.rules' | 'part.travel'][] = [
  ['berkas', 'part.files'],
  ['aturan', 'part.rules'],
  ['perjalanan', 'part.travel'],
];

/** Files that come in, the rules of the district, or what travel there is made of. */
export function dataParts(app: App): Component {
  const root = h('div', { class: 'segments data-parts', role: 'group' });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { view, status } = app.state;
      root.hidden = status?.districts.length === 0;
      if (!changed(view.part, view.language)) return;
      const focused = root.contains(document.activeElement);
      root.ariaLabel = app.t('part.label');
      fill(
        root,
        ...PARTS.map(([part, key]) =>
          h(
            'button',
            {
              type: 'button',
              'aria-pressed': String(view.part === part),
              onClick: () => app.go({ part }),
            },
            app.t(key),
          ),
        ),
      );
      if (focused) root.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
    },
  };
}
