import type { App, Component } from '../app';
import type { Show } from '../logic/address';
import { changeGuard, fill, h } from './dom';

/** What the situation is about: indicators, diseases, or who has reported. */
export function showSwitch(app: App): Component {
  const root = h('div', { class: 'segments show-switch', role: 'group' });
  const changed = changeGuard();

  function button(words: string, pressed: boolean, go: () => void): HTMLElement {
    return h('button', { type: 'button', 'aria-pressed': String(pressed), onClick: go }, words);
  }

  return {
    root,
    update() {
      const { view } = app.state;
      root.hidden = view.district === null;
      if (!changed(view.show, view.place, view.language)) return;
      const focused = root.contains(document.activeElement);
      const reports = view.place === 'laporan';
      const to = (show: Show) => () =>
        app.go({
          show,
          place: reports ? 'situasi' : view.place,
          post: null,
          chart: false,
          status: null,
        });
      root.ariaLabel = app.t('show.label');
      fill(
        root,
        ...(['indikator', 'penyakit'] as const).map((show) =>
          button(app.t(`show.${show}`), !reports && view.show === show, to(show)),
        ),
        button(app.t('show.laporan'), reports, () => app.go({ place: 'laporan', report: null })),
      );
      if (focused) root.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
    },
  };
}
