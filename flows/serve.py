"""`make serve`: a Prefect server, the deployments of prefect.yaml and a worker that runs them, until interrupted."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from flows.own_server import HOST, set_variables, without_proxy
from flows.set_up import POOL, prefect

PORT = os.environ.get("PREFECT_SERVER_API_PORT", "4200")
PATIENCE, PAUSE = 120, 5


def main() -> int:
    """Start all, wait for the worker; the server is stopped with it. 1 when the server does not come up."""
    address = f"http://{HOST}:{PORT}/api"
    if _answers(address):
        print(f"{address}: a server is there already; stop it, or set PREFECT_SERVER_API_PORT", file=sys.stderr)
        return 1
    set_variables({"PREFECT_API_URL": address, "BANMIAN_HOME": str(Path.cwd()), **without_proxy()})
    for number in (signal.SIGTERM, signal.SIGINT):  # also when the shell that started this in the background ignores SIGINT
        signal.signal(number, signal.default_int_handler)
    running = [subprocess.Popen(prefect("server", "start", "--host", HOST, "--port", PORT))]
    try:
        if not _wait_for(address, running[0]):
            print(f"{address}: the server did not come up in {PATIENCE} s; see its messages above", file=sys.stderr)
            return 1
        subprocess.run([sys.executable, "-m", "flows.set_up"], check=True)
        print(
            f"\nRuns and their reports: http://{HOST}:{PORT}\n"
            f"In another terminal: PREFECT_API_URL={address} .venv/bin/prefect deployment run 'newspaper/daily'\n",
            flush=True,
        )
        return _keep_a_worker(running)
    except subprocess.CalledProcessError:
        return 1
    except KeyboardInterrupt:
        return 0
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait()


def _keep_a_worker(running: "list[subprocess.Popen[bytes]]") -> int:
    """A worker as long as the server lives; one that was killed is replaced. 1 when the server is gone."""
    while running[0].poll() is None:
        running[1:] = [subprocess.Popen(prefect("worker", "start", "--pool", POOL))]
        status = running[1].wait()
        print(f"the worker ended (exit status {status}); another is started", file=sys.stderr)
        time.sleep(PAUSE)
    print("the server ended; see its messages above", file=sys.stderr)
    return 1


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        if _answers(address):
            return True
        time.sleep(0.5)
    return False


def _answers(address: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{address}/health", timeout=2) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(main())
