import type { App, Component } from '../app';
import type { Level } from '../data/types';
import { levelsOf, scopeOf } from '../logic/scope';
import { showsDiseases } from '../disease-state';
import { districtOf, indicatorOf, levelOf } from '../state';
import { changeGuard, fill, h } from './dom';
import './level-switch.css';

/** Which areas are compared, and whether coverage or the people still missing are counted. */
export function levelSwitch(app: App): Component {
  const levels = h('div', { class: 'segments', role: 'group' });
  const measures = h('div', { class: 'segments measure', role: 'group' });
  const why = h('div', { class: 'level-why', role: 'status', hidden: true });
  const root = h('div', { class: 'switches' }, levels, measures, why);
  const changed = changeGuard();

  function drawLevels(): void {
    const wanted = levelsOf(scopeOf(app.state.view));
    const shown = levelOf(app.state);
    // what is narrowed to one of them is made of villages
    levels.hidden = wanted.length < 2 || app.state.view.within !== null;
    levels.ariaLabel = app.t('level.label');
    fill(levels, ...wanted.map((level) => button(level, level === shown)));
  }

  function button(level: Level, pressed: boolean): HTMLElement {
    const unit = level === 'desa' ? app.t('unit.village') : app.t(`unit.${level}`);
    const first = level === levelsOf(scopeOf(app.state.view))[0];
    const go = () => app.go({ level: first ? null : level, unit: null }, 'replace');
    return h(
      'button',
      { type: 'button', 'aria-pressed': String(pressed), onClick: go },
      app.t('level.per', { unit }),
    );
  }

  /** A district whose work areas are not known has nothing to compare by puskesmas. */
  function drawWhy(): void {
    const { view } = app.state;
    const district = districtOf(app.state);
    why.hidden = !(district && view.level === 'puskesmas' && levelOf(app.state) !== 'puskesmas');
    if (why.hidden) return fill(why);
    fill(
      why,
      h('p', {}, app.t('level.noPuskesmas', { district: district!.name })),
      h(
        'button',
        { type: 'button', class: 'secondary', onClick: () => app.go({ place: 'data' }) },
        app.t('level.toData'),
      ),
    );
  }

  /** "cakupan | orang belum terlayani", for indicators whose complement is an indicator too. */
  function drawMeasures(): void {
    const { view } = app.state;
    const [family, parent] = (view.indicator ?? '').split(':');
    const missing = family === 'belum-layan' && parent !== undefined;
    const coverage = missing ? parent : view.indicator;
    const notServed = missing ? view.indicator : indicatorOf(app.state, coverage)?.notServed;
    measures.hidden = !notServed || showsDiseases(app.state);
    measures.ariaLabel = app.t('measure.label');
    const choice = (indicator: string | null, pressed: boolean, words: string) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(pressed), onClick: () => app.go({ indicator }) },
        words,
      );
    fill(
      measures,
      notServed && choice(coverage, !missing, app.t('measure.coverage')),
      notServed && choice(notServed, missing, app.t('measure.notServed')),
    );
  }

  return {
    root,
    update() {
      const { view, status, catalogue } = app.state;
      const { district, province, within, level, indicator, language, show } = view;
      const place = [district, province, within, level];
      if (!changed(...place, indicator, language, show, status, catalogue)) return;
      const focused = root.contains(document.activeElement)
        ? [...root.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
        : -1;
      drawLevels();
      drawMeasures();
      drawWhy();
      root.querySelectorAll('button')[focused]?.focus();
    },
  };
}
