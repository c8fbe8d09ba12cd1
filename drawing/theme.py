"""Colours by meaning, for light screens, dark screens and paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drawing.marks import Ink


@dataclass(frozen=True)
class Theme:
    """A name and a colour ('#rrggbb') for every ink."""

    name: str
    colours: Mapping[Ink, str]

    def __getitem__(self, ink: Ink) -> str:
        return self.colours[ink]


LIGHT = Theme(
    "light",
    {
        Ink.PAPER: "#ffffff",
        Ink.PANEL: "#f7f8fa",
        Ink.STRIPE: "#fafbfc",
        Ink.RULE: "#d9dee5",
        Ink.GRID: "#e6eaef",
        Ink.TEXT: "#1b2430",
        Ink.SOFT: "#4a5666",
        Ink.FAINT: "#667282",
        Ink.ACCENT: "#0b6bcb",
        Ink.ON_DARK: "#ffffff",
        Ink.IMPACT: "#b42318",
        Ink.RESPONSE: "#1d4f91",
        Ink.VIOLENCE: "#a8071a",
        Ink.CONFLICT: "#c2410c",
        Ink.CLOSE: "#15803d",
        Ink.HOUSEHOLD: "#2f6fad",
        Ink.FAMILY: "#0f766e",
        Ink.VICTIMS: "#9f1239",
        Ink.COMMUNITY: "#b45309",
        Ink.JUSTICE: "#1e3a8a",
        Ink.COUNCIL: "#6b21a8",
        Ink.HEALTH: "#047857",
        Ink.EDUCATION: "#0369a1",
        Ink.VOLUNTARY: "#4d7c0f",
    },
)

DARK = Theme(
    "dark",
    {
        Ink.PAPER: "#14181d",
        Ink.PANEL: "#1b2027",
        Ink.STRIPE: "#181d23",
        Ink.RULE: "#343c47",
        Ink.GRID: "#262d36",
        Ink.TEXT: "#e8ecf1",
        Ink.SOFT: "#b4bdc9",
        Ink.FAINT: "#8e99a8",
        Ink.ACCENT: "#5aa9ff",
        Ink.ON_DARK: "#0e1115",
        Ink.IMPACT: "#ff7a6b",
        Ink.RESPONSE: "#7db2f5",
        Ink.VIOLENCE: "#ff6b7a",
        Ink.CONFLICT: "#fb9a5b",
        Ink.CLOSE: "#5fd38d",
        Ink.HOUSEHOLD: "#74b3ee",
        Ink.FAMILY: "#3fc7b8",
        Ink.VICTIMS: "#f77fa0",
        Ink.COMMUNITY: "#f2a65a",
        Ink.JUSTICE: "#8fa8f5",
        Ink.COUNCIL: "#c796f2",
        Ink.HEALTH: "#46cf9b",
        Ink.EDUCATION: "#5cbdf0",
        Ink.VOLUNTARY: "#a5cf57",
    },
)

PRINT = Theme("print", LIGHT.colours)
