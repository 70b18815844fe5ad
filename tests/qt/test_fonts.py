"""The shipped typefaces: that they are there, and that Dari needs nothing from the machine."""

from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from moderator.qt.fonts import ARABIC, LATIN, families
from moderator.resources import resource
from tests.export.samples import DARI


def test_inter_comes_first_then_noto_for_arabic_script(qapp: QApplication) -> None:
    assert families()[:2] == [LATIN, ARABIC]
    assert families() == families()


def test_every_letter_of_dari_is_in_the_shipped_typeface(qapp: QApplication) -> None:
    for weight in ("Regular", "Bold"):
        raw = QRawFont(str(resource("fonts", f"NotoSansArabic-{weight}.ttf")), 12)
        letters = set(DARI + "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأإؤة۰۱۲۳۴۵۶۷۸۹؟؛،«»") - set(" :")
        assert not {one for one in letters if not raw.supportsCharacter(ord(one))}


def test_each_typeface_has_its_licence_beside_it() -> None:
    for name, licence in (("Inter", "OFL.txt"), ("NotoSansArabic", "OFL-NotoSansArabic.txt")):
        assert list(resource("fonts").glob(f"{name}-*.[ot]tf"))
        assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", licence).read_text("utf-8")


def test_bold_dari_is_bold_and_not_smeared(qapp: QApplication) -> None:
    families()
    bold = QFont(ARABIC)
    bold.setWeight(QFont.Weight.Bold)
    assert "Bold" in QFontDatabase.styles(ARABIC)
    assert QRawFont.fromFont(bold).weight() == QFont.Weight.Bold
