"""A Dask cluster that was started elsewhere: `dask scheduler`, and on each machine `dask worker tcp://… --nthreads 1`."""

import socket
from typing import Any
from urllib.parse import urlsplit

from flows.pool import Pool
from nlp.errors import BanmianError
from nlp.stages import code_version

PATIENCE = 10


class ClusterError(BanmianError, RuntimeError):
    """A cluster that cannot be used; the message names its address and the way out."""


def cluster_pool(address: str) -> Pool:
    """Tasks on the workers of this scheduler. ClusterError when nobody is there, or a worker has other code.

    Workers of another version would write tables with stamps that do not tell what made them.
    """
    try:
        from distributed import Client  # noqa: PLC0415
        from prefect_dask import DaskTaskRunner  # noqa: PLC0415
    except ImportError as error:
        raise ClusterError(f"--cluster {address}: {error.name} is not installed; pip install 'banmian[cluster]'") from error
    _require_listener(address)
    try:
        with Client(address, timeout=PATIENCE, set_as_default=False) as client:
            versions = client.run(code_version)
            threads = sum(client.nthreads().values())
    except (OSError, TimeoutError, ImportError, AttributeError) as error:
        raise ClusterError(f"--cluster {address}: no Dask scheduler with banmian on its workers there ({error})") from error
    if not versions:
        raise ClusterError(f"--cluster {address}: the scheduler has no workers; start some: dask worker {address} --nthreads 1")
    strange = sorted(worker for worker, version in versions.items() if version != code_version())
    if strange:
        raise ClusterError(f"--cluster {address}: other code on {', '.join(strange[:3])}; install the same banmian there")
    # `pure=False` is the runner's own; results are small, so nothing is kept on the workers.
    return Pool(threads, lambda _count: _runner(DaskTaskRunner, address))


def _runner(kind: Any, address: str) -> Any:
    return kind(address=address, client_kwargs={"timeout": PATIENCE})


def _require_listener(address: str) -> None:
    """The scheduler's own client would try for half a minute and say more than a line."""
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or not parts.hostname:
        raise ClusterError(f"--cluster {address}: no address; write it as tcp://host:8786")
    try:
        socket.create_connection((parts.hostname, parts.port or 8786), timeout=PATIENCE).close()
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"--cluster {address}: nobody answers there ({error}); start it with 'dask scheduler', or leave --cluster out"
        ) from error
