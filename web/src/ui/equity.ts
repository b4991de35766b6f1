import type { App, Component } from '../app';
import type { Equity } from '../data/types';
import { figure, number } from '../logic/format';
import { indicatorOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './equity.css';

/** How evenly the indicator reaches people: what the one large number hides. */
export function equityLines(app: App): Component {
  const heading = h('h2', {});
  const list = h('ul', {});
  const root = h('section', { class: 'equity', hidden: true }, heading, list);
  const changed = changeGuard();
  return {
    root,
    update() {
      const { equity, values, view, catalogue } = app.state;
      const current = equity?.indicator === values?.indicator && equity?.period === values?.period;
      const indicator = values && indicatorOf(app.state, values.indicator);
      const words = equity && current && indicator ? sentences(app, equity, indicator.unit) : [];
      // nothing is uneven within one village
      root.hidden = words.length === 0 || !view.district || values?.code.length === 1;
      if (root.hidden || !changed(equity, catalogue, view.language, view.within)) return;
      heading.textContent = app.t('equity.title');
      fill(list, ...words.map((sentence) => h('li', {}, sentence)));
    },
  };
}

function sentences(app: App, equity: Equity, unit: '%' | '‰' | '#'): string[] {
  if (unit === '#') return [];
  const language = app.language();
  const value = (of: number) => figure(of, unit, language);
  const points = (of: number) => number(of, language, 1);
  const n = (of: number) => number(of, language);
  const { best, worst, rangePoints, judged, jelek, jelekPercent, meanAbsoluteDeviation } = equity;
  const said = [
    best &&
      worst &&
      rangePoints !== null &&
      app.t('equity.range', {
        worst: value(worst.value),
        worstName: worst.name,
        best: value(best.value),
        bestName: best.name,
        points: points(rangePoints),
      }),
    best && equity.kecamatanLeftOut > 0 && app.t('equity.left', { n: n(equity.kecamatanLeftOut) }),
    jelekPercent !== null &&
      app.t('equity.jelek', {
        jelek: n(jelek),
        judged: n(judged),
        share: figure(jelekPercent, '%', language),
      }),
    meanAbsoluteDeviation !== null &&
      equity.villages > 1 &&
      app.t('equity.deviation', { points: points(meanAbsoluteDeviation) }),
  ].filter((sentence): sentence is string => Boolean(sentence));
  return said.length > 0 ? [...said, reachSentence(app, equity, value)] : [];
}

function reachSentence(app: App, { near, far }: Equity, value: (of: number) => string): string {
  if (!near || !far) return app.t('equity.noReach');
  const n = (of: number) => number(of, app.language());
  return app.t('equity.reach', {
    near: value(near.value),
    nearCount: n(near.villages),
    far: value(far.value),
    farCount: n(far.villages),
  });
}
