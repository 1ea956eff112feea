"""What can be typed on the keyboards of our users without a third level (AltGr).

Sources: Microsoft's layouts KBDFR (French), KBDUS (United States) and KBDUK (United Kingdom), and
xkeyboard-config's `symbols/fr` (azerty), `symbols/us` and `symbols/gb` (basic), which agree on
these keys. Dead keys (^ and ¨ of French) are left out, for they type nothing by themselves, and
so is ², which has nothing above it.
"""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    """The characters of a layout's printing keys, alone and with Shift, in the same order."""

    plain: str
    shifted: str

    @property
    def typed(self) -> frozenset[str]:
        """Every character that needs no AltGr."""
        return frozenset(self.plain + self.shifted)


AZERTY = Layout(
    plain="&é\"'(-è_çà)=azertyuiop$qsdfghjklmù*<wxcvbn,;:!",
    shifted="1234567890°+AZERTYUIOP£QSDFGHJKLM%µ>WXCVBN?./§",
)
QWERTY_US = Layout(
    plain="`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./",
    shifted='~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?',
)
QWERTY_UK = Layout(
    plain="`1234567890-=qwertyuiop[]#asdfghjkl;'\\zxcvbnm,./",
    shifted='¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@|ZXCVBNM<>?',
)
LAYOUTS = (AZERTY, QWERTY_US, QWERTY_UK)


def hidden_on_azerty(text: str) -> str:
    """Those characters of a text, each once, that a French keyboard keeps behind AltGr."""
    seen = dict.fromkeys(text)
    return "".join(one for one in seen if not one.isspace() and one not in AZERTY.typed)
