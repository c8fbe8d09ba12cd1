"""The colours: readable on every ground, and apart for eyes that do not see all of them."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from drawing.marks import Ink
from drawing.theme import CONTRAST, DARK, LIGHT, PRINT, Theme

WRITING = (Ink.TEXT, Ink.SOFT, Ink.FAINT, Ink.ACCENT)
GROUNDS = (Ink.PAPER, Ink.PANEL, Ink.STRIPE)
SECTORS = (
    Ink.FAMILY, Ink.VICTIMS, Ink.COMMUNITY, Ink.JUSTICE, Ink.COUNCIL, Ink.HEALTH, Ink.EDUCATION, Ink.VOLUNTARY,
)  # fmt: skip
Colour = tuple[float, float, float]

# How light reaches eyes without green or without red receptors (Machado and others, 2009).
SIGHTS = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
}


def light_of(name: str) -> Colour:
    parts = [int(name[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return r, g, b


def luminance(name: str) -> float:
    r, g, b = light_of(name)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: str, b: str) -> float:
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def seen(name: str, sight: tuple[Colour, Colour, Colour]) -> Colour:
    """Return a colour as lightness and two hues, as an eye of that kind sees it."""
    light = light_of(name)
    r, g, b = (min(max(sum(a * c for a, c in zip(row, light, strict=True)), 0.0), 1.0) for row in sight)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_writing_can_be_read_on_every_ground(theme: Theme) -> None:
    for ink in (*WRITING, *SECTORS):
        for ground in GROUNDS:
            assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)


def test_high_contrast_is_higher_than_the_guidelines_highest_level() -> None:
    for ink in (*WRITING, *SECTORS):
        for ground in GROUNDS:
            assert contrast(CONTRAST[ink], CONTRAST[ground]) >= 7.0, (ink, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("sight", SIGHTS)
def test_sectors_stay_apart_for_every_eye(theme: Theme, sight: str) -> None:
    for a, b in combinations(SECTORS, 2):
        apart = dist(seen(theme[a], SIGHTS[sight]), seen(theme[b], SIGHTS[sight]))
        assert apart >= (25 if sight == "all colours" else 7), (a, b)


def test_every_ink_has_a_colour_in_every_theme() -> None:
    for theme in (LIGHT, DARK, CONTRAST, PRINT):
        assert set(theme.colours) == set(Ink)
