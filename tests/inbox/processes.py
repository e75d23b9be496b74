"""Real processes, but what they need is imported only once for all of them."""

import multiprocessing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.inbox.echo_bot", "tests.inbox.whole_bot"])
