-- People and new cases by age. age_to is null for an open group; sex L, P, or empty for both.

-- Fact: people of a village in a year from one source.
CREATE TABLE population_age (
  area       VARCHAR(13)  NOT NULL,
  about      VARCHAR(200) NOT NULL, -- the source
  period     INTEGER      NOT NULL, -- the year
  age_from   INTEGER      NOT NULL,
  age_to     INTEGER,
  sex        VARCHAR(1)   NOT NULL,
  head_count BIGINT       NOT NULL,
  batch_id   BIGINT       NOT NULL REFERENCES import_batch (id),
  line_no    INTEGER      NOT NULL,
  PRIMARY KEY (period, area, about, age_from, sex, batch_id)
);

-- Fact: new cases of an indicator in a month, of a village or of a whole kabupaten.
CREATE TABLE case_age (
  area       VARCHAR(13)  NOT NULL,
  about      VARCHAR(200) NOT NULL, -- the indicator
  period     INTEGER      NOT NULL, -- the month, yyyymm
  age_from   INTEGER      NOT NULL,
  age_to     INTEGER,
  sex        VARCHAR(1)   NOT NULL,
  head_count BIGINT       NOT NULL,
  batch_id   BIGINT       NOT NULL REFERENCES import_batch (id),
  line_no    INTEGER      NOT NULL,
  PRIMARY KEY (period, area, about, age_from, sex, batch_id)
);
