"""What people say: quotes with their speaker, what they would miss most, what helped, how they rate themselves.

The words are data: data/voice-cues.csv. Words stand as the entries have them; nothing is put into anyone's mouth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from analysis.agencies import involved
from analysis.cues import sentences
from analysis.household import concerned
from analysis.phrases import REMEMBERED, WORD, words_of
from analysis.rules import denied
from analysis.telling import NOTHING, cue_index, told
from case.dates import UNDATED, When
from case.mentions import Matcher, Mention
from case.model import Case, Event, PersonKind, Voice
from case.voices import Saying
from case.voices import Side as Side
from case.worded import worded

VOICE_RULE = worded(
    "Quotes are the voice column of an entry and words between quotation marks in its text. The speaker is whom the "
    "entry names before the words, with a word for saying; the side is theirs. Where nobody is named, a voice is "
    "the family's and a quotation is on neither side. What a person noted in the list of voices stands as noted."
)
QUOTED = re.compile(r"“([^”]{8,600})”|\"([^\"]{8,600})\"|‘([^’]{8,600})’(?!\w)|(?<!\w)'([^'\n]{8,600})'(?!\w)")
VOICE_CUES = frozenset({"miss most", "helped", "did not help"})
MARKS = re.compile("[“\"‘']")
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?\w+$", re.IGNORECASE)
ACCORDING = re.compile("according", re.IGNORECASE)
NONE: frozenset[str] = frozenset()
SAYS = frozenset(
    words_of(
        "say says said tell tells told feel feels felt describe describes described think thinks thought report "
        "reports reported state states stated explain explains explained comment comments commented according rate "
        "rates rated view views believe believes believed find finds found would"
    )
)
FAMILY = frozenset(
    words_of("mother mum father dad parent parents family child children son daughter grandmother grandfather boy girl")
)
WORKER = frozenset(
    words_of(
        "worker workers officer officers teacher teachers nurse visitor gp doctor practitioner practitioners "
        "manager constable warden wardens staff headteacher head school police team service"
    )
)
RATING = re.compile(
    r"\b(?:rates?|rated|rating|scores?|scored|scoring|gives?|gave|puts?)\s+(?P<what>[^.;:\d]{0,60}?)"
    r"(?:\s*(?:as|at|is|was|now|,|=|:))*\s*(?P<value>[1-5])\s*(?:/|of|out of)\s*5\b",
    re.IGNORECASE,
)
RATES = words_of("rate rates rated rating score scores scored scoring give gives gave put puts")
POSSESSIVE = re.compile(r"^(?:(?:his|her|their|the|my|our|own)\s+)+", re.IGNORECASE)


class Quote(NamedTuple):
    """Words that somebody said. `speaker` is the id of a person or an agency, '' where it is not told."""

    words: str
    side: Side
    speaker: str
    event: str


class Effect(NamedTuple):
    """What one side tells of an agency: that it helped or that it did not."""

    agency: str
    side: Side
    helped: bool
    words: str
    event: str


class Rating(NamedTuple):
    """How somebody rates a part of life, from 1 (low) to 5 (high); `person` is '' where it is not told."""

    person: str
    what: str
    value: int
    when: When
    event: str


class Loss(NamedTuple):
    """What somebody says they would miss most, and the agencies that the words name."""

    words: str
    speaker: str
    agencies: tuple[str, ...]
    event: str


@dataclass(frozen=True, slots=True)
class Voices:
    quotes: tuple[Quote, ...]
    losses: tuple[Loss, ...]
    effects: tuple[Effect, ...]
    ratings: tuple[Rating, ...]
    rule: str = VOICE_RULE


class _Reader:
    """Reads entries one after the other; the matcher is made only when one speaks."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._matcher: Matcher | None = None

    def mentions(self, text: str) -> Sequence[Mention]:
        if self._matcher is None:
            self._matcher = Matcher(self.case.people, involved(self.case))
        return self._matcher.find(text)

    def introduced(self, event: Event, sentence: str) -> tuple[Side, str]:
        """Return who speaks the words that follow a sentence: 'Denise:' or 'Denise says that'."""
        if sentence.rstrip().endswith(":"):
            last = next((one for one in reversed(self.mentions(sentence)) if self._may_speak(one)), None)
            if last and not sentence[last.end :].strip(" :"):
                return (Side.FAMILY if last.kind == "person" else Side.AGENCY), last.id
        return self.speaker(event, sentence)

    def speaker(self, event: Event, sentence: str, after_words: bool = False) -> tuple[Side, str]:
        """Return who speaks in a sentence: the one named before a word for saying, or after the words quoted."""
        says = next((hit for hit in WORD.finditer(sentence) if hit[0].casefold() in SAYS), None)
        if says is None or PASSIVE.search(sentence[: says.end()]):
            return Side.UNKNOWN, ""
        for mention in self.mentions(sentence):
            if self._may_speak(mention) and (after_words or mention.start < says.start() or ACCORDING.match(says[0])):
                return (Side.FAMILY if mention.kind == "person" else Side.AGENCY), mention.id
        words = words_of(sentence if after_words else sentence[: says.start()])
        if not words.isdisjoint(WORKER):
            return Side.AGENCY, event.agencies[0] if len(event.agencies) == 1 else ""
        return (Side.UNKNOWN if words.isdisjoint(FAMILY) else Side.FAMILY), ""

    def _may_speak(self, mention: Mention) -> bool:
        person = self.case.person_by_id.get(mention.id)
        return mention.kind == "agency" or (person is not None and person.kind is not PersonKind.PLACE)


def find_voices(case: Case) -> Voices:
    """Return what people say in the entries, in their order, and then what a person noted of them."""
    reader = _Reader(case)
    quotes: list[Quote] = []
    losses: list[Loss] = []
    effects: list[Effect] = []
    ratings: list[Rating] = []
    for event in case.events:
        if event.voice.strip():
            quotes.append(_voice(reader, event))
        for text in filter(None, (event.text, event.voice)):
            speaks = spoken(text)
            if not speaks:
                continue
            if "quote" in speaks and text is event.text:
                quotes.extend(_quotes(reader, event, text))
            if "rating" in speaks:
                ratings.extend(_ratings(reader, event, text))
            if "miss most" in speaks:
                losses.extend(_losses(reader, event, text))
            if "helped" in speaks or "did not help" in speaks:
                effects.extend(_effects(reader, event, text))
    for voice in case.voices:
        _note(case, voice, quotes, losses, effects, ratings)
    return Voices(tuple(quotes), tuple(losses), tuple(effects), tuple(ratings))


def _note(
    case: Case, voice: Voice, quotes: list[Quote], losses: list[Loss], effects: list[Effect], ratings: list[Rating]
) -> None:
    """Put what a person noted with what the entries say."""
    event = voice.event if voice.event in case.event_by_id else ""
    if voice.kind is Saying.RATING:
        when = voice.when or (case.event_by_id[event].when if event else UNDATED)
        if voice.rating is not None:
            ratings.append(Rating(voice.speaker, voice.about or "wellbeing", voice.rating, when, event))
    elif voice.kind is Saying.MISS_MOST:
        losses.append(Loss(voice.words, voice.speaker, voice.agencies, event))
    elif voice.kind in (Saying.HELPED, Saying.DID_NOT_HELP):
        helped = voice.kind is Saying.HELPED
        effects.extend(Effect(agency, voice.side, helped, voice.words, event) for agency in voice.agencies)
    elif voice.words:
        quotes.append(Quote(voice.words, voice.side, voice.speaker, event))


@lru_cache(maxsize=REMEMBERED)
def spoken(text: str) -> frozenset[str]:
    """Return what a text may hold: quote, rating, and the cues of data/voice-cues.csv; empty for most."""
    telling = told(text)
    found = telling.any_way & VOICE_CUES if telling is not NOTHING else NONE
    if MARKS.search(text) and QUOTED.search(text):
        found |= {"quote"}
    if "5" in text and not words_of(text).isdisjoint(RATES) and RATING.search(text):
        found |= {"rating"}
    return found


def _voice(reader: _Reader, event: Event) -> Quote:
    """Return the voice of an entry; 'Jade: ...' says who speaks."""
    words, people = event.voice.strip(), concerned(event, ())
    speaker = people[0] if len(people) == 1 else ""
    if ":" in words[:60]:
        name, _, rest = words.partition(":")
        named = [mention for mention in reader.mentions(name) if mention.kind == "person"]
        if named and rest.strip():
            return Quote(_bare(rest), Side.FAMILY, named[0].id, event.id)
    return Quote(_bare(words), Side.FAMILY, speaker, event.id)


def _bare(words: str) -> str:
    """Return words without the quotation marks around them."""
    return words.strip().strip("“”‘’\"'").strip() or words.strip()


def _quotes(reader: _Reader, event: Event, text: str) -> Iterator[Quote]:
    for match in QUOTED.finditer(text):
        words = next(filter(None, match.groups()))
        if len(words.split()) < 3:
            continue  # a name or a term, not a sentence of somebody
        before, rest = sentences(text[: match.start()]), sentences(text[match.end() :])
        side, speaker = reader.introduced(event, before[-1]) if before else (Side.UNKNOWN, "")
        if side is Side.UNKNOWN and rest:
            side, speaker = reader.speaker(event, rest[0], after_words=True)
        yield Quote(words.strip(), side, speaker, event.id)


def _ratings(reader: _Reader, event: Event, text: str) -> Iterator[Rating]:
    for sentence in sentences(text):
        for match in RATING.finditer(sentence):
            named = [mention.id for mention in reader.mentions(sentence[: match.start()]) if mention.kind == "person"]
            people = concerned(event, ())
            person = named[-1] if named else people[0] if len(people) == 1 else ""
            what = POSSESSIVE.sub("", match["what"].strip(" ,")).strip()
            yield Rating(person, what or "wellbeing", int(match["value"]), event.when, event.id)


def _losses(reader: _Reader, event: Event, text: str) -> Iterator[Loss]:
    for sentence in sentences(text):
        if any(hit.value == "miss most" for hit in cue_index().find_all(sentence)):
            mentions = reader.mentions(sentence)
            person = next((mention.id for mention in mentions if mention.kind == "person"), "")
            agencies = tuple(dict.fromkeys(mention.id for mention in mentions if mention.kind == "agency"))
            yield Loss(sentence.strip(), person, agencies, event.id)


def _effects(reader: _Reader, event: Event, text: str) -> Iterator[Effect]:
    """Yield what a sentence tells of the agencies it names, or else of the entry's only one."""
    for sentence in sentences(text):
        hits = [hit for hit in cue_index().find(sentence) if hit.value in ("helped", "did not help")]
        if not hits:
            continue
        helped = hits[0].value == "helped" and not denied(sentence, hits[0].start)
        mentions = reader.mentions(sentence)
        told_of = [mention.id for mention in mentions if mention.kind == "agency"]
        if not told_of and len(event.agencies) == 1:
            told_of = list(event.agencies)
        side, speaker = reader.speaker(event, sentence)
        if text is event.voice and side is Side.UNKNOWN:
            side = Side.FAMILY
        if side is Side.UNKNOWN:
            continue
        for agency in dict.fromkeys(told_of):
            own = side is Side.AGENCY and agency == speaker and len(told_of) > 1
            if not own:
                yield Effect(agency, side, helped, sentence.strip(), event.id)
