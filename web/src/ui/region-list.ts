import type { App, Component } from '../app';
import type { District } from '../data/types';
import { number } from '../logic/format';
import { districtsIn, provinceCode, shortName } from '../logic/scope';
import { isWide } from '../state';
import { changeGuard, fill, h } from './dom';
import './region-list.css';

/** Up to so many districts are listed one by one; more are listed by province. */
const MOST_SINGLE = 40;

/**
 * What is stored of the country or a province: the ways in.
 *
 * @param ranked whether a ranking above holds those with figures, so that only the others are listed
 */
export function regionList(app: App, ranked = true): Component {
  const heading = h('h2', {});
  const list = h('ul', { class: 'regions-rows' });
  const root = h('section', { class: 'regions', hidden: true }, heading, list);
  const changed = changeGuard();

  /** Districts that the ranking does not hold already. */
  function silent(): District[] {
    const { status, values, view } = app.state;
    const above = new Set(ranked ? values?.code : []);
    return districtsIn(status!, view.province).filter(
      ({ code }) => !above.has(code) && !above.has(provinceCode(code)),
    );
  }

  function draw(): void {
    const districts = silent();
    const { values } = app.state;
    const n = number(districts.length, app.language());
    root.hidden = districts.length === 0;
    heading.textContent =
      ranked && values?.code.length ? app.t('scope.silent', { n }) : app.t('scope.regions');
    const single = districts.length <= MOST_SINGLE || app.state.view.province !== null;
    fill(list, ...(single ? districts.map(districtRow) : provinceRows(districts)));
  }

  function districtRow(district: District): HTMLElement {
    const villages = number(district.villages, app.language());
    return row(shortName(district.name), `${villages} ${district.term}`, () =>
      app.enter(district.code),
    );
  }

  function provinceRows(districts: District[]): HTMLElement[] {
    const codes = [...new Set(districts.map(({ code }) => provinceCode(code)))];
    return codes.map((code) => {
      const inside = districts.filter((d) => provinceCode(d.code) === code);
      const facts = app.t('scope.districtsOf', { n: number(inside.length, app.language()) });
      const go = () => app.go({ province: code, district: null, map: null });
      return row(inside[0].province, facts, go);
    });
  }

  return {
    root,
    update() {
      const { status, values, view } = app.state;
      if (!isWide(app.state)) root.hidden = true;
      if (!changed(status, values, view.province, view.district, view.language)) return;
      if (isWide(app.state) && values) draw();
    },
  };

  function row(name: string, facts: string, go: () => void): HTMLElement {
    return h(
      'li',
      {},
      h(
        'button',
        { type: 'button', onClick: go },
        h('span', { class: 'rank-name' }, name),
        h('span', { class: 'regions-facts' }, facts),
      ),
    );
  }
}
