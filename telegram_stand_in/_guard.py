"""Who may talk to the stand-in: this machine only, and of browsers only its own page."""

import re
from collections.abc import Awaitable, Callable

from aiohttp import web

_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?", re.IGNORECASE)


@web.middleware
async def guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse other Host headers (DNS rebinding) and calls that another site makes a browser send.

    A page of another origin on the same machine is another site too. Programs send neither Origin nor
    Sec-Fetch-Site and pass. Only the page itself may be opened from a link elsewhere.
    """
    host = request.headers.get("Host", "")
    if not _HOST.fullmatch(host):
        raise web.HTTPForbidden(text="Only 127.0.0.1, localhost and [::1] are served here.\n")
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() != f"http://{host}".lower():
        raise web.HTTPForbidden(text="Only the preview's own page may do that.\n")
    site = request.headers.get("Sec-Fetch-Site", "none")
    opens_page = request.method in ("GET", "HEAD") and request.path == "/"
    if site not in ("none", "same-origin") and not opens_page:
        raise web.HTTPForbidden(text="Only the preview's own page may do that.\n")
    return await handler(request)
