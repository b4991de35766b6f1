-- A month's flags stand in the order in which they are listed, so that the first of them are read
-- without the others; a province may have thousands a month.
CREATE INDEX figure_flag_in_order ON figure_flag (yyyymm, level, village, id);
DROP INDEX figure_flag_of_month;
