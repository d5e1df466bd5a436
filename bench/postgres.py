"""`python -m bench.postgres [--issues 12]`: `make serve` on Postgres: deployments, a run through server and worker, same bytes.

Makes a Postgres of its own on loopback (Debian: `apt-get install postgresql`), starts `flows.serve` with its address, runs the
deployment `newspaper/backfill` and prints the run's last state, how much the database grew, whether anything was locked,
and whether the tables are those of `banmian run` with a server of its own (sqlite). Exit status 1 when not.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flows  # noqa: F401 (before Prefect, so that nothing phones home)
from bench.crash import command, contents
from bench.load import make_issues
from tests.servers import free_port, running

PATIENCE = 1800


def program(name: str) -> str:
    """Where Postgres keeps it; FileNotFoundError when it is not installed."""
    found = shutil.which(name) or next(iter(map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")))), None)
    if found is None:
        raise FileNotFoundError(f"{name}: not found; install Postgres (apt-get install postgresql)")
    return found


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """A database on loopback with an empty folder of its own; its address for Prefect."""
    how: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL}
    if os.geteuid() == 0:  # Postgres refuses to run as root
        how["user"] = "postgres"
        shutil.chown(folder, "postgres")
    port, initdb = free_port(), [program("initdb"), "--auth=trust", "--username=banmian", "--pgdata", str(folder / "db")]
    subprocess.run(initdb, check=True, **how)
    options = [f"-cport={port}", "-clisten_addresses=127.0.0.1", f"-cunix_socket_directories={folder}"]
    process = subprocess.Popen([program("postgres"), "-D", str(folder / "db"), *options], stderr=subprocess.DEVNULL, **how)
    try:
        ready = [program("pg_isready"), "--host=127.0.0.1", f"--port={port}"]
        while subprocess.run(ready, check=False, stdout=subprocess.DEVNULL).returncode:
            time.sleep(0.5)
        subprocess.run([program("createdb"), "--host=127.0.0.1", f"--port={port}", "--username=banmian", "banmian"], check=True)
        yield f"postgresql+asyncpg://banmian@127.0.0.1:{port}/banmian"
    finally:
        process.terminate()
        process.wait()


def size(address: str) -> int:
    """Bytes of the database."""
    plain = address.replace("postgresql+asyncpg", "postgresql")
    query = [program("psql"), plain, "--tuples-only", "--command", "select pg_database_size('banmian')"]
    return int(subprocess.run(query, check=True, capture_output=True).stdout)


def run_deployment(pages: Path, data: Path) -> str:
    """`newspaper/backfill` on the server of PREFECT_API_URL, once its worker is there; the name of the run's last state."""
    from prefect.client.orchestration import get_client  # noqa: PLC0415

    with get_client(sync_client=True) as client:
        backfill = _patiently(lambda: _ready(client))
        parameters = {"sources": [str(pages)], "data": str(data), "jobs": 2}
        made = client.create_flow_run_from_deployment(backfill.id, parameters=parameters)
        return str(_patiently(lambda: _final(client, made.id)).name)


def _ready(client: Any) -> Any:
    try:
        found = client.read_deployment_by_name("newspaper/backfill")
    except Exception:  # the server is still starting, or the deployment is not there yet
        return None
    return found if found.status == "READY" else None


def _final(client: Any, run_id: Any) -> Any:
    state = client.read_flow_run(run_id).state
    return state if state and state.is_final() else None


def _patiently(ask: Any) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if answer := ask():
            return answer
        time.sleep(1)
    raise AssertionError(f"nothing in {PATIENCE} s")


def main() -> int:
    """Print a line a finding."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--issues", type=int, default=12)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as database:
        pages, data, calm = (Path(folder, name) for name in ("pages", "data", "calm"))
        make_issues(pages, options.issues, 4)
        subprocess.run(command(pages, calm, 2), check=True, stdout=subprocess.DEVNULL)
        with postgres(Path(database)) as address, Path(folder, "log").open("w+b") as log:
            port = free_port()
            os.environ |= {"PREFECT_API_URL": f"http://127.0.0.1:{port}/api", "PREFECT_SERVER_API_PORT": str(port)}
            server = {"PREFECT_API_DATABASE_CONNECTION_URL": address, "PREFECT_HOME": f"{folder}/home"}
            with running("flows.serve", log=log, **server):
                state = run_deployment(pages, data)
                time.sleep(5)  # what the server was told last
                print(f"newspaper/backfill through server and worker: {state}; database {size(address) / 1e6:.1f} MB")
            log.seek(0)
            said = log.read().decode()
        same = contents(data) == contents(calm)
        print(f"'locked' in the log: {said.count('locked')} times; {'same bytes' if same else 'OTHER BYTES'} as banmian run")
    return 0 if same and state == "Completed" else 1


if __name__ == "__main__":
    sys.exit(main())
