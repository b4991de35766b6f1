-- Fact: one thing that a batch says of a facility, from a day on. dated is false where that day is
-- only the day of the import. A facility is whatever has facts; its key is the code it first came by.
CREATE TABLE facility_fact (
  facility   VARCHAR(80)   NOT NULL,
  attribute  VARCHAR(30)   NOT NULL,
  valid_from DATE          NOT NULL,
  batch_id   BIGINT        NOT NULL REFERENCES import_batch (id),
  content    VARCHAR(1000) NOT NULL,
  dated      BOOLEAN       NOT NULL,
  line_no    INTEGER       NOT NULL,
  PRIMARY KEY (facility, attribute, valid_from, batch_id)
);
CREATE INDEX facility_fact_of_batch ON facility_fact (batch_id);

-- Fact: another code that a source knows a facility by.
CREATE TABLE facility_alias (
  alias    VARCHAR(80) NOT NULL,
  facility VARCHAR(80) NOT NULL,
  batch_id BIGINT      NOT NULL REFERENCES import_batch (id),
  PRIMARY KEY (alias, batch_id)
);
CREATE INDEX facility_alias_of_facility ON facility_alias (facility);

-- Derived from facts and boundaries: where a facility is now.
CREATE TABLE facility_place (
  facility VARCHAR(80) PRIMARY KEY,
  district VARCHAR(5)  NOT NULL,
  village  VARCHAR(13),
  lon      DOUBLE PRECISION,
  lat      DOUBLE PRECISION,
  issue    VARCHAR(20)
);
CREATE INDEX facility_place_of_district ON facility_place (district, village);

-- Fact: which puskesmas, and pustu, a village belongs to; valid_from 1900-01-01 where no day is told.
CREATE TABLE work_area (
  village    VARCHAR(13) NOT NULL,
  valid_from DATE        NOT NULL,
  batch_id   BIGINT      NOT NULL REFERENCES import_batch (id),
  valid_to   DATE,
  puskesmas  VARCHAR(80) NOT NULL,
  pustu      VARCHAR(80),
  line_no    INTEGER     NOT NULL,
  PRIMARY KEY (village, valid_from, batch_id)
);

-- Derived from work areas, places and boundaries: the puskesmas of each village now. proposed where
-- no file says it and the nearest puskesmas stands in.
CREATE TABLE catchment (
  village   VARCHAR(13) PRIMARY KEY,
  puskesmas VARCHAR(80) NOT NULL,
  pustu     VARCHAR(80),
  proposed  BOOLEAN     NOT NULL
);
CREATE INDEX catchment_of_puskesmas ON catchment (puskesmas);
