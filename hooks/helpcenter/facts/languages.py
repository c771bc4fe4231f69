"""The languages of the site, listed once, and values that exist in each of them.

To add a language, name it in LOCALES and write `l10n/languages/<locale>.py` (its grammar); until there is also
`recognizers/vocabulary/<locale>/`, rules that read claims and amounts in articles note that they cannot judge it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Self, TypeVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

LOCALES: tuple[str, ...] = ("zh", "en")
"""In the order in which they are shown; each is a folder of docs/ and a key of the texts in data/."""
SOURCE, *_TRANSLATIONS = LOCALES
"""The language that the others are translated from. It is published at the root, the others below their own name."""
TRANSLATIONS: tuple[str, ...] = tuple(_TRANSLATIONS)

T = TypeVar("T")


class _Listed:
    """Validates a locale as one of LOCALES."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.literal_schema(list(LOCALES))


Locale = Annotated[str, _Listed]
"""One of LOCALES."""


class Localized(Mapping[str, T]):
    """A value for each language, by locale. A subclass names the type of the value with `of`."""

    of: ClassVar[Any]
    published_as: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """Title and description in JSON Schemas; by default the name and the docstring of the class."""

    def __init__(self, values: Mapping[str, T]) -> None:
        self._values = dict(values)

    @classmethod
    def same(cls, value: T) -> Self:
        """One value for every language, as an address or a number is."""
        return cls(dict.fromkeys(LOCALES, value))

    def __getitem__(self, locale: str) -> T:
        return self._values[locale]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Localized):
            return self is other or self._values == other._values
        return isinstance(other, Mapping) and self._values == dict(other)

    def __hash__(self) -> int:
        return hash(tuple(self._values.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._values!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        field = core_schema.typed_dict_field(handler.generate_schema(cls.of))
        values = core_schema.typed_dict_schema(dict.fromkeys(LOCALES, field), cls=cls, extra_behavior="forbid")
        return core_schema.no_info_after_validator_function(
            cls,
            values,
            ref=f"{cls.__module__}.{cls.published_as.get('title', cls.__name__)}:{id(cls)}",
            metadata={"pydantic_js_updates": dict(cls.published_as)},
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )
