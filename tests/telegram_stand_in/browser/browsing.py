"""Opening the page in a browser that says what it complains of."""

from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.patience import PATIENCE

expect.set_options(timeout=1000 * PATIENCE)

QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


async def opened(
    browser: Browser, url: str, width: int = 390, height: int = 844, **options: Any
) -> tuple[Page, list[str]]:
    """The page, and the list into which everything the browser complains of goes."""
    context = await browser.new_context(viewport={"width": width, "height": height}, **options)
    page = await context.new_page()
    page.set_default_timeout(1000 * PATIENCE)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(url) else complaints.append(request.url))
    await page.goto(url)
    await page.locator(".people button").first.wait_for()
    return page, complaints
