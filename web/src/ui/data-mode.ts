import type { App, Component } from '../app';
import { failureLine } from './data-failure';
import { changeGuard, fill, h } from './dom';

/** On the demo a way to one's own files; on an empty store of one's own a way to the demo. */
export function modeBanner(app: App): Component {
  const root = h('div', { class: 'mode', hidden: true });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { status } = app.state;
      const isDemo = status?.mode === 'demo';
      const isEmpty = status?.districts.length === 0;
      root.hidden = !status?.canSwitch || (!isDemo && !isEmpty);
      if (!changed(root.hidden, isDemo, app.language())) return;
      const button = modeButton(app, isDemo ? 'own' : 'demo');
      fill(root, h('p', {}, app.t(isDemo ? 'mode.demo' : 'mode.demoHint')), button);
    },
  };
}

function modeButton(app: App, mode: 'own' | 'demo'): HTMLElement {
  const own = mode === 'own';
  const name = app.t(own ? 'mode.toOwn' : 'mode.toDemo');
  const button = h('button', { type: 'button', class: own ? 'primary' : 'secondary' }, name);
  button.addEventListener('click', async () => {
    button.disabled = true;
    // the invented district is made when somebody first asks for it, which takes some seconds
    button.textContent = app.t('mode.waiting');
    try {
      await app.switchMode(mode);
    } catch (error) {
      button.after(failureLine(app, error, app.t('mode.failed')));
    } finally {
      button.disabled = false;
      button.textContent = name;
    }
  });
  return button;
}
