#!/bin/bash
# prepare.sh: makes the chroots of the matrix that are not there yet, all at once. Says in one sentence what keeps it from that.
# Ends with 0 when all are ready, 75 when this machine cannot make them (not root, no mirror), 1 on a failure.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cache=${LINZHANG_CHROOTS:-/var/cache/linzhang-matrix}

if [ "$(id -u)" != 0 ]; then
  echo "The matrix needs root for its chroots: QGIS 3.40 and 3.44 are skipped."
  exit 75
fi
if ! unshare --mount --pid --fork true 2>/dev/null; then
  echo "This machine allows no mount namespaces (a container?): QGIS 3.40 and 3.44 are skipped."
  exit 75
fi
if ! command -v debootstrap >/dev/null; then
  apt-get -q update >/dev/null 2>&1
  if ! DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends debootstrap >/dev/null 2>&1; then
    echo "debootstrap is missing and apt cannot install it: QGIS 3.40 and 3.44 are skipped."
    exit 75
  fi
fi

mkdir -p "$cache"
declare -A jobs
for suite in trixie sid; do
  "$here/make_chroot.sh" "$suite" "$cache/$suite" &
  jobs[$suite]=$!
done
code=0
for suite in trixie sid; do
  wait "${jobs[$suite]}"
  result=$?
  if [ $result = 75 ]; then
    echo "$suite is skipped: its chroot cannot be made here."
    [ $code = 0 ] && code=75
  elif [ $result != 0 ]; then
    echo "$suite: making the chroot failed (code $result); the log is $cache/$suite.log"
    code=1
  fi
done
exit $code
