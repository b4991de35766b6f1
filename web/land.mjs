// Writes the land around Indonesia out of Natural Earth's map (npm world-atlas, TopoJSON) to a file
// of a ring a line: "lon lat lon lat …" in degrees, four decimals. Run by the build, see pom.xml.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** West, south, east and north of what is kept, degrees. */
const BOX = [93, -13, 143, 9];

/** The TopoJSON arcs in degrees: they are stored as differences of whole numbers. */
function arcsOf({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([east, north]) => {
      x += east;
      y += north;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** The points of a ring; an arc of a negative number runs backwards. */
function ringOf(numbers, arcs) {
  return numbers.flatMap((number, i) => {
    const arc = number < 0 ? arcs[~number].toReversed() : arcs[number];
    return i === 0 ? arc : arc.slice(1);
  });
}

/** The part of a ring on one side of a line, by Sutherland and Hodgman. */
function clip(ring, axis, limit, sign) {
  const inside = (point) => sign * (point[axis] - limit) >= 0;
  const kept = [];
  ring.forEach((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    if (inside(point) !== inside(before)) {
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      kept.push([0, 1].map((one) => before[one] + share * (point[one] - before[one])));
    }
    if (inside(point)) {
      kept.push(point);
    }
  });
  return kept;
}

function clipToBox(ring) {
  const [west, south, east, north] = BOX;
  const columns = clip(clip(ring, 0, west, 1), 0, east, -1);
  return clip(clip(columns, 1, south, 1), 1, north, -1);
}

const [source, target] = process.argv.slice(2);
const map = JSON.parse(readFileSync(source, 'utf8'));
const arcs = arcsOf(map);
const rings = map.objects.land.geometries
  .flatMap((land) => (land.type === 'Polygon' ? [land.arcs] : land.arcs))
  .flat()
  .map((numbers) => clipToBox(ringOf(numbers, arcs)))
  .filter((ring) => ring.length > 2);
const lines = rings.map((ring) =>
  ring.map((point) => point.map((d) => d.toFixed(4)).join(' ')).join(' '),
);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, lines.join('\n') + '\n');
