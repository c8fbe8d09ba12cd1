"""Small builders, so that a test says only what matters to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from case.dates import ONGOING, UNDATED, Until, When, month_of, on
from case.model import Agency, Case, Event, EventKind, Part, Person, Sex, SourceRef, Tie, TieKind

SHARED = Path(__file__).resolve().parents[2] / "shared"


def day(text: str) -> When:
    """Return a day ('2009-04-03') or a month ('2009-04') as a When."""
    if len(text) == 7:
        return month_of(int(text[:4]), int(text[5:]), text)
    return on(date.fromisoformat(text), text)


def an_event(
    id: str = "e1",
    when: str = "",
    until: str = "",
    agencies: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    text: str = "Something happened.",
    occurrences: int = 1,
    kind: EventKind = EventKind.OTHER,
) -> Event:
    """Return an event; `until` may be 'ongoing'."""
    end: Until = None
    if until:
        end = ONGOING if until == "ongoing" else day(until)
    return Event(
        id,
        when=day(when) if when else UNDATED,
        until=end,
        agencies=agencies,
        people=tuple(Part(person) for person in people),
        text=text,
        occurrences=occurrences,
        kind=kind,
        source=SourceRef("test.csv", f"line {id[1:]}"),
    )


def a_person(id: str = "p1", name: str = "Ann Example", **more: object) -> Person:
    return Person(id, name, **more)  # type: ignore[arg-type]


def an_agency(id: str = "a1", name: str = "Police", kind: str = "police", **more: object) -> Agency:
    return Agency(id, name, kind, **more)  # type: ignore[arg-type]


def a_family() -> Case:
    """Return a mother with two children and a partner who has left."""
    return Case(
        "Example",
        people=(
            Person("p1", "Ann Example", ("Ann",), Sex.FEMALE, role="mother", household="Example", focus=True),
            Person("p2", "Tom Example", ("Tom",), Sex.MALE, month_of(1999, 4), role="child", household="Example"),
            Person(
                "p3",
                "Liz Example",
                ("Liz",),
                Sex.FEMALE,
                month_of(2003, 9),
                role="child",
                household="Example",
            ),
            Person("p4", "Rob Stone", ("Rob",), Sex.MALE, role="former partner"),
        ),
        ties=(
            Tie("t1", TieKind.PARENT, "p1", "p2"),
            Tie("t2", TieKind.PARENT, "p1", "p3"),
            Tie("t3", TieKind.PARTNER, "p1", "p4"),
        ),
    )


def _child(id: str, name: str, sex: Sex, born: When) -> Person:
    return Person(id, f"{name} Example", (name,), sex, born, role="child", household="Example")
