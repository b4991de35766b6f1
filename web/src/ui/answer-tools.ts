import type { App, Component } from '../app';
import { hasStatus } from '../logic/scheme';
import { askedOf } from '../logic/scope';
import { valuesAddress } from '../logic/value-export';
import { indicatorOf, levelOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './answer-tools.css';

const FORMATS = ['xlsx', 'csv'] as const;

/** What can be taken along of the figures shown: the graph and files. */
export function answerTools(app: App): Component {
  const chart = h('button', {
    type: 'button',
    class: 'secondary',
    onClick: () => app.go({ chart: !app.state.view.chart }),
  });
  const files = h('p', { class: 'tools-files' });
  const root = h('div', { class: 'tools', role: 'group' }, chart, files);
  const changed = changeGuard();
  return {
    root,
    update() {
      const { values, view, catalogue } = app.state;
      const indicator = values && indicatorOf(app.state, values.indicator);
      root.hidden = !indicator || !view.district;
      if (!changed(values, catalogue, view) || !indicator || !values || !view.district) return;
      root.ariaLabel = app.t('tools.label');
      chart.hidden = !hasStatus(indicator, values.expected) && !view.chart;
      chart.textContent = app.t(view.chart ? 'tools.map' : 'tools.chart');
      const shown = {
        indicator: values.indicator,
        period: values.period,
        level: levelOf(app.state),
        within: askedOf(view)!,
      };
      fill(
        files,
        ...FORMATS.map((format) =>
          h(
            'a',
            { href: valuesAddress(format, shown), download: true },
            app.t('tools.file', { format: format.toUpperCase() }),
          ),
        ),
      );
    },
  };
}
