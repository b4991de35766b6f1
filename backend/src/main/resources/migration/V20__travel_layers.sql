-- Fact: what a batch says of one layer of a district's ground, as a whole; the newest batch counts.
-- digest is of the content, so that equal content is known as such; features counts roads, rivers,
-- bridges, links and settlements, of a raster its cells; packed holds the cells of a raster.
CREATE TABLE travel_layer (
  district VARCHAR(5)  NOT NULL,
  layer    VARCHAR(20) NOT NULL,
  batch_id BIGINT      NOT NULL REFERENCES import_batch (id),
  digest   CHAR(64)    NOT NULL,
  features INTEGER     NOT NULL,
  packed   ${bytes},
  PRIMARY KEY (district, layer, batch_id)
);
CREATE INDEX travel_layer_of_batch ON travel_layer (batch_id);

-- Fact: roads, rivers and bridges, EPSG:4326.
CREATE TABLE travel_feature (
  batch_id   BIGINT       NOT NULL REFERENCES import_batch (id),
  district   VARCHAR(5)   NOT NULL,
  feature_no INTEGER      NOT NULL,
  kind       VARCHAR(30)  NOT NULL,
  surface    VARCHAR(20)  NOT NULL,
  name       VARCHAR(200) NOT NULL,
  geom       GEOMETRY(GEOMETRY, 4326) NOT NULL,
  PRIMARY KEY (batch_id, district, feature_no)
);

-- Fact: ways between two places that are not on the ground. minutes is null when not known.
CREATE TABLE travel_link (
  batch_id      BIGINT       NOT NULL REFERENCES import_batch (id),
  district      VARCHAR(5)   NOT NULL,
  link_id       INTEGER      NOT NULL,
  from_place    VARCHAR(200) NOT NULL,
  to_place      VARCHAR(200) NOT NULL,
  from_lon      DOUBLE PRECISION NOT NULL,
  from_lat      DOUBLE PRECISION NOT NULL,
  to_lon        DOUBLE PRECISION NOT NULL,
  to_lat        DOUBLE PRECISION NOT NULL,
  travel_mode   VARCHAR(20)  NOT NULL,
  minutes       DOUBLE PRECISION,
  wait_minutes  DOUBLE PRECISION,
  days_per_week DOUBLE PRECISION,
  closed_months VARCHAR(40)  NOT NULL,
  line_no       INTEGER      NOT NULL,
  PRIMARY KEY (batch_id, district, link_id)
);

-- Fact: hamlets of villages. head_count is null when not told.
CREATE TABLE settlement (
  batch_id   BIGINT       NOT NULL REFERENCES import_batch (id),
  village    VARCHAR(13)  NOT NULL,
  line_no    INTEGER      NOT NULL,
  name       VARCHAR(200) NOT NULL,
  lon        DOUBLE PRECISION NOT NULL,
  lat        DOUBLE PRECISION NOT NULL,
  head_count BIGINT,
  PRIMARY KEY (batch_id, village, line_no)
);
