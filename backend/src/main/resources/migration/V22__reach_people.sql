-- Derived: how many people of each village reach a post in how many minutes. A run is one answer of
-- the travel model; its key is a hash of all that decides it (ground, model, season, posts, people),
-- so that months with the same posts and season share one, and one whose key nobody asks for any
-- more is only in the way. Of one district the runs on an older ground are dropped.
CREATE TABLE reach_run (
  run_key    VARCHAR(64) NOT NULL PRIMARY KEY,
  district   VARCHAR(5)  NOT NULL,
  ground_key VARCHAR(64) NOT NULL
);
CREATE INDEX reach_run_district ON reach_run (district);

-- The bands of a village add up to its population; population is null where nobody counted, and
-- then nobody is in any band. nearest is the post that most people go to.
CREATE TABLE reach_people (
  run_key        VARCHAR(64) NOT NULL REFERENCES reach_run (run_key) ON DELETE CASCADE,
  village        VARCHAR(13) NOT NULL,
  population     BIGINT,
  le30           BIGINT      NOT NULL,
  from31to60     BIGINT      NOT NULL,
  from61to120    BIGINT      NOT NULL,
  gt120          BIGINT      NOT NULL,
  unreachable    BIGINT      NOT NULL,
  not_known      BIGINT      NOT NULL,
  middle_minutes DOUBLE PRECISION,
  nearest        VARCHAR(80),
  PRIMARY KEY (run_key, village),
  CHECK (le30 + from31to60 + from61to120 + gt120 + unreachable + not_known = COALESCE(population, 0))
);

-- What was typed of what is computed now stays as a fact, but counts no more.
DELETE FROM reported_span WHERE indicator = 'akses-60';
DELETE FROM month_sheet WHERE indicator = 'akses-60';
