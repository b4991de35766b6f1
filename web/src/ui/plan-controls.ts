import type { App, Component } from '../app';
import { isPlanCurrent } from '../plan-state';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import { planLists } from './plan-lists';
import { planMoney } from './plan-money';
import { openPapers } from './plan-papers';
import { planPrices } from './plan-prices';
import { planRules } from './plan-rules';
import { planWhom } from './plan-whom';
import './plan.css';

/** What is asked: whom to reach, in how many minutes, with how much money, under which rules. */
export function planControls(app: App): Component {
  const parts = [planWhom(app), planMoney(app), planRules(app), planLists(app), planPrices(app)];
  const print = h('button', { type: 'button', class: 'primary reach-wide leads-away' });
  print.addEventListener('click', () => openPapers(app));
  const last = h('div', { class: 'plan-last' }, print);
  const choices = h('div', {}, ...parts.map((part) => part.root), last);
  const hint = h('p', { class: 'plan-hint' });
  const root = h('aside', { class: 'list reach-list plan-list' }, hint, choices);
  const changed = changeGuard();

  return {
    root,
    update() {
      const wide = isWide(app.state);
      choices.hidden = wide;
      hint.hidden = !wide;
      if (!wide) for (const part of parts) part.update();
      const { plan } = app.state.plan;
      // what is printed must be what is asked
      print.disabled = !isPlanCurrent(app.state) || plan?.chosen.length === 0;
      if (!changed(app.language())) return;
      root.ariaLabel = app.t('plan.label');
      fill(print, app.t('plan.print'));
      hint.textContent = app.t('plan.chooseDistrict');
    },
  };
}
