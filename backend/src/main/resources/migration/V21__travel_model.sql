-- Fact, and a log: each travel model that a district set for itself; the newest counts, none is ever
-- changed. Without any the model of the program counts, which is version 0.
CREATE TABLE travel_model (
  district      VARCHAR(5)   NOT NULL,
  model_version INTEGER      NOT NULL,
  note          VARCHAR(400) NOT NULL,
  changed_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (district, model_version)
);

-- Fact: its speeds. season is empty for all seasons; without kmh and barrier the row says nothing.
CREATE TABLE travel_speed (
  district      VARCHAR(5)   NOT NULL,
  model_version INTEGER      NOT NULL,
  line_no       INTEGER      NOT NULL,
  layer         VARCHAR(20)  NOT NULL,
  kind          VARCHAR(40)  NOT NULL,
  travel_mode   VARCHAR(20)  NOT NULL,
  season        VARCHAR(20)  NOT NULL,
  kmh           DOUBLE PRECISION,
  barrier       BOOLEAN      NOT NULL,
  note          VARCHAR(400) NOT NULL,
  source        VARCHAR(400) NOT NULL,
  PRIMARY KEY (district, model_version, line_no)
);

-- Fact: its rules, spelt as in the file of the program's own.
CREATE TABLE travel_rule (
  district      VARCHAR(5)   NOT NULL,
  model_version INTEGER      NOT NULL,
  rule_name     VARCHAR(40)  NOT NULL,
  content       VARCHAR(100) NOT NULL,
  PRIMARY KEY (district, model_version, rule_name)
);
