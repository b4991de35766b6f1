import type { Map as LeafletMap } from 'leaflet';
import type { App, Component } from '../app';
import { figure, number } from '../logic/format';
import { quietCorner, type PixelBox } from '../logic/corner';
import type { Indicator, PwsStatus, Values } from '../data/types';
import { countClasses, hasStatus, type AreaClass, type Scheme } from '../logic/scheme';
import { drawnLevel } from '../map/area-tiles';
import { showsDiseases } from '../disease-state';
import { indicatorOf, isWide, levelOf, regionsOf, schemeOf } from '../state';
import { nameIn } from '../text';
import { showsPlan } from '../plan-state';
import { showsTravel } from '../reach-state';
import { proposedOf } from './area-tokens';
import { changeGuard, fill, h } from './dom';
import { keepingFocus } from './post-facets';
import { planLegend } from './plan-legend';
import { reachLegend } from './reach-legend';
import { statusButton } from './status-filter';
import { swatch } from './swatch';
import { classLabel } from './words';
import './legend.css';

const MARGIN = 16;

/** Room it needs for most indicators, in CSS pixels: the map keeps its place when another is chosen. */
const USUAL_SIZE = { width: 192, height: 214 };

interface Legend extends Component {
  /** Moves to the corner with the least land below. */
  reposition(): void;
  /** Its size where it would cover land in every corner, else null. */
  inTheWay(): { width: number; height: number } | null;
}

/** The classes with their limits and how many villages each has, in the emptiest corner. */
export function legend(app: App, map: LeafletMap): Legend {
  const title = h('h2', { class: 'legend-title' });
  const rows = h('ul', { class: 'legend-rows' });
  const note = h('p', { class: 'legend-note', hidden: true });
  const proposed = h('p', { class: 'legend-note legend-proposed', hidden: true });
  const letters = h('p', { class: 'legend-note legend-letters' });
  const colour = h('p', { class: 'legend-note legend-colour', hidden: true });
  const how = h('p', { class: 'legend-note', hidden: true });
  const root = h(
    'div',
    { class: 'legend', hidden: true },
    title,
    rows,
    colour,
    how,
    note,
    proposed,
    letters,
  );
  const changed = changeGuard();
  const proposalsChanged = changeGuard();
  const travelChanged = changeGuard();

  const landOf = () => (isWide(app.state) ? regionsOf(app.state) : app.state.villages);

  const size = () =>
    root.offsetWidth ? { width: root.offsetWidth, height: root.offsetHeight } : USUAL_SIZE;

  function quiet({ width, height } = size()) {
    const land: PixelBox[] = [...landOf().values()].map(({ bbox }) => {
      const leftTop = map.latLngToContainerPoint([bbox[3], bbox[0]]);
      const rightBottom = map.latLngToContainerPoint([bbox[1], bbox[2]]);
      return [leftTop.x, leftTop.y, rightBottom.x, rightBottom.y];
    });
    const { x, y } = map.getSize();
    const belowBar = showsTravel(app.state);
    root.classList.toggle('below-bar', belowBar);
    return quietCorner(land, { width: x, height: y }, { width, height }, MARGIN, belowBar);
  }

  function draw(values: Values, indicator: Indicator, scheme: Scheme): void {
    const language = app.language();
    const counts = countClasses(scheme, values);
    const name = nameIn(language, indicator);
    title.textContent =
      scheme.kind === 'status'
        ? app.tUnit('legend.status')
        : app.tUnit('legend.around', { indicator: name });
    // classes that no village can be in are left out: restricted, or nobody reported
    const some = scheme.classes.some((c) => counts.has(c.key) && !isSpecial(c));
    const button = colourButton(app, indicator, values.expected);
    colour.hidden = button === null;
    fill(colour, button);
    letters.textContent = scheme.kind === 'status' ? app.t('legend.letters') : '';
    const shown = scheme.classes.filter(
      (c) => counts.has(c.key) || (some && (c.from !== null || c.to !== null || isStatus(c))),
    );
    const row = (c: AreaClass) =>
      h(
        'li',
        {},
        swatch(c.token),
        classWords(app, c, indicator, scheme),
        h('span', { class: 'legend-count' }, number(counts.get(c.key) ?? 0, language)),
      );
    const expected =
      scheme.kind === 'around' &&
      h(
        'li',
        { class: 'legend-expected' },
        app.t(indicator.direction === 'up' ? 'legend.expected' : 'answer.limitExpected', {
          value: figure(values.expected, indicator.unit, language),
        }),
      );
    const border = shown.findIndex((c) => isWrongSide(c));
    fill(
      rows,
      ...shown.slice(0, Math.max(0, border)).map(row),
      expected,
      ...shown.slice(Math.max(0, border)).map(row),
    );
  }

  function reposition(): void {
    const { values } = app.state;
    const drawn = drawnLevel(map.getZoom(), levelOf(app.state));
    note.hidden = !values || drawn === values.level || showsTravel(app.state);
    const unit = drawn === 'desa' ? app.t('unit.village') : app.t(`unit.${drawn}`);
    note.textContent = app.t('legend.atLevel', { unit });
    const proposals = drawn === 'puskesmas' ? proposedOf(app.state).size : 0;
    proposed.hidden = proposals === 0;
    proposed.textContent = app.t('legend.proposed', { n: number(proposals, app.language()) });
    root.dataset.corner = quiet().corner;
  }

  function updateTravel(): void {
    const { view, reach, reachKept, plan, planSeen } = app.state;
    const ofReach = [view.reach.show, reach.surface, reachKept.gaps];
    const ofPlan = [view.plan, plan.plan, plan.options, planSeen];
    if (!travelChanged(view.place, ...ofReach, ...ofPlan, view.language, view.district)) return;
    changed();
    const lines = showsPlan(app.state) ? planLegend(app) : reachLegend(app)!;
    root.hidden = lines.rows.length === 0;
    title.textContent = lines.title;
    fill(rows, ...lines.rows);
    colour.hidden = note.hidden = proposed.hidden = true;
    letters.textContent = '';
    how.hidden = !showsPlan(app.state);
    how.textContent = app.t('planMap.legend.how');
    root.dataset.corner = quiet().corner;
  }

  return {
    root,
    reposition,
    inTheWay: () => (quiet(USUAL_SIZE).covered > 0 ? USUAL_SIZE : null),
    update() {
      const { values, villages, view, catalogue } = app.state;
      if (showsTravel(app.state)) return updateTravel();
      travelChanged();
      how.hidden = true;
      if (showsDiseases(app.state)) {
        root.hidden = true;
        changed();
        return;
      }
      if (proposalsChanged(proposedOf(app.state), view.language)) reposition();
      const scheme = schemeOf(app.state);
      if (!changed(values, villages, view.language, view.status, scheme, catalogue)) return;
      const indicator = values && indicatorOf(app.state, values.indicator);
      root.hidden = !scheme || values?.code.length === 0;
      if (!scheme || !values || !indicator) return;
      keepingFocus(root, () => draw(values, indicator, scheme));
      reposition();
    },
  };
}

/** A class by its name; the name of a status shows only the areas of that status. */
export function classWords(app: App, c: AreaClass, indicator: Indicator, scheme: Scheme): Node {
  const label = classLabel(app, c, indicator.unit, scheme.upperClosed);
  return isStatus(c) ? statusButton(app, c.key as PwsStatus, label) : h('span', {}, label);
}

/** From PWS status to coverage and back; null where there is no status. */
export function colourButton(
  app: App,
  indicator: Indicator,
  expected: number | null,
): HTMLElement | null {
  if (!hasStatus(indicator, expected)) return null;
  const { coverage } = app.state.view;
  return h(
    'button',
    {
      type: 'button',
      class: 'status-button',
      'data-facet': 'colour',
      onClick: () => app.go({ coverage: !coverage }, 'replace'),
    },
    app.t(coverage ? 'colour.status' : 'colour.coverage'),
  );
}

function isSpecial(c: AreaClass): boolean {
  return ['not-reported', 'suppressed', 'not-applicable'].includes(c.key);
}

function isStatus(c: AreaClass): boolean {
  return ['BAIK', 'CUKUP', 'KURANG', 'JELEK'].includes(c.key);
}

/** The first three colours around the expected value stand for its wrong side. */
function isWrongSide(c: AreaClass): boolean {
  return ['--around-1', '--around-2', '--around-3'].includes(c.token);
}
