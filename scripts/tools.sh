# Finds what the scripts need, and says in one sentence what is missing. Sourced, not run.

fail() { echo "$1" >&2; exit 1; }

major_of() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'; }

# Sets JAVA_HOME to a JDK 25: the one that is set, else the first that is installed.
find_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    [ -x "$home/bin/java" ] && [ "$(major_of "$home")" = 25 ] && { export JAVA_HOME="$home"; return; }
  done
  fail "Målestok needs JDK 25 and found none (JAVA_HOME is ${JAVA_HOME:-not set}): install it, for instance Temurin 25, or set JAVA_HOME to where it is."
}

need_build_tools() {
  command -v mvn >/dev/null || fail "Building needs Maven 3.8 or newer and there is no mvn on the path: install Maven (apt-get install maven)."
  command -v node >/dev/null && command -v npm >/dev/null || fail "Building needs Node.js with npm for the front-end files and there is none on the path: install Node.js 20 or newer."
}

# The front-end files that the build copies into the jar.
fetch_front_end() {
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-audit --no-fund >/dev/null ||
    fail "npm could not fetch the front-end files: check the network or the registry that npm is set to, then run this again."
}

# Builds the application when a source is newer than what was built last: into a folder of its own, which app/target/dist points to at the end.
# A server that runs keeps the files it was started from.
build() {
  local built=app/target/dist/.built name stamp
  if [ -f "$built" ] && [ -z "$(find pom.xml package-lock.json app/pom.xml app/src/main frontier/pom.xml frontier/src/main -newer "$built" -print -quit)" ]; then return; fi
  need_build_tools
  echo "Building, which may take some minutes …" >&2
  fetch_front_end
  name=dist-$(date +%Y%m%d-%H%M%S)-$$
  mkdir -p app/target
  stamp=app/target/.$name
  touch "$stamp"
  # Maven's own libraries are warned about by newer JDKs; nobody who builds can mend that.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -q -B -DskipTests -Dspotless.check.skip=true package || fail "The build failed: the lines above say where."
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar app/target/maalestok.jar extract --destination "app/target/$name" >/dev/null || fail "The build could not be unpacked into app/target/$name: is the disk full?"
  train "$PWD/app/target/$name"
  mv "$stamp" "app/target/$name/.built"
  switch_to "$name"
}

# Lets app/target/dist point to the new build and removes what nobody runs any more; the build before it always stays.
switch_to() {
  local before old
  before=$(readlink app/target/dist || true)
  [ -L app/target/dist ] || rm -rf app/target/dist
  ln -sfn "$1" app/target/dist
  for old in app/target/dist-*; do
    case ${old##*/} in "$1" | "$before") continue ;; esac
    command -v pgrep >/dev/null && ! pgrep -f -- "/$old/" >/dev/null && rm -rf "$old"
  done
  return 0
}

# What Java is started with; an AOT cache is only used under the options that it was made under. 512 MB of heap keep the whole process under 1 GB.
JAVA_FLAGS=(-Xmx512m --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8)

# One start and stop on an empty database teaches the JDK what to keep in its AOT cache (JEP 483, 514); without the cache everything works, only slower.
train() {
  local scratch
  scratch=$(mktemp -d)
  DATA_DIR="$scratch" DATABASE_URL= STARTER_DIR="$PWD/scripts/none" PORT=0 "$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}" -XX:AOTCacheOutput="$1/maalestok.aot" \
    -Dspring.context.exit=onRefresh -jar "$1/maalestok.jar" >"$scratch/log" 2>&1 || true
  rm -rf "$scratch"
}

# The application's Java with these options before the jar. The folder is written out in full, not as the link, so that a later build does not pull
# the files from under it.
java_command() {
  local dist
  dist=$(cd app/target/dist && pwd -P)
  JAVA_COMMAND=("$JAVA_HOME/bin/java" "${JAVA_FLAGS[@]}")
  [ -f "$dist/maalestok.aot" ] && JAVA_COMMAND+=(-XX:AOTCache="$dist/maalestok.aot" -Xlog:aot=off -Xlog:aot*=off)
  JAVA_COMMAND+=(${JAVA_OPTS:-} "$@" -jar "$dist/maalestok.jar")
}
