"""What the case file remembers of an export: when, by whom, under which plan, which bytes; never a name."""

from __future__ import annotations

import getpass
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from case.contents import LogEntry
from privacy.anonymise import AnonymisedCase, Shareable
from privacy.plan import Plan


def export_entry(shared: Shareable, target: Path, user: str = "", at: datetime | None = None) -> LogEntry:
    """Return the line for the log of a case after `target` was written.

    Of the file only its kind and the SHA-256 of its bytes are kept: its name may name the family.
    """
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    when = (at or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = [f"Exported {target.suffix.lstrip('.').casefold() or 'file'}", *_told(shared)]
    said.append(f"{len(shared.case.events)} events")
    said.append(f"sha256 {digest}")
    return LogEntry(when, user or _user(), "; ".join(said))


def _told(shared: Shareable) -> Iterator[str]:
    if not isinstance(shared, AnonymisedCase):
        yield "IDENTIFIABLE"
        return
    yield "anonymised"
    yield from plan_in_words(shared.plan)


def plan_in_words(plan: Plan) -> Iterator[str]:
    """Yield the settings of a plan; of what was set by hand only how much there is."""
    yield f"people: {plan.people.value}"
    yield f"dates: {plan.dates.value}"
    yield f"ages: {plan.ages.value}"
    yield f"agencies: {plan.agencies.value}"
    yield f"text: {plan.text.value}"
    for number, what in (
        (len(plan.names), "labels by hand"),
        (len(plan.reviewed), "words reviewed"),
        (len(plan.quiet), "events without words"),
    ):
        if number:
            yield f"{number} {what}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"
