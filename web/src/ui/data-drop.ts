import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';

/** A button that takes files; while files are dragged, the whole window takes them. */
export function dropZone(app: App): Component {
  const input = h('input', { type: 'file', multiple: true, hidden: true });
  const button = h('button', { type: 'button', class: 'primary drop-button' });
  const words = h('div', { class: 'drop-words' });
  const overlay = h('div', { class: 'drop-overlay', 'aria-hidden': 'true', hidden: true });
  const root = h('section', { class: 'drop' }, words, button, input, overlay);

  function take(files: FileList | null): void {
    if (!files?.length) return;
    app.intake.add([...files]);
    if (app.state.view.place !== 'data') app.go({ place: 'data', village: null });
  }

  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(input.files);
    // so that the same file can be chosen again after it was corrected
    input.value = '';
  });
  listenToWindow(overlay, take);
  // the window takes files on every face of the page, so its sign hangs outside of this one
  document.body.append(overlay);

  const changed = changeGuard();
  return {
    root,
    update() {
      const { status } = app.state;
      // on a server without a store of one's own the way out would lead nowhere
      const isDemo = status?.mode === 'demo' && Boolean(status.canSwitch);
      if (!changed(isDemo, app.language())) return;
      button.textContent = app.t('drop.button');
      fill(
        words,
        h('strong', { class: 'drop-drag' }, app.t('drop.lead')),
        h('strong', { class: 'drop-touch' }, app.t('drop.leadTouch')),
        h('p', {}, app.t('drop.hint')),
        isDemo && h('p', { class: 'drop-demo' }, app.t('drop.demo')),
      );
      fill(overlay, h('strong', {}, app.t('drop.here')), h('p', {}, app.t('drop.hereHint')));
    },
  };
}

/** Without this the browser would leave the page to open a dropped file. */
function listenToWindow(overlay: HTMLElement, take: (files: FileList | null) => void): void {
  const ofFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const show = (event: DragEvent) => {
    if (!ofFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    overlay.hidden = false;
  };
  window.addEventListener('dragenter', show);
  window.addEventListener('dragover', show);
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) overlay.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    if (!ofFiles(event)) return;
    event.preventDefault();
    overlay.hidden = true;
    take(event.dataTransfer!.files);
  });
}
