-- Derived from observation: one indicator in one district at the end of a month, all villages packed
-- into one value (store/MonthSheet), so that the country's month is 514 rows and not 83,402. Figures
-- stored before this table was there are packed by the step that follows.
CREATE TABLE month_sheet (
  indicator VARCHAR(60) NOT NULL,
  yyyymm    INTEGER     NOT NULL,
  district  VARCHAR(5)  NOT NULL,
  packed    ${bytes}    NOT NULL,
  PRIMARY KEY (indicator, yyyymm, district)
);

-- A sheet names what stands in for a silent village; the gaps are asked for no more.
DROP TABLE observation_before_gap;
