#!/bin/sh
# Starts the app from an unpacked bundle; installs its libraries the first time, without a network.
cd "$(dirname "$0")" || exit 1
export PYTHONUTF8=1
for version in @VERSIONS@; do
    for python in "python/bin/python$version" "python$version" python3; do
        if "$python" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$version')" 2>/dev/null; then
            exec "$python" start.py "$@"
        fi
    done
done
cat needs_python.txt >&2
exit 1
