-- Fact, and a log: what works cost in a district, in rupiah; the newest version counts, none is ever
-- changed. Without any the assumptions of the program count, which are version 0. Null: not known.
CREATE TABLE plan_price (
  district       VARCHAR(5)   NOT NULL,
  price_version  INTEGER      NOT NULL,
  building       BIGINT,
  staff_house    BIGINT,
  equipment      BIGINT,
  staff_year     BIGINT,
  light_percent  INTEGER      NOT NULL,
  medium_percent INTEGER      NOT NULL,
  heavy_percent  INTEGER      NOT NULL,
  source         VARCHAR(400) NOT NULL,
  note           VARCHAR(400) NOT NULL,
  changed_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (district, price_version)
);
