-- Derived from village_boundary: the outlines of kecamatan, kabupaten and provinsi at full
-- resolution, so that a change of one district does not unite the villages of half a country.
CREATE TABLE area_outline (
  code VARCHAR(13) PRIMARY KEY,
  geom GEOMETRY(GEOMETRY, 4326) NOT NULL
);
