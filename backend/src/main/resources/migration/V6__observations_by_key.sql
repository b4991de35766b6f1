-- Figures in the order in which they are read, under one number instead of four columns and two more
-- indexes: a million rows then are a million insertions at the end of one tree, not of four. What a
-- later batch corrected stands apart, so that the one table holds exactly what counts.

-- id = number of the indicator * 10^14 + months since January 1900 * 10^10 + the village's ten digits;
-- store/FigureKey makes it.
CREATE TABLE observed_indicator (
  number INTEGER     PRIMARY KEY,
  code   VARCHAR(60) NOT NULL UNIQUE
);
INSERT INTO observed_indicator (number, code)
SELECT ROW_NUMBER() OVER (ORDER BY code), code
FROM (SELECT DISTINCT indicator AS code FROM observation) AS observed;

ALTER TABLE observation RENAME TO observation_unkeyed;
DROP INDEX observation_before_gap; -- the name goes to a table below

-- Fact: one village's figure of one indicator and month, from numerator to line_no; then what is
-- derived of it within its year, kept beside it so that no request has to sum months. batch_id is
-- of import_batch, without a constraint: a million rows a file, all written by one class.
CREATE TABLE observation (
  id                 BIGINT      PRIMARY KEY,
  indicator          VARCHAR(60) NOT NULL,
  yyyymm             INTEGER     NOT NULL,
  village            VARCHAR(13) NOT NULL,
  batch_id           BIGINT      NOT NULL,
  numerator          BIGINT,
  denominator        BIGINT,
  reported           BOOLEAN     NOT NULL,
  received_on        DATE,
  note               VARCHAR(1000),
  line_no            INTEGER     NOT NULL,
  year_numerator     BIGINT      NOT NULL,
  year_denominator   BIGINT      NOT NULL,
  months_reported    INTEGER     NOT NULL,
  months_with_denominator INTEGER NOT NULL,
  last_denominator   BIGINT,
  previous_numerator BIGINT,
  previous_denominator BIGINT,
  next_month         INTEGER     NOT NULL
);
INSERT INTO observation
SELECT i.number * 100000000000000
         + ((o.yyyymm / 100 - 1900) * 12 + MOD(o.yyyymm, 100) - 1) * 10000000000
         + CAST(REPLACE(o.village, '.', '') AS BIGINT),
       o.indicator, o.yyyymm, o.village, o.batch_id, o.numerator, o.denominator, o.reported,
       o.received_on, o.note, o.line_no, o.year_numerator, o.year_denominator, o.months_reported,
       o.months_with_denominator, o.last_denominator, o.previous_numerator, o.previous_denominator,
       o.next_month
FROM observation_unkeyed o JOIN observed_indicator i ON i.code = o.indicator
WHERE o.is_current;

-- Fact: what a batch said of a figure before a later batch corrected it; id as in observation.
CREATE TABLE observation_past (
  id          BIGINT      NOT NULL,
  indicator   VARCHAR(60) NOT NULL,
  yyyymm      INTEGER     NOT NULL,
  village     VARCHAR(13) NOT NULL,
  batch_id    BIGINT      NOT NULL,
  numerator   BIGINT,
  denominator BIGINT,
  reported    BOOLEAN     NOT NULL,
  received_on DATE,
  note        VARCHAR(1000),
  line_no     INTEGER     NOT NULL,
  PRIMARY KEY (id, batch_id)
);
INSERT INTO observation_past
SELECT i.number * 100000000000000
         + ((o.yyyymm / 100 - 1900) * 12 + MOD(o.yyyymm, 100) - 1) * 10000000000
         + CAST(REPLACE(o.village, '.', '') AS BIGINT),
       o.indicator, o.yyyymm, o.village, o.batch_id, o.numerator, o.denominator, o.reported,
       o.received_on, o.note, o.line_no
FROM observation_unkeyed o JOIN observed_indicator i ON i.code = o.indicator
WHERE NOT o.is_current;

-- Derived: the few reports after which months of their year are missing, so that they stand in for
-- those; found without reading the months themselves. id is of observation.
CREATE TABLE observation_before_gap (
  id BIGINT PRIMARY KEY
);
INSERT INTO observation_before_gap (id)
SELECT id FROM observation WHERE reported AND next_month > yyyymm + 1;

DROP TABLE observation_unkeyed;

-- Derived, as before, under one number: months since January 1900 * 10^10 + the village's ten digits.
ALTER TABLE village_report RENAME TO village_report_unkeyed;
CREATE TABLE village_report (
  id                BIGINT      PRIMARY KEY,
  yyyymm            INTEGER     NOT NULL,
  village           VARCHAR(13) NOT NULL,
  first_received_on DATE,
  simulated         BOOLEAN     NOT NULL
);
INSERT INTO village_report
SELECT ((yyyymm / 100 - 1900) * 12 + MOD(yyyymm, 100) - 1) * 10000000000
         + CAST(REPLACE(village, '.', '') AS BIGINT),
       yyyymm, village, first_received_on, simulated
FROM village_report_unkeyed;
DROP TABLE village_report_unkeyed;
