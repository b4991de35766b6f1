# shellcheck shell=bash
# Sourced by scripts/bench: how long and with how much memory files come in.

million=1000000

# measured FILE COMMAND...: runs a command, which ends in exec, and writes "seconds peakMiB" to FILE.
# The peak is the process's own VmHWM, asked until it ends.
measured() {
  local result=$1 began pid peak=0
  shift
  began=$(millis)
  "$@" >>"$work/log" 2>&1 &
  pid=$!
  while kill -0 $pid 2>/dev/null; do
    peak=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$pid/status 2>/dev/null || true)
    echo "$peak" >>"$result.peaks"
    sleep 0.1
  done
  wait $pid || {
    tail -n 20 "$work/log" >&2
    return 1
  }
  awk -v millis=$(($(millis) - began)) 'NF { if ($1 > peak) peak = $1 }
    END { printf "%.1f %.0f\n", millis / 1000, peak / 1024 }' "$result.peaks" >"$result"
}

resident() { # PID: MiB held now
  awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"
}

# import_row WHAT FILE: a line of the table
import_row() {
  local seconds mib
  read -r seconds mib <"$2"
  echo "| $1 | $seconds s | $mib MiB |"
}

import_command() { exec java -jar "$jar" import "$@" "${store[@]}"; }

# The rows go into a plain table that has one index, as one's own script would bring them.
plain_copy() {
  exec "$(postgres_bin)/psql" -q -h 127.0.0.1 -p "$postgres_port" -U petasehat petasehat \
    -c "create table plain (kode_desa text, kode_indikator text, periode text, pembilang bigint,
        penyebut bigint, status text, catatan text, primary key (kode_desa, kode_indikator, periode))" \
    -c "\\copy plain from '$work/million.csv' csv header"
}

# The same rows in batches of a plain program, one transaction, one table, one key.
bare_inserts() { exec java -cp "$jar" bench/BareInserts.java "$1" "$work/million.csv"; }

# From dropping the file on the page to a tile that answers.
bench_upload() {
  local before after peak began ended name
  name=$(basename "$boundaries")
  store=(--data "$work/dropped")
  start_server
  before=$(resident "$server")
  began=$(millis)
  curl -fs -o "$work/report.json" --data-binary "@$boundaries" -H 'Content-Type: application/octet-stream' \
    "$base/api/v1/imports/boundaries?name=$name"
  node -e 'fetch(process.argv[1] + "/tiles/desa.json").then(r => r.json()).then(async j => {
    const z = 10, [w, s, e, n] = j.bounds, lon = (w + e) / 2, lat = ((s + n) / 2) * Math.PI / 180;
    const x = Math.floor((lon + 180) / 360 * 2 ** z);
    const y = Math.floor((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2 * 2 ** z);
    const url = j.tiles[0].replace("{z}", z).replace("{x}", x).replace("{y}", y);
    const tile = await fetch(new URL(url, process.argv[1]));
    if (!tile.ok) throw new Error(url + " " + tile.status);
  })' "$base"
  ended=$(millis)
  after=$(resident "$server")
  peak=$(awk '/^VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status")
  stop_server
  awk -v name="$name" -v millis=$((ended - began)) \
    'BEGIN { printf "%s over HTTP, from drop to a tile: %.1f s\n", name, millis / 1000 }'
  echo
  echo "Server: $before MiB resident before, $after MiB after, $peak MiB at most."
}

bench_import() {
  store=(--data "$work/data")
  start_server
  node bench/million-rows.mjs "$base" $million >"$work/million.csv"
  stop_server
  cp -r "$work/data" "$work/small"
  measured "$work/embedded" import_command indicators "$work/million.csv"
  store=(--data "$work/small")
  measured "$work/embedded512" java -Xmx512m -jar "$jar" import indicators "$work/million.csv" "${store[@]}"
  store=(--data "$work/data")
  measured "$work/bare-embedded" bare_inserts "jdbc:h2:file:$work/bare"
  if [ -n "$posts" ]; then measured "$work/posts" import_command facilities "$posts"; fi
  start_server
  local served
  served=$(resident "$server")
  stop_server

  start_postgres "$work/postgres" >>"$work/log" 2>&1
  store=(--db "$postgres_url")
  petasehat import boundaries "$boundaries"
  measured "$work/postgis" import_command indicators "$work/million.csv"
  measured "$work/bare-postgis" bare_inserts "$postgres_url&reWriteBatchedInserts=true"
  measured "$work/peer" plain_copy

  echo "| what | time | memory at most |"
  echo "|---|---|---|"
  import_row "$million indicator rows, embedded store" "$work/embedded"
  import_row "the same with a heap of 512 MB" "$work/embedded512"
  import_row "peer: bare batched inserts of the same rows, H2, one plain table with a primary key, no checks, no sums" "$work/bare-embedded"
  import_row "$million indicator rows, PostGIS (the client; the database's own memory not counted)" "$work/postgis"
  import_row "peer: bare batched inserts of the same rows, PostgreSQL" "$work/bare-postgis"
  import_row "peer: psql \\copy of the same rows into one plain table with a primary key, no checks (psql's own memory)" "$work/peer"
  if [ -n "$posts" ]; then
    import_row "$(basename "$posts"), $(($(wc -l <"$posts") - 1)) rows, of which those of the district count" "$work/posts"
  fi
  echo
  echo "Times are of whole commands, the start of Java included. Server on the embedded store after that: $served MiB resident."
  echo
  bench_upload
  echo
  echo "Goal: one million rows in at most 15 s embedded."
}
