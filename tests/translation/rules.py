"""What a translation must keep, and how French is set: each rule names what is wrong, or nothing.

The spaces are those of the Imprimerie nationale's rules (Lexique des règles typographiques): a
narrow one that does not break before ; ! ?, one that does not break before : and inside « ».
"""

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter
from typing import Final

from tests.translation.catalogue import Message

NARROW: Final = "\u202f"
FIXED: Final = "\u00a0"

_KEY: Final = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Maj)\+)+(?:[A-Z][a-zé]+|[A-Z0-9]|[+=−-])|\bF\d{1,2}\b"
)
_TOKEN: Final = re.compile(
    r"(?<![\w/.])[/@#>%!*][a-z0-9_]+|\*\.\w+|\bis:\w+|\.(?:docx|pdf|csv|xlsx|ics|md)\b"
)
KEYS: Final = {"Shift": "Maj", "Return": "Retour", "Enter": "Entrée", "Del": "Suppr"}
"""How Qt writes these keys on buttons and in menus in French; a sentence calls them the same."""
_NAMED: Final = frozenset(("/kind", "@speaker", "@name", "#case", ">addressee"))
"""What stands for any token of its sort."""
_SPACED: Final = ((";", NARROW), ("!", NARROW), ("?", NARROW), (":", FIXED))


def broken(message: Message) -> Iterator[str]:
    """What is wrong with a message that is translated."""
    for place, form in enumerate(message.forms):
        whole = message.many if message.many and place else message.one
        wanted, has = placeholders(whole), placeholders(form)
        # "une note" says its number in a word.
        if has != wanted and not (message.many and not place and _but_number(has, wanted)):
            yield f"the values are {sorted(has)}, not {sorted(wanted)}"
        keys = [_key_in_french(one) for one in _KEY.findall(whole)]
        for wanted_here, found in (
            (keys, _KEY.findall(form)),
            (_TOKEN.findall(whole), _TOKEN.findall(form)),
        ):
            if not _same(wanted_here, found):
                yield f"{found} stand where {wanted_here} should"
        yield from misset(form)


def _key_in_french(key: str) -> str:
    return "+".join(KEYS.get(part, part) for part in key.split("+"))


def _but_number(one: Counter[str], other: Counter[str]) -> bool:
    return {name for name in one if name != "n"} == {name for name in other if name != "n"}


def _same(wanted: list[str], has: list[str]) -> bool:
    """Whether keys or tokens are the same; a name for one ("@speaker") may be translated."""
    if Counter(one[:1] for one in wanted) != Counter(one[:1] for one in has):
        return False
    return not Counter(one for one in wanted if one not in _NAMED) - Counter(has)


def placeholders(sentence: str) -> Counter[str]:
    """The values that are put in, with how each is written."""
    found = Formatter().parse(sentence)
    return Counter(f"{name}{f':{how}' if how else ''}" for _, name, how, _ in found if name)


def misset(form: str) -> Iterator[str]:
    """Where French typography is not kept."""
    bare = _without_what_is_no_french(form)
    if "'" in bare:
        yield "an apostrophe is ’"
    if '"' in bare or "“" in bare or "”" in bare:
        yield "quotation marks are « and »"
    for sign, space in _SPACED:
        for found in re.finditer(re.escape(sign), bare):
            before = bare[found.start() - 1 : found.start()]
            after = bare[found.end() : found.end() + 1]
            if before not in (space, "?", "!", "") and not (before + after).isdecimal():
                yield f"before {sign} stands {before!r}, not {space!r}"
    for found in re.finditer("«(.?)", bare):
        if found[1] != FIXED:
            yield f"after « stands {found[1]!r}, not {FIXED!r}"
    for found in re.finditer("(.?)»", bare):
        if found[1] != FIXED:
            yield f"before » stands {found[1]!r}, not {FIXED!r}"


def well_set(form: str) -> str:
    """The same with the spaces, apostrophes and keys of French, for who cannot type them: an
    ordinary space must already stand where one belongs."""
    form = _KEY.sub(lambda found: _key_in_french(found[0]), form)
    form = form.replace("'", "’").replace("« ", f"«{FIXED}").replace(" »", f"{FIXED}»")
    for sign, space in _SPACED:
        form = form.replace(f" {sign}", f"{space}{sign}")
    return form


def _without_what_is_no_french(form: str) -> str:
    """The form without values, keys, tokens and what separates the kinds of files for Qt: the
    signs in them are not punctuation."""
    for what in (re.compile(r"\{[^}]*\}"), _KEY, _TOKEN, re.compile(";;")):
        form = what.sub("x", form)
    return form
