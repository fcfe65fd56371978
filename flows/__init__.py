"""Movement: flows, schedules and the command line. The only folder that imports Prefect."""

import os

# Nothing leaves the machine. Prefect reads this once, when it is imported, so it stands before any import of it.
os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
# On two busy cores the embedded server needs longer than the 20 seconds that Prefect would wait.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")
