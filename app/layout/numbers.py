"""Numbers, percentages, money and durations as each language writes them, and what people meant
by the digits they typed.

Marks of the languages are those of CLDR 44 (group, decimal, percent pattern, place of a currency);
French follows the Imprimerie nationale's usage. A language that is not listed is written by ISO
80000-1: thin spaces between thousands, a point.
"""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

MINUS = "\u2212"
_NARROW = "\u202f"
_SPACE = "\u00a0"
_SIGNS_OF_MONEY = frozenset("$£€¥₹₩₽₺₪₫₴₦฿₱₡") | {"R$", "CHF"}
_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LEAST = 1e-9
"""Numbers nearer to 0 are written with a power of ten."""

_MOST_SHORT = 1e15
"""From here on short numbers have a power of ten."""

_TIMES = {"j": 86400, "d": 86400, "h": 3600, "min": 60, "s": 1}
"""Signs of units of time, in seconds."""

_BLANKS = re.compile(r"[\s'’\u00a0\u202f\u2009]")

Shorts = tuple[tuple[float, str], ...]

_ENGLISH_SHORTS: Shorts = ((1e3, "K"), (1e6, "M"), (1e9, "B"), (1e12, "T"))
_SHORTS: dict[str, Shorts] = {
    "en": _ENGLISH_SHORTS,
    "fr": ((1e3, "k"), (1e6, "M"), (1e9, "Md")),
    "de": ((1e3, "Tsd."), (1e6, "Mio."), (1e9, "Mrd.")),
}
_OTHER_SHORTS: Shorts = ((1e3, "k"), (1e6, "M"))

_SCALES = {"k": 1e3, "K": 1e3, "M": 1e6, "Md": 1e9, "Mds": 1e9, "B": 1e9, "bn": 1e9}
"""What stands right after digits for thousands, millions, thousands of millions."""


class Numbers(NamedTuple):
    """How one language writes numbers. Texts hold no place where a line may break."""

    thousands: str
    decimal: str
    percent: str
    """Between a number and %."""
    money: Literal["after", "before", "apart"]
    """Where a currency stands; `apart` is before, with a space."""
    fewest: int = 4
    """Digits of the least number that is grouped."""
    percent_first: bool = False
    shorts: Shorts = _OTHER_SHORTS

    def number(self, value: float, *, signed: bool = False) -> str:
        """`value` with two decimals at most; below 1, with the first two digits that count."""
        return sign_of(value, signed) + self._digits(abs(value))

    def quantity(
        self, value: float, unit: str, *, signed: bool = False, short: bool = False
    ) -> str:
        """A number with its unit, joined so that they never part, money with two decimals or none;
        `short` where there is little room: `1.2M`."""
        parts = time_parts(unit)
        sign = sign_of(value, signed)
        if parts and abs(value) < _MOST_SHORT:
            return sign + self._times(abs(value), parts)
        digits, scale = self._short(abs(value)) if short else (self._digits(abs(value)), "")
        money, slash, rate = unit.partition("/")
        if money in _SIGNS_OF_MONEY and not scale and digits[-2:-1] == self.decimal:
            digits += "0"
        english = self.shorts is _ENGLISH_SHORTS
        if scale and english:
            digits, scale = digits + scale, ""
        if money in _SIGNS_OF_MONEY and self.money != "after":
            gap = _SPACE if self.money == "apart" or money.isalpha() else ""
            digits += _SPACE + scale if scale else ""
            return f"{sign}{money}{gap}{digits}{slash}{rate}"
        if scale:
            tight = not unit or (money in _SIGNS_OF_MONEY and scale[-1] != ".")
            joint = "" if tight else _SPACE
            return f"{sign}{digits}{_SPACE}{scale}{joint}{unit}"
        if not unit:
            return sign + digits
        if unit == "%" and self.percent_first:
            return f"{sign}%{digits}"
        if unit[0] in "%‰":
            return f"{sign}{digits}{self.percent}{unit}"
        if unit[0] == "/" or unit in ("°", "′", "″"):
            return f"{sign}{digits}{unit}"
        return f"{sign}{digits}{_SPACE}{unit}"

    def read(self, digits: str) -> float | None:
        """The number that digits with marks stand for, by this language's marks first; None for
        none, and for one that no number can hold."""
        plain = _BLANKS.sub("", digits).replace(MINUS, "-")
        if self.decimal == ",":
            grouped = self.thousands == "." and re.fullmatch(r"-?\d{1,3}(\.\d{3})+", plain)
            if grouped or plain.count(".") > 1 or "," in plain:
                plain = plain.replace(".", "").replace(",", ".")
        elif re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", plain):
            plain = plain.replace(",", "")
        elif plain.count(".") > 1:
            plain = plain.replace(".", "").replace(",", ".")
        else:
            plain = plain.replace(",", ".")
        try:
            value = float(plain)
        except ValueError:
            return None
        return value if math.isfinite(value) else None

    def _digits(self, size: float) -> str:
        if 0 < size < _LEAST:
            return self._power(size)
        places = 2 if size >= 1 or not size else max(2, 1 - math.floor(math.log10(size)))
        digits = f"{size:,.{places}f}".rstrip("0").rstrip(".")
        whole, _, rest = digits.partition(".")
        if len(whole.replace(",", "")) < self.fewest:
            whole = whole.replace(",", "")
        return whole.replace(",", self.thousands) + (self.decimal + rest if rest else "")

    def _power(self, size: float) -> str:
        mantissa, _, power = f"{size:.1e}".partition("e")
        return f"{self._digits(float(mantissa))}×10{str(int(power)).translate(_SUPERSCRIPT)}"

    def _short(self, size: float) -> tuple[str, str]:
        """Three digits or so, and the word or sign for how many thousands they count."""
        if size >= _MOST_SHORT:
            return self._power(size), ""
        if size < 1000:
            return self._digits(size if size < 100 else round(size)), ""
        fitting = (one for one in reversed(self.shorts) if size >= one[0] * 0.9995)
        step, sign = next(fitting, self.shorts[0])
        share = size / step
        return self._digits(round(share, 1 if share < 99.95 else 0)), sign

    def _times(self, size: float, parts: tuple[tuple[str, int], ...]) -> str:
        rest = round(size, 2)
        last, least = parts[-1]
        out: list[str] = []
        for name, seconds in parts[:-1]:
            count, rest = divmod(rest, seconds / least)
            if count:
                out.append(f"{count:.0f}{_SPACE}{name}")
        rest = round(rest, 2)
        if rest or not out:
            out.append(f"{self._digits(rest)}{_SPACE}{last}")
        return _SPACE.join(out)


def sign_of(value: float, signed: bool = False) -> str:
    """The sign before a number's digits; a plus only where it is wanted."""
    if value < 0:
        return MINUS
    return "+" if signed and value > 0 else ""


def time_parts(unit: str) -> tuple[tuple[str, int], ...]:
    """The parts of a unit like `min s` or `h min`, largest first, each with its seconds; the value
    counts the last of them. Nothing for any other unit."""
    names = unit.split(" ")
    seconds = [_TIMES.get(name, 0) for name in names]
    falling = all(one > two > 0 for one, two in pairwise(seconds))
    return tuple(zip(names, seconds, strict=True)) if len(names) > 1 and falling else ()


def scale_of(sign: str) -> float:
    """What a sign right after digits multiplies them by; 1 for none."""
    return _SCALES.get(sign, 1.0)


_A, _B, _C = "after", "before", "apart"
_MARKS: dict[str, Numbers] = {
    "en": Numbers(",", ".", "", _B),
    "fr": Numbers(_NARROW, ",", _NARROW, _A),
    "de": Numbers(".", ",", _SPACE, _A),
    "de-at": Numbers(_SPACE, ",", _SPACE, _C),
    "de-ch": Numbers("’", ".", "", _C),
    "es": Numbers(".", ",", _SPACE, _A, 5),
    "es-mx": Numbers(",", ".", _SPACE, _B),
    "pt": Numbers(".", ",", "", _C),
    "pt-pt": Numbers(_SPACE, ",", "", _A, 5),
    "pl": Numbers(_SPACE, ",", "", _A, 5),
    "nl": Numbers(".", ",", "", _C),
    "tr": Numbers(".", ",", "", _B, percent_first=True),
    "he": Numbers(",", ".", "", _A),
    **dict.fromkeys(("it", "el", "vi"), Numbers(".", ",", "", _A)),
    **dict.fromkeys(("da", "ca", "ro", "hr", "sl", "sr"), Numbers(".", ",", _SPACE, _A)),
    **dict.fromkeys(("ja", "zh", "ko", "th", "hi"), Numbers(",", ".", "", _B)),
    **dict.fromkeys(("ru", "cs", "sk", "lt", "no", "nb", "nn"), Numbers(_SPACE, ",", _SPACE, _A)),
    **dict.fromkeys(("sv", "fi"), Numbers(_SPACE, ",", _SPACE, _A)),
    **dict.fromkeys(("uk", "bg", "hu", "lv", "et"), Numbers(_SPACE, ",", "", _A)),
}
_ISO = Numbers(_NARROW, ".", _SPACE, _A)


@lru_cache(maxsize=64)
def numbers_for(language: str) -> Numbers:
    """How a language (BCP 47) writes numbers."""
    code = language.lower()
    main = code.partition("-")[0]
    marks = _MARKS.get(code) or _MARKS.get(main) or _ISO
    return marks._replace(shorts=_SHORTS.get(main, _OTHER_SHORTS))
