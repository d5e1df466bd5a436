"""When and where work runs: Prefect and the command line; no linguistics.

Set here, before Prefect and numpy are imported, unless the operator has set them: nothing phones home, and each process
computes on one core, since issues run side by side (two processes with two threads each were ten times slower on two cores).
"""

import os

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")  # 20, its default, is short on a busy machine
os.environ.setdefault("PREFECT_FLOWS_HEARTBEAT_FREQUENCY", "30")  # the automation of flows/set_up.py counts on it
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
