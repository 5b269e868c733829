#!/bin/bash
# lock.sh: writes requirements*.txt (exact versions, with hashes) from requirements*.in. Run it after changing one of those.
set -euo pipefail
cd "$(dirname "$0")"
tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
/usr/bin/python3 -m venv "$tools"
"$tools/bin/pip" install --quiet 'pip<26' pip-tools
for name in requirements requirements-vendor requirements-dev requirements-qt6; do
  # No index is written down: each machine takes the one that its pip is set up for.
  "$tools/bin/pip-compile" --quiet --generate-hashes --strip-extras --allow-unsafe --no-header --annotation-style line \
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options "$@" --output-file "$name.txt" "$name.in"
done
# lxml is native and comes with QGIS's own installers: it must not travel in the zip.
/usr/bin/python3 - requirements-vendor.txt <<'PYTHON'
import pathlib, re, sys
path = pathlib.Path(sys.argv[1])
blocks = re.split(r"(?m)^(?=\S)", path.read_text(encoding="utf-8"))
path.write_text("".join(block for block in blocks if not block.startswith("lxml==")), encoding="utf-8")
PYTHON
