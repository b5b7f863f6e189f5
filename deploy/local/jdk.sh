# shellcheck shell=bash
# Finds a JDK and puts it in front: exports JAVA_HOME and PATH. Sourced by `check` and `run`.
# Looks in JAVA_HOME, PATH and the usual JVM folders; takes the newest of at least version 21, JAVA_HOME first among equals.

chengjie_jdk_minimum=21

# Prints the feature version of the JDK in a folder; nothing when it is none (a JRE has no javac).
chengjie_jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
  fi
}

# Prints every folder that may hold a JDK, one a line, the preferred ones first.
chengjie_jdk_candidates() {
  local javac
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  if javac=$(command -v javac); then
    javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
    printf '%s\n' "${javac%/bin/javac}"
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* "${HOME:-/nonexistent}"/.jdks/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
}

chengjie_find_jdk() {
  local candidate version best='' best_version=0
  while IFS= read -r candidate; do
    version=$(chengjie_jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done < <(chengjie_jdk_candidates)
  if [ "$best_version" -lt "$chengjie_jdk_minimum" ]; then
    {
      echo "Chengjie needs a JDK of version $chengjie_jdk_minimum or newer (25 recommended); looked in JAVA_HOME, PATH and the usual JVM folders."
      if [ "$best_version" -gt 0 ]; then echo "The newest found is version $best_version in $best."; fi
      echo "Install one (Debian and Ubuntu: apt install openjdk-25-jdk-headless or openjdk-21-jdk-headless) or set JAVA_HOME to it."
    } >&2
    return 1
  fi
  export JAVA_HOME=$best PATH="$best/bin:$PATH"
  # The version, for those who decide by it (the AOT cache wants 25).
  export CHENGJIE_JDK_VERSION=$best_version
}

chengjie_find_jdk
