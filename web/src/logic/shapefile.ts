/** A shapefile is several files of one name; people drop them together. */

const SHAPES = 'shp';
/** What else belongs to a shapefile; programs add more parts, which nobody needs here. */
const PARTS = [SHAPES, 'dbf', 'shx', 'prj', 'cpg', 'qpj', 'sbn', 'sbx', 'qix', 'shp.xml'];

/** Files in the order they came; the parts of one shapefile together where its first one stood. */
export function grouped<F extends { name: string }>(files: F[]): F[][] {
  const groups = new Map<string, F[]>();
  const withShapes = new Set(files.filter((f) => partOf(f.name) === SHAPES).map(stemOf));
  files.forEach((file, i) => {
    const stem = stemOf(file);
    const belongs = partOf(file.name) !== null && withShapes.has(stem);
    const key = belongs ? stem : `${i}`;
    const before = groups.get(key);
    if (before) before.push(file);
    else groups.set(key, [file]);
  });
  return [...groups.values()];
}

/** "batas.zip" for the parts of the shapefile "batas". */
export function archiveName([first]: { name: string }[]): string {
  return `${first.name.slice(0, -partOf(first.name)!.length - 1)}.zip`;
}

function partOf(name: string): string | null {
  return PARTS.findLast((part) => name.toLowerCase().endsWith(`.${part}`)) ?? null;
}

function stemOf({ name }: { name: string }): string {
  return `shapefile ${name.slice(0, -(partOf(name)?.length ?? 0) - 1).toLowerCase()}`;
}
