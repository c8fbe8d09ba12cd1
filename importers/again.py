"""The same return again: what is new in it, what has changed, what is as it was, what it no longer tells.

Rows of the two versions of a file are paired by what they say, then by their reference, last by their place where
what they say is still alike. Headings may have moved: a row is compared cell by cell under the names of its columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapidfuzz.fuzz import token_set_ratio

from case.model import Case, Event, Source
from case.originals import Row, rows_of
from importers.columns import field_of, plain
from importers.report import Change

ALIKE = 60  # of 100, for a row at the same place to be the same row, changed

Told = frozenset[tuple[str, str]]


class Again(NamedTuple):
    """What a newer version of a file brings.

    `events` are all that it tells of, under their ids in the case; of rows that are as they were, `deleted` counts
    those whose events were deleted since, `merged` those whose events were made one with another: by their old place
    the new one.
    """

    events: tuple[Event, ...]
    added: tuple[str, ...]
    changed: tuple[Change, ...]
    same: int
    deleted: int
    withdrawn: tuple[str, ...]
    merged: Mapping[str, str] = {}


class _Pairs:
    """Pairs the rows of two versions of a file; `old_of` gives the old row of a new one by place."""

    def __init__(self, old: Sequence[Row], new: Sequence[Row]) -> None:
        self.old = {row.place: row for row in old}
        self.new = {row.place: row for row in new}
        self.same: dict[str, str] = {}
        self.changed: dict[str, str] = {}
        self._left = dict.fromkeys(self.old)
        self._wanting = dict.fromkeys(self.new)
        self._by_words()
        self._by_reference()
        self._by_place()

    @property
    def withdrawn(self) -> list[str]:
        """The places of the old version whose rows the new one does not have."""
        return list(self._left)

    def _by_words(self) -> None:
        """Pair the rows that say the same; of several those at the same place, then in their order."""
        old: defaultdict[Told, dict[str, None]] = defaultdict(dict)
        for place in self._left:
            old[_told(self.old[place])][place] = None
        new: defaultdict[Told, list[str]] = defaultdict(list)
        for place in self._wanting:
            new[_told(self.new[place])].append(place)
        for shared, places in new.items():
            waiting = old.get(shared, {})
            places.sort(key=lambda place: place not in waiting)
            for place in places if shared else ():
                if waiting:
                    was = place if place in waiting else next(iter(waiting))
                    del waiting[was]
                    self._take(place, was, self.same)

    def _by_reference(self) -> None:
        """Pair the rows that have a reference to themselves and are still alike."""
        old: dict[str, list[str]] = {}
        new: dict[str, list[str]] = {}
        for rows, left, by in ((self.old, self._left, old), (self.new, self._wanting, new)):
            for place in left:
                by.setdefault(_reference(rows[place]), []).append(place)
        for reference, places in new.items():
            others = old.get(reference, [])
            if reference and len(places) == len(others) == 1 and _alike(self.old[others[0]], self.new[places[0]]):
                self._take(places[0], others[0], self.changed)

    def _by_place(self) -> None:
        for place in list(self._wanting):
            if place in self._left and _alike(self.old[place], self.new[place]):
                self._take(place, place, self.changed)

    def _take(self, new: str, old: str, found: dict[str, str]) -> None:
        found[new] = old
        del self._wanting[new], self._left[old]


def compare(case: Case, before: Source, rows: Iterable[Row], events: Sequence[Event]) -> Again | None:
    """Return what a newer version of a source brings; `events` were made of its `rows`, under ids not yet used.

    None where no row of one is in the other: then only the files' names are the same. An event whose row is as it
    was stays as the case has it, with all that was corrected since, and one that was deleted since stays deleted.
    One whose row has changed is made anew under its old id.
    """
    pairs = _Pairs(list(rows_of(before)), list(rows))
    if not (pairs.same or pairs.changed):
        return None
    known = {e.source.place: e for e in reversed(case.events) if e.source and e.source.file == before.file}
    taken: list[Event] = []
    added: list[str] = []
    changed: list[Change] = []
    merged_into = {(place.file, place.place) for event in case.events for place in event.also}
    merged: dict[str, str] = {}
    deleted = 0
    for event in events:
        place = event.source.place if event.source else ""
        was = pairs.same.get(place) or pairs.changed.get(place)
        if was in known and place in pairs.same:
            taken.append(replace(known[was], source=event.source))
        elif was in known:
            taken.append(_anew(known[was], event))
            differences = tuple(_differences(pairs.old[was], pairs.new[place]))
            changed.append(Change(known[was].id, place, differences))
        elif place in pairs.same and (before.file, pairs.same[place]) in merged_into:
            merged[pairs.same[place]] = place
        elif place in pairs.same:
            deleted += 1
        else:
            taken.append(event)
            added.append(event.id)
    withdrawn = tuple(known[place].id for place in pairs.withdrawn if place in known)
    same = len(pairs.same) - deleted - len(merged)
    return Again(tuple(taken), tuple(added), tuple(changed), same, deleted, withdrawn, merged)


def moved(again: Again, file: str, event: Event) -> Event:
    """Return an event of the case with the rows of a file that are part of it at their places in the newer version."""
    if not any(place.file == file and place.place in again.merged for place in event.also):
        return event
    also = (replace(p, place=again.merged.get(p.place, p.place)) if p.file == file else p for p in event.also)
    return replace(event, also=tuple(also))


def is_newer(before: Source, rows: Iterable[Row]) -> bool:
    """Say whether rows are a newer version of a source: at least one is the same, or still alike."""
    pairs = _Pairs(list(rows_of(before)), list(rows))
    return bool(pairs.same or pairs.changed)


def read_again(case: Case, file: str, events: Sequence[Event]) -> tuple[list[Event], set[str]]:
    """Return events of rows that were put right under the ids of those that they were told as, and these ids."""
    known = {e.source.place: e for e in reversed(case.events) if e.source and e.source.file == file}
    taken: list[Event] = []
    gone: set[str] = set()
    for event in events:
        was = known.get(event.source.place) if event.source else None
        taken.append(_anew(was, event) if was else event)
        gone.update((was.id,) if was else ())
    return taken, gone


def told_of(again: Again) -> str:
    """Return what a newer version of a file brings, in one sentence."""
    counts = (
        (len(again.added), "added"),
        (len(again.changed), "changed"),
        (again.same, "unchanged"),
        (len(again.merged), "part of an entry here that was made one of two"),
        (again.deleted, "left out, for they were deleted here"),
        (len(again.withdrawn), "no longer in it"),
    )
    return f"A newer version of a file imported before: {', '.join(f'{n:,} {words}' for n, words in counts if n)}."


def earlier_version(case: Case, file: str) -> Source | None:
    """Return the last source of this name whose rows were kept."""
    return next((source for source in reversed(case.sources) if source.file == file and source.original), None)


def _anew(known: Event, event: Event) -> Event:
    """Return an event as its row now tells it; wording for sharing stays, and must be reviewed again."""
    kept = bool(known.shared) and not event.shared
    shared, by = (known.shared, "") if kept else (event.shared, event.shared_by)
    return replace(event, id=known.id, also=known.also, shared=shared, shared_by=by)


def _told(row: Row) -> Told:
    return frozenset((plain(heading), cell) for heading, cell in row.told)


def _reference(row: Row) -> str:
    return next((cell for heading, cell in row.told if field_of(heading, "events") == "ref"), "")


def _alike(one: Row, other: Row) -> bool:
    return token_set_ratio(" ".join(one.cells), " ".join(other.cells)) >= ALIKE


def _differences(one: Row, other: Row) -> Iterable[tuple[str, str, str]]:
    """Yield each heading under which two rows differ, with both words."""
    before: Mapping[str, str] = {plain(heading): cell for heading, cell in one.told}
    after = {plain(heading): cell for heading, cell in other.told}
    names = {plain(heading): heading for row in (one, other) for heading, _ in row.told}
    for key in dict.fromkeys((*before, *after)):
        if before.get(key, "") != after.get(key, ""):
            yield names[key], before.get(key, ""), after.get(key, "")
