"""In what people and agencies stand that shall be deleted, and what becomes of it, in words."""

from __future__ import annotations

from collections.abc import Collection

from case.deleting import named
from case.model import Case
from ui.translating import translate
from window.wording import count, listed


def deleting_words(case: Case, ids: Collection[str]) -> tuple[str, str]:
    """Return in what they stand and what will happen to it; two empty texts where nothing names them."""
    found = named(case, ids)
    counts = (
        (found.events, count(found.events, "event")),
        (found.ties, count(found.ties, "tie")),
        (found.returns, count(found.returns, "return")),
        (found.voices, count(found.voices, "voice")),
        (found.teams, count(found.teams, "team")),
        (found.decisions, count(found.decisions, "decision")),
    )
    stands = [words for number, words in counts if number]
    if not stands:
        return "", ""
    names = [name_of(case, id) for id in ids]
    who = names[0] if len(names) == 1 else translate("Deleting", "What is selected")
    follows = [
        (found.events, translate("Deleting", "The events stay, without them; their texts are not changed.")),
        (found.ties, translate("Deleting", "Ties to others are deleted too.")),
        (found.returns, translate("Deleting", "Returns are deleted too.")),
        (found.voices, translate("Deleting", "The voices stay, without them.")),
        (found.teams, translate("Deleting", "The teams become agencies of their own.")),
        (True, translate("Deleting", "Two records of the same are better merged. Undo brings all of it back.")),
    ]
    said = translate("Deleting", "{who} stands in {what}.").format(who=who, what=listed(stands))
    return said, " ".join(words for number, words in follows if number)


def alone_words(events: int) -> tuple[str, str]:
    """Return why people are not deleted whom events concern and nobody else, and what helps."""
    said = translate("Deleting", "There is nobody else in {what}.").format(what=count(events, "event"))
    why = translate(
        "Deleting",
        "An event without people is told of the whole household, which nobody wrote. Say in these events whom they "
        "concern, delete them, or merge the two records of one person.",
    )
    return said, why


def name_of(case: Case, id: str) -> str:
    """Return the name of a person or an agency."""
    return (case.person_by_id.get(id) or case.agency_by_id[id]).name
