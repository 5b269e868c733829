#!/bin/bash
# in_chroot.sh ROOT COMMAND [ARG...]: runs COMMAND in a Debian chroot, in a mount and a process namespace of its own, so that
# nothing stays mounted and no Xvfb or QGIS stays behind when it ends.
#   BIND="host_folder:inside_folder"      folders shown inside, one a line; read-only where written host:inside:ro
#   ENVS="NAME=value ..."                 environment given to the command; nothing else is inherited
set -euo pipefail
export ROOT=$1 BIND="${BIND:-}" ENVS="${ENVS:-}"
shift
exec unshare --mount --pid --fork --kill-child --propagation private /bin/bash -c '
  set -eu
  mount -t proc proc "$ROOT/proc"
  mount -t sysfs -o ro sysfs "$ROOT/sys"
  mount --bind /dev "$ROOT/dev"
  mkdir -p "$ROOT/dev/pts" "$ROOT/dev/shm"
  mount --bind /dev/pts "$ROOT/dev/pts"
  mount -t tmpfs -o size=1g,mode=1777 tmpfs "$ROOT/dev/shm"
  while IFS=: read -r outside inside mode; do
    [ -n "$outside" ] || continue
    mkdir -p "$ROOT/$inside"
    mount --bind "$outside" "$ROOT/$inside"
    if [ "$mode" = ro ]; then mount -o remount,ro,bind "$ROOT/$inside"; fi
  done <<< "$BIND"
  cat /etc/resolv.conf > "$ROOT/etc/resolv.conf" 2>/dev/null || true
  exec chroot "$ROOT" /usr/bin/env -i HOME=/root TERM=dumb LANG=C.UTF-8 \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive XDG_RUNTIME_DIR=/tmp $ENVS "$@"
' in_chroot "$@"
