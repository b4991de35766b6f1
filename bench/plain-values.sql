-- pgbench: the sums of a year to date for every village in a plain table of the same rows, one indicator
-- and month at a time, as one's own script would ask.
\set month random(1, 12)
SELECT kode_desa, sum(pembilang), max(penyebut), count(*)
  FROM plain
 WHERE kode_indikator = 'k4' AND periode BETWEEN '2025-01' AND '2025-' || lpad((:month)::text, 2, '0')
 GROUP BY kode_desa;
