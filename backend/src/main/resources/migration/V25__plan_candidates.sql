-- Fact: places where somebody would build new posts, with their own cost and land; the newest batch
-- of a district counts, whole. place_id names the place in plans; cost is rupiah, null: not told.
CREATE TABLE plan_candidate (
  batch_id BIGINT       NOT NULL REFERENCES import_batch (id),
  district VARCHAR(5)   NOT NULL,
  line_no  INTEGER      NOT NULL,
  place_id VARCHAR(100) NOT NULL,
  name     VARCHAR(200) NOT NULL,
  lon      DOUBLE PRECISION NOT NULL,
  lat      DOUBLE PRECISION NOT NULL,
  cost     BIGINT,
  land     VARCHAR(200),
  PRIMARY KEY (batch_id, line_no)
);
CREATE INDEX plan_candidate_of_district ON plan_candidate (district, batch_id);
