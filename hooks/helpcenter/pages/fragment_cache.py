"""Parts that are the same on the pages of one folder: menus, the footer, the search dialog, the ways to reach us.

Their links are relative, so they hold for a folder and not for the site. From two pages of a folder every address looks
the same, unless it is one of the two or lies below one: a page that the parts lead to, or through, has its own.
At 1,000 articles this is half of what the templates cost.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

Part = Callable[[], str]


class FragmentCache:
    """The parts made so far, for one language. `addresses` are all the pages that such parts lead to: "en/contact/"."""

    def __init__(self, addresses: Iterable[str]) -> None:
        self._led_to = {address[: end + 1] for address in addresses for end, char in enumerate(address) if char == "/"}
        self._made: dict[Hashable, str] = {}

    def shared(self, address: str, *alike: Hashable) -> Callable[[str, Part], str]:
        """What a template calls with the name of a part, on the page at `address`.

        `alike` is what else the parts show of a page; pages that differ in it share nothing.
        """
        folder, _, _ = address.rstrip("/").rpartition("/")

        def part(name: str, caller: Part) -> str:
            if not folder or address in self._led_to:
                return caller()
            key = (name, folder, *alike)
            if key not in self._made:
                self._made[key] = caller()
            return self._made[key]

        return part
