"""The README's picture, taken anew: the preview in headless Chromium, from the first tap to a warning.

Run ``.venv/bin/python -m tools.picture`` and look at what it wrote.
"""

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

PICTURE = Path(__file__).parents[1] / "docs/pictures/preview.png"
SIZE: ViewportSize = {"width": 1000, "height": 790}
QUIET = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")


def main() -> int:
    """Write the picture; 1 without a browser."""
    browser = shutil.which("chromium")
    if browser is None:
        print("Chromium is not installed.", file=sys.stderr)
        return 1
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "preview", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as preview:
        assert preview.stdout is not None
        try:
            address = next(line.strip() for line in preview.stdout if line.startswith("http"))
            with sync_playwright() as playwright:
                shown = playwright.chromium.launch(executable_path=browser, args=QUIET)
                page = shown.new_page(viewport=SIZE, device_scale_factor=1.25, reduced_motion="reduce")
                page.goto(address)
                talk(page)
                page.screenshot(path=PICTURE, animations="disabled")
                shown.close()
        finally:
            preview.send_signal(signal.SIGTERM)
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} KiB")
    return 0


def talk(page: Page) -> None:
    """What a newcomer does: the first questions, an entry, the status, then on to the second warning."""
    chat = page.get_by_role("log")
    page.get_by_role("button", name="Emma").click()
    page.get_by_role("button", name="START").click()
    for label in ("English", "Russia"):
        chat.get_by_role("button", name=label, exact=True).last.click()
    expect(chat).to_contain_text("Currently in Kazakhstan?")
    say(page, "/in 10 days ago", "Entry saved")
    chat.get_by_role("button", name="No", exact=True).last.click()
    expect(chat).to_contain_text("another", ignore_case=True)
    say(page, "/status", "Now in Kazakhstan")
    for days in (30, 14):
        page.get_by_role("button", name="To the next notice").click()
        expect(chat).to_contain_text(re.compile(rf"{days} days left after today"))
        page.wait_for_timeout(500)  # a notice is settled, and the next one planned, just after it is seen


def say(page: Page, words: str, answer: str) -> None:
    """Type a message and wait for its answer."""
    page.get_by_label("Message", exact=True).fill(words)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("article").last).to_contain_text(answer)


if __name__ == "__main__":
    sys.exit(main())
