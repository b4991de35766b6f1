import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { grouped } from '../src/logic/shapefile';
import { packed } from '../src/pack';

function names(...files: string[]): string[][] {
  return grouped(files.map((name) => ({ name }))).map((group) => group.map((file) => file.name));
}

describe('files dropped together', () => {
  it('are one shapefile where they bear the name of a .shp, in any capitals', () => {
    expect(names('a.csv', 'Batas.DBF', 'batas.shp', 'batas.shp.xml', 'b.csv', 'batas.prj')).toEqual(
      [['a.csv'], ['Batas.DBF', 'batas.shp', 'batas.shp.xml', 'batas.prj'], ['b.csv']],
    );
  });

  it('stay apart where there is no .shp, or one of another name', () => {
    expect(names('batas.dbf', 'batas.prj', 'jalan.shp', 'batas.csv')).toEqual([
      ['batas.dbf'],
      ['batas.prj'],
      ['jalan.shp'],
      ['batas.csv'],
    ]);
  });

  it('go out as one archive that holds each of them whole', async () => {
    const parts = [new File(['bentuk'], 'batas.shp'), new File(['kolom'], 'batas.dbf')];
    const archive = await packed(parts);
    expect(archive.name).toBe('batas.zip');
    const held = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    const text = (name: string) => new TextDecoder().decode(held[name]);
    expect([text('batas.shp'), text('batas.dbf')]).toEqual(['bentuk', 'kolom']);
  });
});
