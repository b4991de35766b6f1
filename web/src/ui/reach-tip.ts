import type { App } from '../app';
import type { ReachItem } from '../logic/reach-marks';
import { villageWords } from '../reach-names';
import { villageReach } from '../reach-state';
import { beside } from './beside';
import { fill, h } from './dom';
import { actionWord, itemName, linkWords, minutesWords, postWords, share } from './reach-words';

interface At {
  x: number;
  y: number;
}

interface ReachTip {
  root: HTMLElement;
  hide(): void;
  showItem(item: ReachItem, at: At, map: At): void;
  /** A place in an area; minutes and number of the post where they are at hand. */
  showPlace(area: string, of: { minutes: number; nearest: number } | null, at: At, map: At): void;
}

/** What lies below the pointer while reach is shown; the same stands in lists and panels for those without one. */
export function reachTip(app: App): ReachTip {
  const root = h('div', { class: 'tooltip', hidden: true, 'aria-hidden': 'true' });

  function show(at: At, map: At, ...lines: (string | null)[]): void {
    root.hidden = false;
    const [first, ...others] = lines.filter(Boolean) as string[];
    fill(root, h('strong', {}, first), ...others.map((line) => h('span', {}, line)));
    beside(root, at, map);
  }

  return {
    root,
    hide: () => {
      root.hidden = true;
    },
    showItem(item, at, map) {
      const said =
        item.kind === 'post'
          ? postWords(app, item.post)
          : item.kind === 'link'
            ? linkWords(app, item)
            : app.t('reach.bridge');
      show(
        at,
        map,
        itemName(app, item),
        said,
        app.t('reach.click', { what: actionWord(app, item) }),
      );
    },
    showPlace(area, of, at, map) {
      const { surface } = app.state.reach;
      const post = surface?.starts.find(({ number }) => number === of?.nearest);
      const minutes = of && minutesWords(app, of.minutes);
      const there =
        post && of && of.minutes < Infinity
          ? app.t('reach.to', { minutes: minutes!, post: post.name })
          : minutes;
      const village = villageReach(app.state, area);
      const name = villageWords(app.state, area) ?? app.state.kecamatan.get(area)?.name;
      if (!name) return show(at, map, app.t('map.outside'));
      const within = village?.within60 ?? null;
      show(at, map, name, there, within === null ? null : share(app, within));
    },
  };
}
