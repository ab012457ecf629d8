# What ./dateline and ./build share: finding a JDK and Maven, and keeping two builds apart. POSIX sh, sourced.
# Expects $root, the folder of the project. Leaves $java_home and $java_version behind.

oldest=21 # the language level of the source
newest=25 # the newest JDK that Dateline is tested on; a newer one is taken only where no tested one is found

say() { printf '%s\n' "dateline: $*" >&2; }

# release_of HOME: sets $release to the feature version in HOME's `release` file (empty when there is none).
# Reading the file costs microseconds; asking each `java -version` would cost a JVM start each.
release_of() {
  release='' full=''
  [ -f "$1/release" ] && [ -x "$1/bin/java" ] || return 0
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case $key in
    JAVA_VERSION)
      full=${value#\"} full=${full%%\"*}
      release=${full%%[!0-9]*}
      return 0
      ;;
    esac
  done <"$1/release"
}

# consider HOME: keeps HOME when it fits better than what was found before.
consider() {
  release_of "$1"
  [ -n "$release" ] && [ "$release" -ge "$oldest" ] || return 0
  [ -z "$need_javac" ] || [ -x "$1/bin/javac" ] || return 0
  rank=$release
  [ "$release" -le "$newest" ] || rank=$((oldest - release + newest))
  if [ "$rank" -gt "$best" ]; then
    best=$rank java_home=$1 java_version=$full
  fi
}

# home_of COMMAND: sets $home to the Java home that a command on the PATH belongs to.
home_of() {
  home=$(command -v "$1" 2>/dev/null) || home=''
  [ -n "$home" ] || return 0
  while [ -L "$home" ]; do
    target=$(readlink "$home")
    case $target in
    /*) home=$target ;;
    *) home=${home%/*}/$target ;;
    esac
  done
  home=${home%/*} home=${home%/bin}
}

# find_jdk [javac]: JAVA_HOME when it is new enough, else the best fit of all places where JDKs live.
find_jdk() {
  need_javac=${1-} best=-1000 java_home='' java_version=''
  if [ -n "${JAVA_HOME-}" ]; then
    consider "$JAVA_HOME"
    [ -z "$java_home" ] || return 0
  fi
  home_of java
  [ -z "$home" ] || consider "$home"
  for candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* /usr/local/* /usr/local/lib/jvm/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    consider "$candidate"
  done
  if [ -z "$java_home" ] && [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v "$oldest+" 2>/dev/null) && consider "$home"
  fi
  [ -n "$java_home" ]
}

no_jdk() {
  what=$([ -n "${need_javac-}" ] && echo JDK || echo Java)
  say "needs a $what of version $oldest or newer and found none (JAVA_HOME=${JAVA_HOME-}, PATH's java: $(command -v java || echo none))."
  cat >&2 <<'TEXT'
  Debian, Ubuntu:    sudo apt-get install openjdk-21-jdk-headless   (or openjdk-25-jdk-headless, whichever your release has)
  Fedora:            sudo dnf install java-21-openjdk-devel         (or java-25-openjdk-devel)
  macOS, Homebrew:   brew install openjdk
  any other:         unpack a vendor's JDK archive anywhere (Eclipse Temurin, for one) and set JAVA_HOME to its folder
TEXT
  exit 2
}

# find_maven: plain mvn from MAVEN_HOME, the PATH, or where it is put by hand.
find_maven() {
  for mvn in "${MAVEN_HOME:-/nowhere}/bin/mvn" "$(command -v mvn)" /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn \
    /opt/homebrew/bin/mvn "${HOME-}"/.sdkman/candidates/maven/current/bin/mvn; do
    [ ! -x "$mvn" ] || return 0
  done
  say "needs Maven 3.8 or newer to build, and found no mvn on the PATH, in MAVEN_HOME or below /opt."
  cat >&2 <<'TEXT'
  Debian, Ubuntu:    sudo apt-get install maven
  Fedora:            sudo dnf install maven
  macOS, Homebrew:   brew install maven
  any other:         unpack Maven's archive anywhere and put its bin folder on the PATH
TEXT
  exit 2
}

# lock_build: waits until no other build of this tree runs. A lock whose owner is gone is taken over.
lock_build() {
  lock=$root/target/build.lock
  mkdir -p "$root/target" || { say "cannot write to $root/target, where the build goes; give yourself the right to."; exit 2; }
  waited=''
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null) || owner=''
    # An empty owner is a lock just made; look twice before believing that its maker died in between.
    if [ -z "$owner" ]; then
      sleep 1
      owner=$(cat "$lock/pid" 2>/dev/null) || owner=''
    fi
    if [ -z "$owner" ] || ! kill -0 "$owner" 2>/dev/null; then
      # Only one of those who find a dead lock can move it away.
      mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
      continue
    fi
    [ -n "$waited" ] || say "another build runs in this folder (process $owner); waiting for it ..."
    waited=yes
    sleep 1
  done
  echo $$ >"$lock/pid"
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

unlock_build() {
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

# stale: true when a source, a folder of sources (so that a deleted file counts) or a pom is newer than the build.
bundle=$root/app/target/dateline
stamp=$bundle/built
stale() {
  [ -f "$stamp" ] && [ -f "$bundle/dateline.jar" ] || return 0
  [ -w "$bundle" ] || return 1 # a tree that cannot be written to runs as it was built
  find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$stamp" 2>/dev/null | read -r _
}

# sweep: takes the jars of an older class path out of the bundle when a pom has changed; Maven only adds.
sweep() {
  if [ ! -f "$stamp" ] || find "$root/pom.xml" "$root"/*/pom.xml -newer "$stamp" | read -r _; then
    rm -f "$bundle"/*.jar
  fi
}

# archive_name: sets $archive to where this JDK keeps the parsed classes of the program.
archive_name() {
  archive=$bundle/start-$java_version
  if [ "${java_version%%[!0-9]*}" -ge 25 ]; then archive=$archive.aot; else archive=$archive.jsa; fi
}

# archive_classes: lets the program read one sample, to write the archive: later starts need not parse the same classes again.
# A speed-up only: without it all works the same. One page, because whole ingests would make the first start wait too long.
archive_classes() {
  archive_name
  rm -f "$bundle"/start-*
  case $archive in
  *.aot) option=-XX:AOTCacheOutput=$archive ;;
  *) option=-XX:ArchiveClassesAtExit=$archive ;;
  esac
  "$java_home/bin/java" "$option" -jar "$bundle/dateline.jar" extract \
    "$root/samples/pages/kordpress.example/kordavia-oltany-sign-lirren-water-treaty.html" \
    </dev/null >"$root/target/rehearsal.log" 2>&1
}

# finished START: the bundle is as new as the sources were when file START was made.
finished() {
  archive_classes
  mv "$1" "$stamp"
}
