-- psql: the same tile made at request time, as a peer; :layer desa or kabupaten, :z :x :y.
-- The shapes are transformed and indexed beforehand, which a tile server would do too.
CREATE TABLE IF NOT EXISTS peer AS
  SELECT 'desa' AS layer, a.code, a.name, ST_Transform(b.geom, 3857) AS geom
    FROM area a JOIN village_boundary b ON b.village = a.code AND b.batch_id = a.batch_id
  UNION ALL
  SELECT a.level, a.code, a.name, ST_Transform(o.geom, 3857)
    FROM area a JOIN area_outline o ON o.code = a.code;
CREATE INDEX IF NOT EXISTS peer_place ON peer USING gist (geom);
ANALYZE peer;
\timing on
SELECT length(ST_AsMVT(tile, :'layer')) AS bytes
  FROM (SELECT code, name,
               ST_AsMVTGeom(geom, ST_TileEnvelope(:z, :x, :y), 4096, 64, true) AS geom
          FROM peer
         WHERE layer = :'layer'
           AND geom && ST_TileEnvelope(:z, :x, :y, margin => 64.0 / 4096)) tile
 WHERE geom IS NOT NULL;
