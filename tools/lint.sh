#!/bin/bash
# lint.sh: every static check, all of them even when one fails; ends with 1 where any did.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=

check() {
  local name=$1 output start=$SECONDS
  shift
  if output=$("$@" 2>&1); then
    printf 'ok      %-14s %s (%d s)\n' "$name" "$(printf '%s' "$output" | tail -n 1 | cut -c 1-90)" $((SECONDS - start))
  else
    printf 'FAILED  %s\n%s\n' "$name" "$output"
    failed="$failed $name"
  fi
}

security() {
  # its warnings are about comments that it need not have read
  $bin/bandit --quiet --recursive --configfile pyproject.toml linzhang_plugin 2>/dev/null && echo "no findings"
}

check ruff $bin/ruff check --output-format concise .
check format $bin/ruff format --check .
check mypy $bin/mypy
check imports $bin/lint-imports --cache-dir .import_linter_cache
check translations $bin/python tools/i18n.py check
check bandit security
check qt6 $bin/python tools/qt6_check.py linzhang_plugin
check lengths $bin/python tools/check_lengths.py

if [ -n "$failed" ]; then
  echo "Failed:$failed"
  exit 1
fi
