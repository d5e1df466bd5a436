"""When and where work runs: Prefect and the command line; no linguistics.

Nothing phones home: analytics are switched off here, before Prefect is imported, unless the operator has set them.
"""

import os

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
