-- Sums since January stand in the month sheets, packed; beside each figure they were written a second
-- time and read by nobody. Without them a row is half as wide and a correction rewrites no other row.

ALTER TABLE observation RENAME TO observation_with_sums;

-- Fact: one village's figure of one indicator and month; id as store/FigureKey makes it. batch_id is
-- of import_batch, without a constraint: a million rows a file, all written by one class.
CREATE TABLE observation (
  id          BIGINT      PRIMARY KEY,
  indicator   VARCHAR(60) NOT NULL,
  yyyymm      INTEGER     NOT NULL,
  village     VARCHAR(13) NOT NULL,
  batch_id    BIGINT      NOT NULL,
  numerator   BIGINT,
  denominator BIGINT,
  reported    BOOLEAN     NOT NULL,
  received_on DATE,
  note        VARCHAR(1000),
  line_no     INTEGER     NOT NULL
);
INSERT INTO observation
SELECT id, indicator, yyyymm, village, batch_id, numerator, denominator, reported, received_on,
       note, line_no
FROM observation_with_sums ORDER BY id;

DROP TABLE observation_with_sums;
