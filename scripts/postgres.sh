# shellcheck shell=bash
# Sourced by test and bench: a private PostgreSQL with PostGIS in a folder of its own, on a free port
# of 127.0.0.1, for one run. It trusts whoever asks and keeps nothing.

postgres_bin() { find /usr/lib/postgresql -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1; }

has_postgis() {
  local bin
  bin=$(postgres_bin)
  [ -n "$bin" ] && [ -f "/usr/share/postgresql/$(basename "$(dirname "$bin")")/extension/postgis.control" ]
}

need_postgis() { need "PostgreSQL with PostGIS" postgresql-postgis "$1" has_postgis; }

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

# start_postgres FOLDER: sets postgres_port and postgres_url; the database and its owner are "petasehat".
start_postgres() {
  local bin folder=$1
  bin=$(postgres_bin)
  postgres_port=$(free_port)
  # shellcheck disable=SC2034 # read by the scripts that source this
  postgres_url="jdbc:postgresql://127.0.0.1:$postgres_port/petasehat?user=petasehat"
  mkdir "$folder"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
  as_postgres "$bin/initdb" -D "$folder" -U petasehat -A trust -E UTF8 --locale=C.UTF-8 &&
    as_postgres "$bin/pg_ctl" -w -D "$folder" -l "$folder/log" start -o \
      "-p $postgres_port -c listen_addresses=127.0.0.1 -k $folder -c fsync=off -c full_page_writes=off" &&
    "$bin/createdb" -h 127.0.0.1 -p "$postgres_port" -U petasehat petasehat &&
    "$bin/psql" -q -h 127.0.0.1 -p "$postgres_port" -U petasehat -c "create extension postgis" petasehat
}

stop_postgres() { # FOLDER
  if [ -f "$1/postmaster.pid" ]; then
    as_postgres "$(postgres_bin)/pg_ctl" -s -D "$1" -m immediate stop || true
  fi
}
