#!/bin/bash
# make_chroot.sh SUITE ROOT: a Debian chroot with the QGIS of that suite and what the tests need, made once and reused.
#   trixie: QGIS 3.40, Python 3.13.  sid: QGIS 3.44, Python 3.14.  Both Qt 5.
# Needs root and debootstrap; 2.5 GB and some minutes each. The mirror is the one that this machine's own apt uses.
# Ends with 0 when the chroot is ready, 75 when the mirror does not answer, 1 on any other failure (the log is ROOT.log).
set -euo pipefail
suite=$1 root=$2
here=$(cd "$(dirname "$0")" && pwd)
log=$root.log

# All libraries come from the distribution: wheels clash with the GEOS and PROJ that newer QGIS programs export.
packages="qgis python3-qgis qgis-providers xvfb xauth fonts-noto-cjk fonts-open-sans
  python3-numpy python3-shapely python3-pandas python3-openpyxl python3-lxml python3-docx python3-segno python3-xlrd
  python3-pytest python3-pytest-xdist python3-pytestqt poppler-utils zbar-tools ca-certificates"
packages=$(echo $packages)
recipe=$(printf '%s %s' "$suite" "$packages" | sha256sum | cut -c 1-16)

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9   # two runs at once wait for each other instead of unpacking over each other
if [ "$(cat "$root.ready" 2>/dev/null)" = "$recipe" ] && [ -x "$root/usr/bin/qgis" ]; then
  exit 0
fi
rm -f "$root.ready"

mirror=$(apt-get indextargets --format '$(REPO_URI) $(ORIGIN)/$(LABEL)' 'Identifier: Packages' 2>/dev/null | sed -n 's|^\(http[^ ]*\) Debian/Debian$|\1|p' | head -n 1)
if [ -z "$mirror" ]; then
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -E '^(URIs:|deb )' | grep -oE 'https?://[^ ]+/debian/?( |$)' | tr -d ' ' | head -n 1 || true)
fi
[ -n "$mirror" ] || { echo "$suite: no Debian mirror among the sources of apt"; exit 75; }
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

if [ ! -e "$root.bootstrapped" ]; then
  [ "$(realpath -m "$root")" != / ] || { echo "refusing to use / as a chroot"; exit 1; }
  rm -rf --one-file-system "$root"
  if ! debootstrap --variant=minbase --keyring="$keyring" "$suite" "$root" "$mirror" >"$log" 2>&1; then
    tail -n 15 "$log"
    if grep -qE 'Failed getting release|Unable to fetch|Couldn.t download|Invalid Release' "$log"; then
      echo "$suite: the mirror does not answer"
      exit 75
    fi
    exit 1
  fi
  touch "$root.bootstrapped"
fi
rm -f "$root"/etc/apt/sources.list "$root"/etc/apt/sources.list.d/*
# Signatures are checked; the age of the index is not, because a mirror may be a snapshot and unstable's index expires in a week.
printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\nCheck-Valid-Until: no\n' "$mirror" "$suite" "$keyring" >"$root/etc/apt/sources.list.d/debian.sources"
printf 'APT::Install-Recommends "false";\nAcquire::Languages "none";\nAcquire::Retries "5";\n' >"$root/etc/apt/apt.conf.d/99matrix"
# No fsync per file, no documentation: a chroot that breaks is made again.
printf 'force-unsafe-io\npath-exclude=/usr/share/doc/*\npath-exclude=/usr/share/man/*\n' >"$root/etc/dpkg/dpkg.cfg.d/matrix"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
mkdir -p "$root/usr/local/share/ca-certificates"
cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true

if ! "$here/in_chroot.sh" "$root" apt-get -q update >>"$log" 2>&1; then
  tail -n 15 "$log"
  if tail -n 15 "$log" | grep -qE 'Could not (connect|resolve)|Temporary failure|Connection (failed|timed out)'; then
    echo "$suite: the mirror does not answer"
    exit 75
  fi
  exit 1
fi
"$here/in_chroot.sh" "$root" apt-get -q -y install $packages >>"$log" 2>&1 || { tail -n 30 "$log"; exit 1; }
"$here/in_chroot.sh" "$root" apt-get clean
"$here/in_chroot.sh" "$root" /usr/bin/python3 -c 'import docx, segno, xlrd, pytestqt, xdist, openpyxl, lxml, pandas'
echo "$recipe" >"$root.ready"
