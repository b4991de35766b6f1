-- pgbench: one indicator's sums of a year to date for every village, made from the single reports,
-- as a request would without the running sums that the store keeps.
\set turn random(0, 11)
\set month random(1, 12)
SELECT village, sum(numerator), count(*) FILTER (WHERE reported)
  FROM observation
 WHERE indicator = (ARRAY['k1-akses', 'k1-murni', 'k4', 'k6', 'linfas', 'kn1', 'kn-lengkap', 'idl',
                          'kf-lengkap', 'spm-bumil', 'spm-bbl', 'spm-balita'])[1 + :turn]
   AND yyyymm BETWEEN 202401 AND 202400 + :month
   AND is_current
 GROUP BY village;
