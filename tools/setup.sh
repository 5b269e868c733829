#!/bin/bash
# setup.sh [lint]: installs what is missing, and nothing else. Debian 12, as root or with sudo; a second run takes a moment.
# With `lint`, also the PyQt6 that tools/qt6_check.py looks names up in.
set -euo pipefail
cd "$(dirname "$0")/.."
unset PYTHONHOME PYTHONPATH VIRTUAL_ENV  # of another Python, where one is active
export PIP_DISABLE_PIP_VERSION_CHECK=1

packages="qgis python3-qgis qgis-providers python3-venv xvfb xauth fonts-noto-cjk fonts-open-sans
  qttools5-dev-tools poppler-utils zbar-tools libreoffice-calc libreoffice-writer"
python=/usr/bin/python3  # Debian's, whatever `python3` on PATH is: only this one can import qgis

mkdir -p build
exec 9>build/.setup.lock
flock 9

missing=
for package in $packages; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null; then
    echo "This sets up Debian 12 and found no apt-get here. Install yourself what corresponds to:$missing"
    exit 1
  fi
  sudo=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "These Debian packages are missing:$missing"
      echo "Run this as root, or install sudo, or install them yourself: apt-get install --no-install-recommends$missing"
      exit 1
    fi
    sudo=sudo
  fi
  echo "Installing Debian packages:$missing"
  $sudo apt-get -q update
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing
fi

locks="tools/requirements.txt tools/requirements-dev.txt"
# The stamp names the Python too: after an upgrade of Debian the .venv has to be made again.
stamp=$(cat $locks | sha256sum | cut -c 1-32)-$($python -c 'import sys; print(*sys.version_info[:2], sep=".")')
if [ "$(cat .venv/.installed 2>/dev/null)" != "$stamp" ]; then
  if ! [ "$(.venv/bin/python -c 'import sys; print(*sys.version_info[:2], sys._base_executable.startswith("/usr/bin/"))' 2>/dev/null)" = \
    "$($python -c 'import sys; print(*sys.version_info[:2], True)')" ]; then
    echo "Making .venv over $python"
    $python -m venv --clear --system-site-packages .venv
  fi
  echo "Installing Python packages into .venv"
  install=".venv/bin/python -m pip install --quiet --no-deps --only-binary :all: --require-hashes"
  $install -r tools/requirements.txt
  $install -r tools/requirements-dev.txt
  # pip lets a Debian package of the very same version stand; the lock wants it in .venv, with its hash checked.
  .venv/bin/python tools/check_venv.py $locks >/dev/null || $install --ignore-installed -r tools/requirements.txt -r tools/requirements-dev.txt
  .venv/bin/python tools/check_venv.py $locks
  echo "$stamp" >.venv/.installed
fi

if [ "${1:-}" = lint ]; then
  stamp=$(sha256sum <tools/requirements-qt6.txt | cut -c 1-32)
  if [ "$(cat .venv/qt6/.installed 2>/dev/null)" != "$stamp" ]; then
    echo "Installing PyQt6 into .venv/qt6 for the check of Qt 6 names"
    rm -rf .venv/qt6
    .venv/bin/python -m pip install --quiet --no-deps --only-binary :all: --require-hashes --target .venv/qt6 -r tools/requirements-qt6.txt
    echo "$stamp" >.venv/qt6/.installed
  fi
fi
