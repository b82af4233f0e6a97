"""Runs a command; prints its exit status, wall-clock seconds and peak memory in MiB as JSON. Its output is thrown away."""
import json
import os
import sys
import time

quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
print(json.dumps({"status": os.waitstatus_to_exitcode(status), "seconds": seconds, "mebibytes": usage.ru_maxrss / 1024}))
