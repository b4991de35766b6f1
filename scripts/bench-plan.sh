# shellcheck shell=bash
# Sourced by scripts/bench: where to rebuild, on random districts, beside what greedy would serve.

# said FIELD FILE: the first number or word of this field
said() { sed -n "s/^ *\"$1\" : \([^,]*\),*$/\1/p" "$2" | head -n 1; }

# plan_row DEMANDS OPTIONS REACH_KM COUNT SECONDS FRONTIER_TO
plan_row() {
  local problem=$work/problem.json answer=$work/answer.json took proved what greedy weight
  java bench/RandomDistrict.java "$1" "$2" "$3" "$4" "$5" "$6" "$problem" 2>>"$work/log"
  java -jar "$jar" plan solve --problem "$problem" --out "$answer" \
    >>"$work/log" 2>&1 || {
    tail -n 20 "$work/log" >&2
    return 1
  }
  what="$4"
  proved=$(said proved "$answer")
  if [ "$6" -gt 0 ]; then
    what="1 to $6"
    proved="$(grep -c '"proved" : true' "$answer" | awk '{ print $1 - 1 }') of $6"
  fi
  took=$(said millis "$answer") weight=$(said weight "$answer") greedy=$(said greedyWeight "$answer")
  awk -v row="| $1 | $2 | $3 km | $what | $weight | $((weight - greedy)) | $(said gap "$answer") | $proved |" \
    -v took="$took" \
    'BEGIN { printf "%s %.1f s |\n", row, took / 1000 }'
}

bench_plan() {
  echo "Whole command with Java's start left out: reading, loading the solver, searching, proving, settling ties."
  echo
  echo "| villages | options | reach | posts | people served | more than greedy | gap | proved | time |"
  echo "|---|---|---|---|---|---|---|---|---|"
  plan_row 2000 500 6 15 60 0
  plan_row 2000 500 12 15 60 0
  plan_row 2000 500 20 15 60 0
  plan_row 6500 2000 6 20 30 0
  plan_row 6500 2000 15 20 30 0
  plan_row 6500 2000 30 20 30 0
  plan_row 1000 300 8 10 60 50
  echo
  echo "Goals: 2,000 × 500 × 15 proved in at most 5 s; 6,500 × 2,000 × 20: best set and gap after 30 s; the best sets"
  echo "for 1 to 50 posts of 1,000 × 300 in at most 15 s."
}
