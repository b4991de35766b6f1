-- Figures that came before V10 brought the checks have never been looked at. What stands here is done
-- once, when the store is next opened (store/OverdueFlags), and then taken away.
INSERT INTO setting (name, content)
SELECT 'flags-overdue', 'V10' FROM store_version
WHERE EXISTS (SELECT 1 FROM import_batch b, "flyway_schema_history" h
              WHERE h."version" = '10' AND b.imported_at < h."installed_on");
