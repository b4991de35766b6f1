import type { App, Component } from '../app';
import { isPlanCurrent, questionOf } from '../plan-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';

/** That a question is on its way and how far, with a way to stop it; nothing within 300 ms. */
export function planStatus(app: App): Component {
  const words = h('span', {});
  const said = h('p', { role: 'status' }, words);
  const button = h('button', { type: 'button', class: 'secondary' });
  const root = h('div', { class: 'plan-status' }, said, button);
  const changed = changeGuard();
  let act = () => {};
  button.addEventListener('click', () => act());

  function draw(): void {
    const { solving, stopped } = app.state.plan;
    const isStopped = stopped !== null && stopped === questionOf(app.state);
    const isTold = solving !== null && solving.wait !== 'short';
    root.hidden = isWide(app.state) || (!isTold && !isStopped);
    button.hidden = !isStopped && solving?.wait !== 'long';
    act = isStopped ? app.planner.again : app.planner.stop;
    button.textContent = app.t(isStopped ? 'plan.again' : 'plan.stop');
    if (isStopped) return fill(words, stoppedWords(app));
    fill(words, isTold ? solvingWords(app) : '');
  }

  return {
    root,
    update() {
      const { solving, stopped, plan } = app.state.plan;
      if (changed(solving, stopped, plan, app.state.view)) draw();
    },
  };
}

function solvingWords(app: App): string {
  const { solving, plan } = app.state.plan;
  const key = solving!.part === 'more' ? 'more' : plan ? 'again' : 'first';
  const stage = solving!.progress?.stage;
  return [app.t(`plan.solving.${key}`), stage].filter(Boolean).join(' ');
}

function stoppedWords(app: App): string {
  if (isPlanCurrent(app.state)) return app.t('plan.stopped.more');
  return app.t(app.state.plan.plan ? 'plan.stopped.old' : 'plan.stopped.none');
}
