#!/usr/bin/env bash
# Tries the release as its user does: unpacks the zip into a folder with blanks in its name, starts the
# launcher from elsewhere, imports a file, asks the server. Needs the jar; runs scripts/package itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/tools.sh

work=$(mktemp -d)
server=
trap 'if [ -n "$server" ] && kill "$server" 2>/dev/null; then wait "$server" || true; fi; rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

repository=$PWD
zip=$repository/$(scripts/package)
unzip -q "$zip" -d "$work/Data Dinas (baru)"
there=$(echo "$work/Data Dinas (baru)"/petasehat-*)
grep -q $'\r$' "$there/petasehat.bat" || fail "petasehat.bat has no CRLF line ends"
if LC_ALL=C grep -q '[^[:print:][:space:]]' "$there/petasehat.bat"; then fail "petasehat.bat is not plain ASCII"; fi
if grep -q VERSION "$there/PANDUAN.html"; then fail "the guide does not tell the version"; fi

chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --user-data-dir="$work/chromium" --no-pdf-header-footer \
  --print-to-pdf="$work/guide.pdf" "file://$there/PANDUAN.html" >/dev/null 2>&1
grep -aq '^/Count 1$' "$work/guide.pdf" || fail "the guide does not fit on one page"

mkdir "$work/else where"
cd "$work/else where"

# ---- which Java it takes

java_that_says() { # VERSION: a folder with a java that tells this version and what it was started with
  local bin="$work/java $1/bin"
  mkdir -p "$bin"
  cat >"$bin/java" <<FAKE
#!/bin/sh
if [ "\$1" = -version ]; then
  echo "Picked up JAVA_TOOL_OPTIONS: -Dx=y" >&2
  echo 'openjdk version "$1" 2024-10-15' >&2
else
  printf '[%s]' "\$@"
fi
FAKE
  chmod +x "$bin/java"
  echo "$bin"
}

with_java() { # VERSION: the launcher, where PATH has that java and no other
  env -u JAVA_HOME PATH="$(java_that_says "$1"):$tools" "$there/petasehat" import boundaries 'C:\x y.geojson'
}

# The launcher's own tools without a java beside them.
tools=$work/tools
mkdir "$tools"
for tool in sh sed head dirname readlink; do ln -s "$(command -v $tool)" "$tools/$tool"; done

for good in 17 21.0.2 22-ea; do
  with_java $good | grep -qF '[import][boundaries][C:\x y.geojson]' || fail "Java $good is not taken"
done
for bad in 1.8.0_402 11.0.2 16; do
  if said=$(with_java $bad 2>&1); then fail "Java $bad is taken"; fi
  grep -q "versi $bad: terlalu lama" <<<"$said" || fail "Java $bad: $said"
  grep -q "adoptium.net" <<<"$said" || fail "it does not say where Java comes from"
done
if said=$(env -u JAVA_HOME PATH="$tools" "$there/petasehat" 2>&1 </dev/null); then fail "it starts without Java"; fi
grep -q "Java belum ada" <<<"$said" || fail "without Java it says: $said"

# ---- with a real one

"$there/petasehat" --version | grep -q '^PetaSehat [0-9]' || fail "--version"
"$there/petasehat" --help | grep -q serve || fail "--help"
java -cp "$there/petasehat.jar" "$repository/bench/RandomLandscape.java" 20 . || fail "writing a GeoTIFF"
"$there/petasehat" reach surface --friction F.tif --starts P.csv --out T.tif | grep -q '"cells":400,' ||
  fail "reading a GeoTIFF"
echo '{"demand":[{"id":"v","weight":820},{"id":"w","weight":640}],"count":1,
"options":[{"id":"A","covers":["v"]},{"id":"B","covers":["w"]}]}' >problem.json
"$there/petasehat" plan solve --problem problem.json --out answer.json || fail "the solver of this machine"
grep -q '"weight" : 820' answer.json && grep -q '"proved" : true' answer.json || fail "the solver says: $(cat answer.json)"
echo '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"81.02.03.2001","nama":"A"},
"geometry":{"type":"Polygon","coordinates":[[[132.7,-5.7],[132.71,-5.7],[132.71,-5.69],[132.7,-5.7]]]}}]}' >"batas desa.geojson"
"$there/petasehat" import boundaries "batas desa.geojson" || fail "import from another folder"
[ -f "$there/data/petasehat.mv.db" ] || fail "data is not beside the launcher"
[ ! -e data ] || fail "data lies where the user was"

port=$(free_port)
"$there/petasehat" serve --port "$port" </dev/null &
server=$!
wait_for "http://127.0.0.1:$port/health" $server 30
curl -fs "http://127.0.0.1:$port/health" | grep -q '"villages":1' || fail "the server has other data"
# Started a second time it finds the first and opens the browser only; here there is none to open.
PATH=$(dirname "$(command -v java)"):$tools "$there/petasehat" --port "$port" </dev/null 2>/dev/null |
  grep -q "sudah menyala" || fail "a second start does not find the first"
echo "The release works from $there"
