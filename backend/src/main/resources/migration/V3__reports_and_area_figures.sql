-- Derived from observation: of which months a village reported anything, kept so that completeness
-- and timeliness of reports never look through the figures. first_received_on is the earliest date
-- on which any part of the report was received.
CREATE TABLE village_report (
  yyyymm            INTEGER     NOT NULL,
  village           VARCHAR(13) NOT NULL,
  first_received_on DATE,
  simulated         BOOLEAN     NOT NULL,
  PRIMARY KEY (yyyymm, village)
);
CREATE INDEX village_report_of_village ON village_report (village, yyyymm);
INSERT INTO village_report (village, yyyymm, first_received_on, simulated)
SELECT o.village, o.yyyymm,
       MIN(CASE WHEN o.is_current OR NOT b.simulated THEN o.received_on END),
       MAX(CASE WHEN o.is_current AND b.simulated THEN 1 ELSE 0 END) = 1
FROM observation o JOIN import_batch b ON b.id = o.batch_id
WHERE o.reported AND o.indicator NOT IN (
  'posyandu-ilp', 'pustu-ilp', 'pkm-ilp', 'posyandu-aktif', 'kader-latih', 'pustu-sdm',
  'pustu-rb', 'lapor-lengkap', 'lapor-tepat')
GROUP BY o.village, o.yyyymm
HAVING MAX(CASE WHEN o.is_current THEN 1 ELSE 0 END) = 1;

-- What was typed of indicators that are computed now stays as a fact, but counts no more.
DELETE FROM reported_span WHERE indicator IN (
  'posyandu-ilp', 'pustu-ilp', 'pkm-ilp', 'posyandu-aktif', 'kader-latih', 'pustu-sdm',
  'pustu-rb', 'lapor-lengkap', 'lapor-tepat');

-- Fact: what a survey or another office says of one indicator in a whole kecamatan or district.
-- Never spread over villages, never summed, never joined with what villages report. for_period is
-- YYYY or YYYY-MM; measured is in the indicator's unit, null where the counts say it.
CREATE TABLE area_figure (
  area        VARCHAR(8)    NOT NULL,
  indicator   VARCHAR(60)   NOT NULL,
  for_period  VARCHAR(7)    NOT NULL,
  source      VARCHAR(200)  NOT NULL,
  batch_id    BIGINT        NOT NULL REFERENCES import_batch (id),
  measured    DECIMAL(14, 4),
  numerator   BIGINT,
  denominator BIGINT,
  note        VARCHAR(1000) NOT NULL,
  line_no     INTEGER       NOT NULL,
  PRIMARY KEY (area, indicator, for_period, source, batch_id)
);
