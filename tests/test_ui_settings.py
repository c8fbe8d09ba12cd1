"""What is remembered between sessions."""

from __future__ import annotations

from pathlib import Path

from ui.settings import Settings, ThemeChoice, load, open_store, save


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    kept = Settings(ThemeChoice.DARK, "agency", b"\x00geometry", b"layout\xff")
    save(open_store(tmp_path / "kinline.ini"), kept)
    assert load(open_store(tmp_path / "kinline.ini")) == kept


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(open_store(tmp_path / "none.ini")) == Settings()


def test_senseless_values_give_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "kinline.ini"
    file.write_text("[General]\ntheme=purple\nlanes=diagonal\ngeometry=12\n", encoding="utf-8")
    assert load(open_store(file)) == Settings()
