# Shared by ./run, ./test and ./bench: finds the tools and says in one line what is missing.

fail() {
  echo "$1" >&2
  exit 1
}

need_java() {
  JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"
  command -v "$JAVA" > /dev/null || fail "BillingNow needs Java 17 or 21 (Debian: apt install openjdk-17-jdk-headless)."
  local version
  version="$("$JAVA" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)"
  case "$version" in
    17 | 21) ;;
    *) fail "BillingNow needs Java 17 or 21, but $JAVA is Java ${version:-unknown}; set JAVA_HOME." ;;
  esac
}

need_maven() {
  command -v mvn > /dev/null || fail "BillingNow needs Maven 3.8 or later to build (Debian: apt install maven)."
}

# Builds the launcher with everything it starts, unless it is newer than every source.
build_if_stale() {
  local root="$1" dist="$2"
  if [ -f "$dist/built" ] && [ -z "$(newer_source "$root" "$dist/built")" ]; then
    return
  fi
  need_maven
  echo "Building (the first time fetches about 400 MB) ..."
  local log="$root/billing-launcher/target/build.log"
  mkdir -p "$(dirname "$log")" 2> /dev/null || fail "The folder $root cannot be written."
  if ! (cd "$root" && mvn -q -B package -DskipTests -Dspotless.check.skip > "$log" 2>&1); then
    grep -m 5 'ERROR' "$log" >&2 || true
    fail "The build failed; see $log"
  fi
}

newer_source() {
  local module
  find "$1/pom.xml" -newer "$2"
  for module in "$1"/*/pom.xml; do
    find "$module" "${module%/pom.xml}/src/main" -newer "$2" -type f 2> /dev/null
  done | head -n 1
}

# The browser of the page tests; fonts so that screenshots show text.
# The shell without a window costs less than half of the browser's processor time and draws the same pages.
need_chromium() {
  if command -v chromium-headless-shell > /dev/null; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing Chromium for the page tests ..."
    apt-get update -qq > /dev/null || true
    for package in chromium-headless-shell chromium; do
      if DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$package" fonts-dejavu-core fonts-noto-core > /dev/null 2>&1; then
        return
      fi
    done
  fi
  if command -v chromium > /dev/null || command -v google-chrome > /dev/null; then
    return
  fi
  fail "The page tests need Chromium (Debian: apt install chromium-headless-shell fonts-noto-core)."
}

# The proxy before several nodes; its tests are skipped where it can't be had.
want_haproxy() {
  if command -v haproxy > /dev/null || [ -x /usr/sbin/haproxy ]; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing HAProxy for the tests of several nodes ..."
    if apt-get update -qq > /dev/null && DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends haproxy > /dev/null; then
      return
    fi
  fi
  echo "The tests of several nodes are skipped: they need HAProxy (Debian: apt install haproxy)." >&2
}
