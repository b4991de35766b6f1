import type { Mark } from '../logic/marks';
import { partsOf } from '../map/mark-shapes';
import { svg } from './dom';
import './mark.css';

/** A post's mark beside words, as it is on the map; the words say what it means. */
export function markIcon(mark: Mark): SVGElement {
  return svg(
    'svg',
    { class: 'post-mark', viewBox: '-11 -11 22 22', 'aria-hidden': 'true' },
    ...partsOf(mark).map(({ path, fill, stroke, width, dashed }) => {
      const drawn = svg('path', { d: path, 'stroke-dasharray': dashed ? '2 1.6' : null });
      drawn.style.fill = fill ? `var(${fill})` : 'none';
      if (stroke) drawn.style.stroke = `var(${stroke})`;
      if (width) drawn.style.strokeWidth = String(width);
      return drawn;
    }),
  );
}
