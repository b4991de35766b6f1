# shellcheck shell=bash
# Sourced by run, test and bench: finds what is missing on this machine, says what it is for, and
# installs it where Debian has it. Nothing is installed when nothing is missing.

debian_packages=() # what apt-get can bring
reasons=()         # one line for each missing tool, for people
by_hand=0          # 1 when something is missing that no Debian 12 package brings

# need NAME PACKAGE WHY COMMAND...: NAME is missing when COMMAND fails. PACKAGE "-": not in Debian 12.
need() {
  local name=$1 package=$2 why=$3
  shift 3
  "$@" >/dev/null 2>&1 && return
  reasons+=("  $name: $why")
  if [ "$package" = - ]; then by_hand=1; else debian_packages+=("$package"); fi
}

at_least() { # at_least WANTED FOUND: both as 20.19 or v20.19.2
  [ "$(printf '%s\n' "${1#v}" "${2#v}" | sort -V | head -n 1)" = "${1#v}" ] && [ -n "$2" ]
}

has_jdk() { at_least 17 "$(javac -version 2>&1 | sed -n 's/^javac //p')"; }

has_maven() { at_least 3.8 "$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')"; }

has_node() { command -v npm && at_least 20.19 "$(node --version)"; }

need_build_tools() {
  need "JDK 17 or newer" default-jdk-headless "compiles and runs the server" has_jdk
  need "Maven 3.8 or newer" maven "builds the jar" has_maven
  need_node "builds the web page"
}

need_node() { need "Node.js 20.19 or newer, with npm" - "$1 (https://nodejs.org)" has_node; }

install_missing() {
  [ ${#reasons[@]} -gt 0 ] || return 0
  echo "Missing on this machine:" >&2
  printf '%s\n' "${reasons[@]}" >&2
  if [ "$by_hand" = 1 ]; then
    echo "Please install Node.js 20.19 or newer yourself: Debian 12 has 18, too old for the page's build." >&2
    exit 3
  fi
  if [ ! -f /etc/debian_version ]; then
    echo "This is not Debian: please install the above by your system's own way, then run this again." >&2
    exit 3
  fi
  echo "Installing from Debian: ${debian_packages[*]}" >&2
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "${debian_packages[@]}" >&2
  debian_packages=() reasons=()
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Neither root nor sudo here. As root: $*" >&2
    exit 3
  fi
}

jar=backend/target/petasehat.jar

# Builds the jar unless it is newer than every source; a file taken away makes its folder newer.
build_jar() {
  if [ -f "$jar" ] && [ -z "$(newer_source)" ]; then return; fi
  need_build_tools
  install_missing
  echo "Building $jar (some minutes the first time) ..." >&2
  mvn -B -q -DskipTests package >&2
}

newer_source() {
  find pom.xml backend/pom.xml backend/src/main geodata web \
    \( -path web/node_modules -o -path web/dist -o -path web/target -o -path web/e2e \
    -o -path web/test-results -o -path web/playwright-report \) -prune \
    -o ! -path web -newer "$jar" -print -quit
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# wait_for URL PID SECONDS: until the server PID answers 200; fails when it ended or is too slow.
wait_for() {
  local until=$((SECONDS + $3))
  until curl -fs -o /dev/null "$1"; do
    if ! kill -0 "$2" 2>/dev/null || [ $SECONDS -gt $until ]; then
      echo "No answer from $1" >&2
      return 1
    fi
    sleep 0.1
  done
}
