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
        Ink.STRIPE: "#f7f9fc",
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
        Ink.FAMILY: "#5a6f7a",
        Ink.VICTIMS: "#b80d3e",
        Ink.COMMUNITY: "#a65a00",
        Ink.JUSTICE: "#132c7a",
        Ink.COUNCIL: "#9c40b4",
        Ink.HEALTH: "#0a7e5e",
        Ink.EDUCATION: "#0b6fb8",
        Ink.VOLUNTARY: "#474d05",
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
        Ink.FAMILY: "#84969c",
        Ink.VICTIMS: "#ff86b0",
        Ink.COMMUNITY: "#ea9a5c",
        Ink.JUSTICE: "#8f9dff",
        Ink.COUNCIL: "#d06ae6",
        Ink.HEALTH: "#41dca5",
        Ink.EDUCATION: "#a5e3ff",
        Ink.VOLUNTARY: "#d8e35b",
    },
)

CONTRAST = Theme(
    "contrast",
    {
        Ink.PAPER: "#000000",
        Ink.PANEL: "#000000",
        Ink.STRIPE: "#0c0c0c",
        Ink.RULE: "#a6a6a6",
        Ink.GRID: "#595959",
        Ink.TEXT: "#ffffff",
        Ink.SOFT: "#ffffff",
        Ink.FAINT: "#d9d9d9",
        Ink.ACCENT: "#ffe14d",
        Ink.ON_DARK: "#000000",
        Ink.IMPACT: "#ff8f80",
        Ink.RESPONSE: "#9ccaff",
        Ink.VIOLENCE: "#ff8f9b",
        Ink.CONFLICT: "#ffb37d",
        Ink.CLOSE: "#7dffad",
        Ink.HOUSEHOLD: "#8fc7ff",
        Ink.FAMILY: "#8ba978",
        Ink.VICTIMS: "#ff6bb8",
        Ink.COMMUNITY: "#b7ac45",
        Ink.JUSTICE: "#b194ef",
        Ink.COUNCIL: "#ff59e2",
        Ink.HEALTH: "#85eb87",
        Ink.EDUCATION: "#ddfce7",
        Ink.VOLUNTARY: "#fbf460",
    },
)

PRINT = Theme("print", LIGHT.colours)
