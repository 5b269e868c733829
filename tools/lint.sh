#!/bin/bash
# lint.sh: every static check, side by side and all of them even when one fails; ends with 1 where any did.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=
said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
declare -A jobs

check() {
  local name=$1
  shift
  (
    start=$SECONDS
    "$@" >"$said/$name" 2>&1
    code=$?
    echo $((SECONDS - start)) >"$said/$name.seconds"
    exit $code
  ) &
  jobs[$name]=$!
}

security() {
  # its warnings are about comments that it need not have read
  $bin/bandit --quiet --recursive --configfile pyproject.toml linzhang_plugin 2>/dev/null && echo "no findings"
}

check mypy $bin/mypy
check bandit security
check ruff $bin/ruff check --output-format concise .
check format $bin/ruff format --check .
check imports $bin/lint-imports --cache-dir .import_linter_cache
check translations $bin/python tools/i18n.py check
check qt6 $bin/python tools/qt6_check.py linzhang_plugin
check lengths $bin/python tools/check_lengths.py

for name in mypy bandit ruff format imports translations qt6 lengths; do
  if wait "${jobs[$name]}"; then
    printf 'ok      %-14s %s (%d s)\n' "$name" "$(tail -n 1 "$said/$name" | cut -c 1-90)" "$(cat "$said/$name.seconds")"
  else
    printf 'FAILED  %s\n%s\n' "$name" "$(cat "$said/$name")"
    failed="$failed $name"
  fi
done

if [ -n "$failed" ]; then
  echo "Failed:$failed"
  exit 1
fi
