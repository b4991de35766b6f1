-- pgbench: one indicator's sums of a year to date for every village, made from the single reports,
-- as a request would without the running sums that the store keeps. Ranges of observation.id are
-- those of months: 1488 is January 2024.
\set turn random(0, 11)
\set month random(1, 12)
SELECT village, sum(numerator), count(*) FILTER (WHERE reported)
  FROM observation
 WHERE id BETWEEN (SELECT number FROM observed_indicator
                    WHERE code = (ARRAY['k1-akses', 'k1-murni', 'k4', 'k6', 'linfas', 'kn1',
                                        'kn-lengkap', 'idl', 'kf-lengkap', 'spm-bumil', 'spm-bbl',
                                        'spm-balita'])[1 + :turn]) * 100000000000000
                  + 1488 * 10000000000
              AND (SELECT number FROM observed_indicator
                    WHERE code = (ARRAY['k1-akses', 'k1-murni', 'k4', 'k6', 'linfas', 'kn1',
                                        'kn-lengkap', 'idl', 'kf-lengkap', 'spm-bumil', 'spm-bbl',
                                        'spm-balita'])[1 + :turn]) * 100000000000000
                  + (1488 + :month) * 10000000000
 GROUP BY village;
