#!/bin/bash
# run.sh: the tests marked `matrix` on QGIS 3.22 (this machine), 3.40 (trixie) and 3.44 (sid), and the check of Qt 6 names.
# MATRIX_HOST=0 leaves this machine out, where `make lint` and `make test` have just looked at the same.
# Ends with 1 where any test fails, and where a version could not run at all: a matrix of which nothing ran proves nothing.
# MATRIX_ALLOW_SKIP=1 lets versions be missing (.ci/run: a CI may have no mirror). The summary says which ran.
set -uo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
cache=${LINZHANG_CHROOTS:-/var/cache/linzhang-matrix}
inside=/opt/linzhang
tests="matrix and not once"
summary=
failed=0
ran=
missing=

report() {
  summary="$summary  $1"$'\n'
  echo "matrix: $1"
}

tools/matrix/prepare.sh >build/matrix-prepare.log 2>&1 &
preparing=$!

if [ "${MATRIX_HOST:-1}" = 0 ]; then
  report "Qt 6 names: left out, as MATRIX_HOST=0 says"
elif .venv/bin/python tools/qt6_check.py linzhang_plugin; then
  report "Qt 6 names: passed"
else
  report "Qt 6 names: FAILED"
  failed=1
fi
built=$(.venv/bin/python tools/make_zip.py)
zip=$(printf '%s\n' "$built" | sed -n 's/^\(.*\.zip\) (.*/\1/p')
[ -n "$zip" ] || { echo "matrix: the zip could not be built"; failed=1; }

if [ "${MATRIX_HOST:-1}" != 0 ]; then
  ran="$ran, this machine"
  if QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest -m "$tests" -rs -n 2; then
    report "this machine: passed"
  else
    report "this machine: FAILED"
    failed=1
  fi
else
  report "this machine: left out, as MATRIX_HOST=0 says"
fi

wait $preparing
prepared=$?
cat build/matrix-prepare.log
[ $prepared = 1 ] && failed=1

# A copy, so that nothing in the checkout becomes root's and a chroot sees no .venv that is not its own.
run_in() {
  local suite=$1 copy=$cache/$1.checkout
  rm -rf "$copy"
  mkdir -p "$copy/build"
  tar -C "$root" --exclude=./.venv --exclude=./build --exclude=./.git --exclude='__pycache__' --exclude='.*_cache' -cf - . | tar -C "$copy" -xf -
  [ -n "$zip" ] && cp "$zip" "$copy/build/"
  BIND="$copy:$inside/main"
  if [ -d "$root/../shared" ]; then BIND="$BIND"$'\n'"$(realpath "$root/../shared"):$inside/shared:ro"; fi
  BIND="$BIND" ENVS="PYTHONDONTWRITEBYTECODE=1 QT_QPA_PLATFORM=offscreen LINZHANG_ZIP=$inside/main/build/$(basename "$zip")" \
    tools/matrix/in_chroot.sh "$cache/$suite" /bin/sh -c \
    "cd $inside/main && exec /usr/bin/python3 -m pytest -m '$tests' -rs -p no:cacheprovider --basetemp=/tmp/pytest-linzhang"
}

declare -A jobs
for suite in trixie sid; do
  if [ -e "$cache/$suite.ready" ] && [ "$(id -u)" = 0 ] && [ $prepared != 1 ]; then
    (start=$SECONDS; run_in "$suite" >"build/matrix-$suite.log" 2>&1; code=$?; echo $((SECONDS - start)) >"build/matrix-$suite.seconds"; exit $code) &
    jobs[$suite]=$!
  else
    report "$suite: could not run, see above"
    missing="$missing, $suite"
  fi
done
for suite in "${!jobs[@]}"; do
  if wait "${jobs[$suite]}"; then result=passed; else result=FAILED failed=1; fi
  if [ $result = FAILED ]; then cat "build/matrix-$suite.log"; else tail -n 3 "build/matrix-$suite.log"; fi
  ran="$ran, $suite"
  report "$suite: $result ($(cat "build/matrix-$suite.seconds") s, $(grep -m 1 -o 'QGIS [0-9.]*' "build/matrix-$suite.log"))"
done

printf '\nMatrix:\n%s  ran: %s\n' "$summary" "$([ -n "$ran" ] && echo "${ran#, }" || echo nothing)"
if [ -n "$missing" ]; then
  printf '  could not run: %s\n' "${missing#, }"
  if [ "${MATRIX_ALLOW_SKIP:-0}" != 1 ]; then
    echo "  That counts as a failure; MATRIX_ALLOW_SKIP=1 lets it pass."
    failed=1
  fi
fi
exit $failed
