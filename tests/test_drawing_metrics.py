"""Widths of characters, read from a font file, against the reference reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from drawing.metrics import NotTrueTypeError, read_advances
from drawing.text import FONTS, width, wrap


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.stem)
def test_every_character_of_every_bundled_font_is_as_wide_as_others_find(file: Path) -> None:
    advances, missing = read_advances(file)
    with TTFont(file, lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        assert advances == {code: metrics[name][0] / em for code, name in font.getBestCmap().items()}
        assert missing == metrics[".notdef"][0] / em


def test_what_is_no_font_with_characters_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.ttf"
    file.write_bytes(bytes(12))
    with pytest.raises(NotTrueTypeError, match="Not a font with Unicode characters"):
        read_advances(file)


def test_no_number_stands_alone_on_the_last_line() -> None:
    room = width("Housing association", 10.0) + 2.0
    assert wrap("Housing association 1", room, 10.0) == ("Housing", "association 1")
    assert wrap("Association 1", width("Association", 10.0), 10.0) == ("Association", "1")
