"""The page of a picture of the case: family history, impact map, network."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from case.model import Case
from case.scenes import Scene
from drawing.marks import Drawing
from drawing.theme import Theme
from graph.as_of import months_of
from graph.impact.side_by_side import LEFT, RIGHT
from graph.view.mouse import STEP
from graph.view.panel import GraphPanel
from ui.jobs import Jobs
from ui.waiting import Waiting
from window.pictures.picture_bar import PictureBar
from window.pictures.pictures import Drawn, Look, Picture, Points, dropped, keys_of, moved_in
from window.showing import LARGE

CROWD = 250  # people from which on a picture is drawn beside the window


class PicturePage(QWidget):
    """Show one picture of the case.

    Signals: `picked(ids, key, words)` with the events behind what was clicked, its key and what it says;
    `placed(words, positions)` when something was dragged or all was tidied; `joined(key, key)` when a tie was
    drawn; `asked(key, place)` when a menu is wanted.
    """

    picked = Signal(object, str, str)
    placed = Signal(str, object)
    joined = Signal(str, str)
    asked = Signal(str, QPoint)

    def __init__(self, name: str, picture: Picture, jobs: Jobs) -> None:
        super().__init__()
        self._name, self._picture, self._jobs = name, picture, jobs
        self._case = self._whole = self._dated = Case()
        self._look = Look(self._whole)
        self._positions: Points = {}
        self._selected: tuple[frozenset[str], str] = (frozenset(), "")
        self._beside = ""
        self._found = 0
        self._changeable = True
        self._scale = 1.0
        self._panel = GraphPanel()
        self._waiting = Waiting(self._panel)
        self._bar = PictureBar(picture.compares, joins=not picture.compares)
        self.setFocusProxy(self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._waiting, 1)
        layout.addWidget(self._bar)
        self._connect()
        self._let_move()

    def _connect(self) -> None:
        panel, bar = self._panel, self._bar
        panel.selected.connect(self._pick)
        panel.moved.connect(self._drop)
        panel.joined.connect(self.joined)
        panel.asked.connect(self.asked)
        panel.reshaped.connect(lambda: self._draw(stay=True))
        bar.time.day_chosen.connect(lambda _: self._draw(stay=True))
        bar.found.connect(self._search)
        bar.next_wanted.connect(self._next)
        bar.beside_chosen.connect(self._compare)
        bar.join_wanted.connect(panel.mouse.let_join)
        bar.tidy_wanted.connect(self._tidy)
        bar.zoom_wanted.connect(lambda way: panel.zoom(STEP**way) if way else panel.fit())

    def show_case(self, case: Case, whole: Case) -> None:
        self._case = case
        if whole is not self._dated:
            self._bar.time.show_days(tuple(months_of(whole)))
            self._dated = whole
            self._offer()
        self._draw(fresh=whole is not self._whole)
        self._whole = whole

    def show_positions(self, positions: Points) -> None:
        """Show things where they were dragged to."""
        if moved_in(positions, self._room) != moved_in(self._positions, self._room):
            self._positions = positions
            self._draw(stay=True)
        self._positions = positions

    def set_changeable(self, on: bool) -> None:
        """Let things be dragged and ties be drawn, or not."""
        self._changeable = on
        self._bar.set_changeable(on)
        self._let_move()

    def select(self, ids: frozenset[str], about: str) -> None:
        """Light up whom the selection is about, or else everybody whom the selected events name."""
        self._selected = (ids, about)
        keys = frozenset((about,)) if about else keys_of(self._case, ids)
        if self._beside:
            keys = frozenset(f"{side}{key}" for side in (LEFT, RIGHT) for key in keys) | keys
        self._panel.select(keys)

    def set_theme(self, theme: Theme) -> None:
        self._panel.set_theme(theme)

    def picture(self) -> Drawing:
        """Return the picture that is shown now."""
        return self._panel.drawing

    def on_paper(self, width: float, height: float) -> tuple[Drawing, ...]:
        """Return the picture for a page of a size in points."""
        return (self._panel.drawing,)

    def scene_now(self, scene: Scene) -> Scene:
        """Return the scene with the day and the comparison that are shown now."""
        return replace(scene, as_of=self._bar.time.day, beside=self._beside)

    def show_scene(self, scene: Scene) -> None:
        """Show the day and the comparison that a scene keeps; the picture is fitted."""
        self._bar.time.choose(scene.as_of)
        self._beside = scene.beside
        self._offer()
        self._draw()
        self._panel.fit()

    def dress_for_room(self, scale: float) -> None:
        """Show only the picture; fitted as it is, another size than the last zooms it."""
        self._bar.hide()
        if scale != self._scale:
            self._panel.zoom(scale / self._scale)
        self._scale = scale

    @property
    def _room(self) -> str:
        return self._picture.room(self._whole if self._whole.people else self._case)

    def _draw(self, fresh: bool = False, stay: bool = False) -> None:
        """Draw the picture anew, a large one beside the window."""
        case, picture = self._case, self._picture
        whole = self._dated
        moved = moved_in(self._positions, picture.room(whole))
        day = self._bar.time.day
        self._bar.let_tidy(bool(moved) or (picture.pins and bool(self._look.known)))
        look = Look(whole, moved, day, self._look.known, self._beside, self._panel.shape)
        if len(case.events) > LARGE or len(case.people) > CROWD:
            if fresh:
                self._waiting.cover()
            self._jobs.newest(self._name, lambda: picture.draw(case, look), lambda drawn: self._show(drawn, look, stay))
        else:
            self._jobs.forget(self._name)
            self._show(picture.draw(case, look), look, stay)

    def _show(self, drawn: Drawn, look: Look, stay: bool) -> None:
        self._look = replace(look, known=drawn.known)
        self._panel.show_drawing(drawn.drawing, stay)
        self.select(*self._selected)
        self._waiting.uncover()

    def _pick(self, key: str) -> None:
        ids = self._picture.behind(self._case, key, self._look) if key else frozenset()
        words = self._panel.says(key)
        self.picked.emit(ids, key.removeprefix(LEFT).removeprefix(RIGHT) if self._beside else key, words)

    def _let_move(self) -> None:
        def handle(key: str) -> str:
            return self._picture.handle(self._case, key) if self._changeable and not self._beside else ""

        self._panel.mouse.let_move(handle, self._picture.level)

    def _drop(self, key: str, dx: float, dy: float) -> None:
        place = f"{self._room}{key}"
        spot = dropped(self._look, self._picture.pins, key, (dx, dy))
        self.placed.emit(self.tr("Move in a picture"), {**self._positions, place: spot})

    def _tidy(self) -> None:
        """Put back what was dragged; a network that grew bit by bit is laid out afresh."""
        self._look = Look(self._whole)
        kept = {key: spot for key, spot in self._positions.items() if not key.startswith(self._room)}
        if len(kept) == len(self._positions):
            self._draw()
        else:
            self.placed.emit(self.tr("Tidy a picture"), kept)

    def _compare(self, beside: str) -> None:
        self._beside = beside
        self._draw()

    def _offer(self) -> None:
        people = [(person.id, person.name) for person in self._dated.people]
        agencies = [(agency.id, agency.name) for agency in self._dated.agencies if agency.parent is None]
        known = {key for key, _ in (*people, *agencies)}
        self._beside = self._beside if self._beside in known or not self._beside.startswith(("p", "a")) else ""
        self._bar.offer((*people, *agencies), self._beside)

    def forget_words(self) -> None:
        """Let go of the words that were searched for: they may be a name."""
        self._bar.forget_words()

    def _search(self, words: str) -> None:
        self._found = 0
        self._bar.say_found(self._panel.search(words))

    def _next(self) -> None:
        self._found += 1
        self._panel.go_to_found(self._found)
