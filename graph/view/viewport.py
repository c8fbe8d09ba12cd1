"""Where a drawing lies in a widget and how large: fitted, zoomed, panned."""

from __future__ import annotations

MARGIN = 6.0
LEAST, MOST = 0.05, 8.0
LARGEST_FIT = 2.2  # a small drawing is not blown up further


class Viewport:
    """The scale and the place of the drawing's corner, in pixels of the widget."""

    def __init__(self) -> None:
        self.scale, self.x, self.y = 1.0, 0.0, 0.0
        self._wide = self._high = 1.0
        self._drawing = (1.0, 1.0)
        self._fitted = True

    def show(self, width: float, height: float, keep: bool = False) -> None:
        """Take a drawing of another size; `keep` leaves place and scale as they are."""
        self._drawing = (max(width, 1.0), max(height, 1.0))
        if not keep or self._fitted:
            self.fit()

    def resize(self, width: float, height: float) -> None:
        """Take the widget's new size; a fitted drawing stays fitted, another keeps its middle."""
        dx, dy = (width - self._wide) / 2, (height - self._high) / 2
        self._wide, self._high = max(width, 1.0), max(height, 1.0)
        if self._fitted:
            self.fit()
        else:
            self.pan(dx, dy)

    def fit(self) -> None:
        """Show the whole drawing in the middle."""
        width, height = self._drawing
        self.scale = min((self._wide - 2 * MARGIN) / width, (self._high - 2 * MARGIN) / height, LARGEST_FIT)
        self.scale = max(self.scale, LEAST)
        self.x = (self._wide - width * self.scale) / 2
        self.y = (self._high - height * self.scale) / 2
        self._fitted = True

    def zoom(self, factor: float, x: float, y: float) -> None:
        """Zoom about a point of the widget, which stays where it is."""
        scale = min(max(self.scale * factor, LEAST), MOST)
        factor = scale / self.scale
        self.x, self.y = x - (x - self.x) * factor, y - (y - self.y) * factor
        self.scale = scale
        self._fitted = False
        self._hold()

    def pan(self, dx: float, dy: float) -> None:
        """Move the drawing; a part of it always stays in sight."""
        self.x, self.y = self.x + dx, self.y + dy
        self._fitted = False
        self._hold()

    def _hold(self) -> None:
        width, height = (side * self.scale for side in self._drawing)
        sight = 60.0
        self.x = min(max(self.x, sight - width), self._wide - sight)
        self.y = min(max(self.y, sight - height), self._high - sight)

    def reveal(self, rect: tuple[float, float, float, float]) -> None:
        """Pan as little as brings a rectangle of the drawing into sight."""
        left, top = rect[0] * self.scale + self.x - 12.0, rect[1] * self.scale + self.y - 12.0
        right, bottom = rect[2] * self.scale + self.x + 12.0, rect[3] * self.scale + self.y + 12.0
        dx = -left if left < 0 else min(self._wide - right, 0.0)
        dy = -top if top < 0 else min(self._high - bottom, 0.0)
        if dx or dy:
            self.pan(dx, dy)

    def to_drawing(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the drawing at a point of the widget."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale

    def to_widget(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the widget at a point of the drawing."""
        return x * self.scale + self.x, y * self.scale + self.y
