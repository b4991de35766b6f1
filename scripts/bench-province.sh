# shellcheck shell=bash
# Sourced by scripts/bench: a province with five years of 40 indicators, each village and month told.

province_years="2021 2022 2023 2024 2025"
server_heap_province=-Xmx2g

# Rows go through the server, so that the store is not packed after each file.
import_years() {
  local year rows=0
  for year in $province_years; do
    node bench/province-figures.mjs "$base" "$year" >"$work/year.csv"
    rows=$((rows + $(wc -l <"$work/year.csv") - 1))
    curl -fs -o "$work/report.json" --data-binary "@$work/year.csv" -H 'Content-Type: application/octet-stream' \
      "$base/api/v1/imports/indicators?name=$year.csv"
    if [ "$year" != 2025 ]; then rm "$work/year.csv"; fi
  done
  echo $rows
}

bench_province() {
  local began rows took
  # shellcheck disable=SC2034 # read by start_server
  server_heap=$server_heap_province
  start_server
  began=$(millis)
  rows=$(import_years)
  took=$(($(millis) - began))
  stop_server
  start_server
  echo "$rows figures of province $province imported in $((took / 1000)) s; store $(du -sm "$work/data" | cut -f 1) MB."
  echo
  node bench/province-values.mjs "$base" "$province"
  echo
  echo "Server: $(resident "$server") MiB resident after that."
  stop_server
  echo
  echo "## Peer: one indicator's year to date of every village in plain SQL, PostgreSQL, one connection"
  echo
  start_postgres "$work/postgres" >>"$work/log" 2>&1
  peer_values "$work/year.csv"
  echo
  echo "Goal: p95 of a request never asked before at most 50 ms."
}
