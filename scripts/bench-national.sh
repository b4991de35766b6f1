# shellcheck shell=bash
# Sourced by bench: the whole country on both stores. Needs a file of all villages, and one of a
# single district to replace there. The heap is 4 GB, as a laptop has it; the server gets 1 GB.

import_heap=-Xmx4g
server_heap=-Xmx1g
# The fullest tiles: villages of Central and East Java, districts of Java.
full_tiles="desa/8/207/133 kabupaten/5/25/16"

# A line of Markdown for each row: SQL must make its rows so.
embedded_sql() {
  java -cp "$jar" org.h2.tools.Shell -url "jdbc:h2:file:$work/data/petasehat;AUTO_SERVER=TRUE" \
    -user "" -password "" -sql "$1" | grep '^|'
}

postgis_sql() {
  "$(postgres_bin)/psql" -qtA -h 127.0.0.1 -p "$postgres_port" -U petasehat -c "$1" petasehat
}

timed_import() { # BOUNDARIES
  : >"$work/gc"
  node bench/national-import.mjs "$work/gc" java "$import_heap" -Xlog:gc:file="$work/gc" \
    -jar "$jar" import boundaries "$1" "${store[@]}"
}

tile_sizes() { # embedded_sql|postgis_sql
  echo "| zoom | layer | tiles | p95 bytes | largest bytes | all, MB |"
  echo "|---|---|---:|---:|---:|---:|"
  "$1" "SELECT '| ' || z || ' | ' || layer || ' | ' || COUNT(*) || ' | '
      || PERCENTILE_DISC(0.95) WITHIN GROUP (ORDER BY OCTET_LENGTH(bytes))
      || ' | ' || MAX(OCTET_LENGTH(bytes)) || ' | '
      || CAST(SUM(OCTET_LENGTH(bytes)) / 1e6 AS DECIMAL(12, 1)) || ' |'
    FROM tile GROUP BY z, layer ORDER BY z, layer"
}

changed_tiles() { # embedded_sql|postgis_sql
  "$1" "SELECT '| ' || COUNT(*) || ' of ' || (SELECT COUNT(*) FROM tile) || ' |' FROM tile
    WHERE version = (SELECT boundary_version FROM store_version)" | tr -d '|'
}

# Imports the country into $store, then replaces one district.
both_imports() { # NAME SQL
  timed_import "$boundaries" >>"$work/runs"
  tile_sizes "$2" >"$work/tiles-$1"
  timed_import "$district" >>"$work/runs"
  changed_tiles "$2" >"$work/changed-$1"
}

peer_tiles() {
  local tile layer z x y
  echo "| tile | stored: ms, bytes (packed) | PostGIS: ms, bytes (not packed) |"
  echo "|---|---|---|"
  for tile in $full_tiles; do
    IFS=/ read -r layer z x y <<<"$tile"
    for _ in 1 2 3; do
      "$(postgres_bin)/psql" -tA -h 127.0.0.1 -p "$postgres_port" -U petasehat petasehat \
        -v layer="$layer" -v z="$z" -v x="$x" -v y="$y" -f bench/national-tile.sql
    done >"$work/peer" 2>>"$work/log"
    echo "| $tile | $(stored_tile "$layer" "$z/$x/$y") |" \
      "$(sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' "$work/peer" | tail -n 1)," \
      "$(grep -E '^[0-9]+$' "$work/peer" | tail -n 1) |"
  done
}

stored_tile() { # LAYER Z/X/Y
  local address
  address=$(curl -sf "$base/tiles/$1.json" | sed -n "s#.*\"tiles\":\[\"\([^\"]*\){z}/{x}/{y}.*#\1$2.pbf#p")
  for _ in 1 2 3; do
    curl -sf -o /dev/null -H 'Accept-Encoding: gzip' -w '%{time_total} %{size_download}\n' "$address"
  done | tail -n 1 | awk '{ printf "%.1f, %d", $1 * 1000, $2 }'
}

bench_national() {
  local figures_began figures_took
  store=(--data "$work/data")
  both_imports embedded embedded_sql
  start_postgres "$work/postgres" >>"$work/log" 2>&1
  store=(--db "$postgres_url")
  both_imports postgis postgis_sql
  echo "## Import with a heap of 4 GB"
  echo
  node bench/national-table.mjs "embedded: country" "embedded: one district" "PostGIS: country" \
    "PostGIS: one district" <"$work/runs"
  echo
  echo "Goal: the country in at most 15 minutes, 10 being the aim. The one district is $(basename "$district");"
  echo "tiles that look different after it: embedded $(cat "$work/changed-embedded"), PostGIS $(cat "$work/changed-postgis")."
  echo "Size: embedded folder $(du -sm "$work/data" | cut -f 1) MB, PostGIS" \
    "$(postgis_sql "SELECT pg_database_size('petasehat') / 1000000") MB."
  echo
  echo "## Tiles (packed bytes; at most 250 kB)"
  echo
  cat "$work/tiles-embedded"
  echo
  if cmp -s "$work/tiles-embedded" "$work/tiles-postgis"; then
    echo "The tiles on PostGIS have the same sizes."
  else
    echo "On PostGIS:"
    echo
    cat "$work/tiles-postgis"
  fi
  echo
  echo "## Server on the embedded store, heap at most 1 GB"
  echo
  store=(--data "$work/data")
  node bench/national-figures.mjs "$boundaries" 2025 >"$work/k4.csv"
  figures_began=$(millis)
  java "$import_heap" -jar "$jar" import indicators "$work/k4.csv" "${store[@]}" >>"$work/log" 2>&1
  figures_took=$(($(millis) - figures_began))
  start_times >"$work/starts"
  echo "$(($(wc -l <"$work/k4.csv") - 1)) figures of K4 imported in $figures_took ms." \
    "Start to first answer, ms: $(sort -n "$work/starts" | paste -sd ' ')."
  echo
  start_server
  node bench/national-values.mjs "$base" "$server"
  echo
  echo "Peer: the sums of a year to date in plain SQL, PostgreSQL, the same figures in one plain table:" \
    "$(peer_values "$work/k4.csv")."
  echo "Goal: values of all villages, never asked before, p95 at most 150 ms."
  echo
  echo "## Peer: a tile made by PostGIS when it is asked for (psql), beside the stored one over HTTP (curl)"
  echo
  peer_tiles
  stop_server
}
