import type { App, Component } from '../app';
import { number } from '../logic/format';
import { GUIDE_STEPS, nextStep, stepsDone, type GuideStep } from '../logic/guide';
import { changeGuard, fill, h } from './dom';
import './data-guide.css';

/** Which files a working map needs, who holds each, and which have come in; ticks itself. */
export function guide(app: App): Component {
  const root = h('section', { class: 'data-section guide-box' });
  const changed = changeGuard();
  return {
    root,
    update() {
      const { status, imports, view } = app.state;
      // an invented district came whole, not as files
      root.hidden = status === null || status.demo;
      if (root.hidden || !changed(status!.districts, imports, view.district, app.language()))
        return;
      const hasDistrict = status!.districts.length > 0;
      const done = hasDistrict ? stepsDone(imports ?? [], view.district) : new Set<GuideStep>();
      fill(root, ...content(app, done, hasDistrict));
    },
  };
}

function content(app: App, done: Set<GuideStep>, hasDistrict: boolean): HTMLElement[] {
  const next = nextStep(done);
  const n = (value: number) => number(value, app.language());
  const words = next
    ? app.t('guide.progress', { done: n(done.size), all: n(GUIDE_STEPS.length) })
    : app.t('guide.complete');
  const steps = GUIDE_STEPS.map((kind) =>
    step(app, kind, done.has(kind), kind === next, !hasDistrict && kind !== 'boundaries'),
  );
  return [
    h('h2', {}, app.t('guide.title')),
    h('p', { class: 'data-note' }, words),
    h('ol', { class: 'steps' }, ...steps),
  ];
}

function step(
  app: App,
  kind: GuideStep,
  done: boolean,
  open: boolean,
  waits: boolean,
): HTMLElement {
  const tick = h('span', { class: 'step-tick', 'aria-hidden': 'true' }, done ? '✓' : '');
  const name = h('span', { class: 'step-name' }, app.t(`guide.${kind}`));
  const state = done ? h('span', { class: 'step-done' }, app.t('guide.done')) : null;
  return h(
    'li',
    { class: done ? 'step done' : 'step' },
    h(
      'details',
      { open },
      h('summary', {}, tick, name, state),
      h(
        'div',
        { class: 'step-body' },
        h('p', {}, app.t(`guide.${kind}Text`)),
        h(
          'dl',
          {},
          h('dt', {}, app.t('guide.holder')),
          h('dd', {}, app.t(`guide.${kind}Holder`)),
          h('dt', {}, app.t('guide.format')),
          h('dd', {}, app.t(`guide.${kind}Format`)),
        ),
        waits && h('p', { class: 'step-waits' }, app.t('guide.afterBoundaries')),
      ),
    ),
  );
}
