"""What a browser complains of while a page is open."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request, Response


def listen(page: Page, address: str, levels: tuple[str, ...] = ("error",)) -> list[str]:
    """A list that grows by errors, messages of these levels, failed answers and requests that leave `address`."""
    found: list[str] = []

    def console(message: ConsoleMessage) -> None:
        if message.type in levels:
            found.append(message.text)

    def response(answer: Response) -> None:
        if answer.status >= 400:
            found.append(f"{answer.status} {answer.url}")

    def request(sent: Request) -> None:
        if not sent.url.startswith((address, "data:")):
            found.append(sent.url)

    page.on("console", console)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("response", response)
    page.on("request", request)
    return found
