# shellcheck shell=bash
# Sourced by scripts/bench: travel times beside GRASS r.cost on the same rasters, one after the other.

reach_rounds=3
bytes_a_cell=40   # the goal
own_mebibytes=128 # what a program of Java takes beside its cells

# ours NEIGHBOURS FOLDER [JAVA_OPTION]: milliseconds of the fifth computing
ours() {
  java ${3:+"$3"} -jar "$jar" reach surface --friction "$2/F.tif" --starts "$2/P.csv" --neighbours "$1" \
    --repeat 5 --out "$2/T$1.tif" 2>>"$work/log" >"$2/said" || {
    tail -n 20 "$work/log" >&2
    return 1
  }
  sed -n 's/.*"computeMillis":\([0-9]*\).*/\1/p' "$2/said"
}

# theirs NEIGHBOURS FOLDER: milliseconds of r.cost alone, its rasters read in before
theirs() {
  local knight=
  if [ "$1" = 16 ]; then knight=-k; fi
  grass "$2/grassdata/PERMANENT" --exec bash -c "
    began=\$(date +%s%N)
    r.cost $knight input=F output=G$1 start_points=P --quiet --overwrite
    echo millis \$(((\$(date +%s%N) - began) / 1000000))" 2>>"$work/log" | sed -n 's/^millis //p'
}

# far_cells NEIGHBOURS FOLDER: cells where both differ by more than 1e-5
far_cells() {
  grass "$2/grassdata/PERMANENT" --exec bash -c "
    r.in.gdal input=$2/T$1.tif output=T$1 --quiet --overwrite
    r.mapcalc 'far = if(isnull(T$1) != isnull(G$1) || abs(T$1 - G$1) > 0.00001 * G$1, 1, null())' --quiet --overwrite
    r.univar -g map=far" 2>>"$work/log" | sed -n 's/^n=//p'
}

make_landscape() { # SIDE FOLDER
  mkdir -p "$2"
  java -cp "$jar" bench/RandomLandscape.java "$1" "$2" 2>>"$work/log"
  grass -c "$2/F.tif" "$2/grassdata" -e >>"$work/log" 2>&1
  grass "$2/grassdata/PERMANENT" --exec bash -c "
    r.in.gdal input=$2/F.tif output=F --quiet
    g.region raster=F
    v.in.ascii input=$2/P.csv output=P separator=comma skip=1 --quiet" >>"$work/log" 2>&1
}

least() { sort -n | head -n 1; }

bench_reach() {
  local side cells neighbours round folder
  echo "Random landscapes, 1 to 10 minutes a cell, one cell in ten impassable, 40 starts; the least of" \
    "$reach_rounds rounds, each warm. Afterwards PetaSehat's whole command, with what it reads and writes, does" \
    "the same in a heap of $bytes_a_cell bytes a cell and $own_mebibytes MiB, or the run fails."
  echo
  echo "| cells | neighbours | PetaSehat | GRASS r.cost | ratio | cells that differ by more than 1e-5 |"
  echo "|---|---|---|---|---|---|"
  for side in 1500 3000; do
    cells=$((side * side))
    folder=$work/$side
    make_landscape "$side" "$folder"
    for neighbours in 8 16; do
      : >"$folder/ours" && : >"$folder/theirs"
      for ((round = 0; round < reach_rounds; round++)); do
        ours "$neighbours" "$folder" >>"$folder/ours"
        theirs "$neighbours" "$folder" >>"$folder/theirs"
      done
      ours "$neighbours" "$folder" "-Xmx$((own_mebibytes + cells * bytes_a_cell / 1048576))m" >"$folder/small"
      awk -v cells=$cells -v n="$neighbours" -v o="$(least <"$folder/ours")" -v t="$(least <"$folder/theirs")" \
        -v far="$(far_cells "$neighbours" "$folder")" \
        'BEGIN { printf "| %d | %d | %.3f s | %.2f s | %.1f | %d |\n", cells, n, o / 1000, t / 1000, t / o, far }'
    done
  done
  echo
  echo "Goals: 2,250,000 cells with 8 neighbours in at most 0.25 s and at least 6 times as fast as r.cost; from"
  echo "2.25 to 9 million cells at most 4.4 times as long (cells × log cells)."
  echo "Slope is not in this table: no real elevation is at hand; its tests stand on made terrain."
}
