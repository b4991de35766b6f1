import type { App, Component } from '../app';
import { changeGuard, fill, h } from './dom';
import { planCompare } from './plan-compare';
import { planFrontier } from './plan-frontier';
import { planKept } from './plan-kept';
import { planLegend } from './plan-legend';
import { planOptions } from './plan-options';

/** Below the answer: the curve, what people kept and hold beside each other, and every option. */
export function planExtras(app: App): Component {
  const parts = [
    colourKey(app),
    planCompare(app),
    planFrontier(app),
    planKept(app),
    planOptions(app),
  ];
  return {
    root: h('div', { class: 'plan-extras' }, ...parts.map(({ root }) => root)),
    update() {
      for (const part of parts) part.update();
    },
  };
}

/** What the colours mean, on a phone, where no legend has room on the map. */
function colourKey(app: App): Component {
  const root = h('ul', { class: 'plan-key' });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { plan, planSeen, view } = app.state;
      if (!changed(plan.plan, planSeen, view.language)) return;
      const { title, rows } = planLegend(app);
      root.ariaLabel = title;
      fill(root, ...rows);
    },
  };
}
