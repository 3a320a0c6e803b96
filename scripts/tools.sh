# Finds what the scripts need, and says in one sentence what is missing. Sourced, not run.

fail() { echo "$1" >&2; exit 1; }

# What is being done, with the time, for somebody who waits. On standard error: a command's answer is alone on standard output.
step() { echo "$(date +%H:%M:%S)  $1" >&2; }

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
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  step "Fetching the front-end files with npm"
  npm ci --silent --no-audit --no-fund >/dev/null ||
    fail "npm could not fetch the front-end files: check the network or the registry that npm is set to, then run this again."
}

# Builds the application when a source is newer than what was built last: into a folder of its own, which app/target/dist points to at the end.
# A server that runs keeps the files it was started from.
build() {
  local name stamp
  is_built && return
  need_build_tools
  begin_building
  # Another build, for which this one has waited, may have done everything.
  if is_built; then end_building; return; fi
  step "Building with the JDK in $JAVA_HOME; the first time takes some minutes"
  fetch_front_end
  name=dist-$(date +%Y%m%d-%H%M%S)-$$
  mkdir -p app/target
  stamp=app/target/.$name
  touch "$stamp"
  step "Compiling with Maven, which fetches the libraries that are not here yet"
  # Maven's own libraries are warned about by newer JDKs; nobody who builds can mend that.
  MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -q -B -Dstyle.color=never -DskipTests -Dspotless.check.skip=true package || fail "The build failed: the lines above say where."
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar app/target/maalestok.jar extract --destination "app/target/$name" >/dev/null || fail "The build could not be unpacked into app/target/$name: is the disk full?"
  step "Starting once on an empty database, so that every later start is quick"
  train "$PWD/app/target/$name"
  mv "$stamp" "app/target/$name/.built"
  switch_to "$name"
  end_building
  step "Built"
}

is_built() {
  local built=app/target/dist/.built
  [ -f "$built" ] && [ -z "$(find pom.xml package-lock.json app/pom.xml app/src/main frontier/pom.xml frontier/src/main -newer "$built" -print -quit)" ]
}

# One build at a time in a folder: two would write the same files. Whoever comes second says so and waits; the lock of one that was killed is taken over.
BUILDING=app/target/.building
begin_building() {
  local other told=
  mkdir -p app/target
  until mkdir "$BUILDING" 2>/dev/null; do
    other=$(cat "$BUILDING/pid" 2>/dev/null || true)
    if [ -n "$other" ] && ! kill -0 "$other" 2>/dev/null; then rm -rf "$BUILDING"; continue; fi
    [ -n "$told" ] || step "Another command is building here${other:+ (process $other)}: waiting until it is done"
    told=yes
    sleep 1
  done
  echo $$ >"$BUILDING/pid"
  trap end_building EXIT
}

end_building() {
  [ "$(cat "$BUILDING/pid" 2>/dev/null)" = $$ ] && rm -rf "$BUILDING"
  trap - EXIT
}

# Says before anything is built that nothing could be served, and which port is free.
need_free_port() {
  local free=$1
  is_taken "$1" || return 0
  while is_taken "$free"; do free=$((free + 1)); done
  fail "Port $1 is taken by another program, perhaps by a Målestok that runs already: stop it, or choose another port with PORT=$free ./run."
}

is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

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

# What Java is started with; an AOT cache is only used under the options that it was made under. 768 MB of heap keep the whole process near 1 GB, and leave room for pages in the minutes after ten million figures came in.
JAVA_FLAGS=(-Xmx768m --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8)

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
