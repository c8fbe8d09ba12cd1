"""What the analysis tells of: one section for each topic."""

from __future__ import annotations

from enum import StrEnum

from ui.translating import translate


class Topic(StrEnum):
    """The sections of the analysis, in the order in which they are listed; the value is what is remembered."""

    INVOLVEMENT = "involvement"
    AGENCIES = "agencies"
    OVERLAPS = "overlaps"
    BEFORE_AFTER = "before and after"
    LEVELS = "levels"
    INDICATORS = "indicators"
    COSTS = "costs"
    VOICES = "voices"
    RETURNS = "returns"


def title_of(topic: Topic) -> str:
    """Return how a section is called in the window."""
    titles = {
        Topic.INVOLVEMENT: translate("Analysis", "Involvement"),
        Topic.AGENCIES: translate("Analysis", "Agencies"),
        Topic.OVERLAPS: translate("Analysis", "Overlaps"),
        Topic.BEFORE_AFTER: translate("Analysis", "Before and after"),
        Topic.LEVELS: translate("Analysis", "Levels of need"),
        Topic.INDICATORS: translate("Analysis", "Indicators"),
        Topic.COSTS: translate("Analysis", "Costs"),
        Topic.VOICES: translate("Analysis", "Voices"),
        Topic.RETURNS: translate("Analysis", "Returns"),
    }
    return titles[topic]


def topic_of(words: str) -> Topic:
    """Return the topic that was remembered by its value; the first where that makes no sense."""
    return next((topic for topic in Topic if topic.value == words), next(iter(Topic)))
