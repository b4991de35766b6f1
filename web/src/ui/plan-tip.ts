import type { App } from '../app';
import type { AreaGain } from '../logic/plan-colours';
import { number } from '../logic/format';
import type { PlanSpot } from '../logic/plan-spots';
import { seasonIndex } from '../plan-map-state';
import { beside } from './beside';
import { fill, h } from './dom';
import { gainWords, workWords } from './plan-words';

interface At {
  x: number;
  y: number;
}

interface PlanTip {
  root: HTMLElement;
  hide(): void;
  showSpot(spot: PlanSpot, at: At, map: At): void;
  showArea(code: string, at: At, map: At): void;
}

/** What lies below the pointer while a plan is shown; cards and panels say the same. */
export function planTip(app: App): PlanTip {
  const root = h('div', { class: 'tooltip', hidden: true, 'aria-hidden': 'true' });

  function show(at: At, map: At, name: string, ...lines: string[]): void {
    root.hidden = false;
    const said = lines.filter(Boolean).map((line) => h('span', {}, line));
    fill(root, h('strong', {}, name), ...said);
    beside(root, at, map);
  }

  return {
    root,
    hide: () => {
      root.hidden = true;
    },
    showSpot(spot, at, map) {
      const { chosen, options } = spot;
      const first = chosen?.option ?? options[0];
      if (!first) return show(at, map, spot.name, app.t('planMap.place.drawn'));
      const others = options.length - 1;
      const name = chosen ? `${chosen.order}. ${spot.name}` : spot.name;
      const stand = spot.stand === 'free' ? '' : app.t(`planMap.is.${spot.stand}`);
      const more = others > 0 ? app.t('planMap.moreHere', { n: others }) : '';
      show(at, map, name, workWords(app, first), gainWords(app, first.people), stand, more);
    },
    showArea(code, at, map) {
      const { villages = [], kecamatan = [] } = app.state.plan.plan ?? {};
      const area = [...villages, ...kecamatan].find((one) => one.code === code);
      const name = area?.name ?? app.state.villages.get(code)?.name;
      if (!name) return show(at, map, app.t('map.outside'));
      show(at, map, name, ...(area ? areaLines(app, area) : []));
    },
  };
}

/** People of an area within the limit before and after, and how many stay beyond it. */
export function areaLines(app: App, { people, before, after }: AreaGain): string[] {
  if (people === null) return [app.t('planMap.peopleUnknown')];
  if (people === 0) return [app.t('planMap.nobody')];
  const season = seasonIndex(app.state);
  const n = (value: number) => number(value, app.language());
  const left = people - after[season];
  return [
    app.t('planMap.within', {
      before: n(before[season]),
      after: n(after[season]),
      people: n(people),
      limit: app.state.plan.plan!.asked.limit,
    }),
    left > 0 ? app.t('planMap.left', { n: n(left) }) : app.t('planMap.none'),
  ];
}
