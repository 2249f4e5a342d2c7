"""The keys that step through the versions of one article, and what the screen says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.geometry import Size
from textual.message import Message
from textual.worker import get_current_worker

from reader.comparison.model import Side
from reader.tui import garbage
from reader.tui.keys import shown_key
from reader.tui.screens.compare.making import Making, Ready
from reader.tui.widgets.layout import Anchor
from reader.tui.widgets.row_cursor import Place
from reader.tui.widgets.runs import Entry
from reader.tui.widgets.search import Search
from reader.tui.widgets.status_bar import Piece

if TYPE_CHECKING:
    from reader.article import Article
    from reader.comparison import Comparison
    from reader.comparison.versions import Change, Step, Timeline
    from reader.library.versions import Series
    from reader.tui.widgets.version_strip import VersionStrip

_STRIP_FROM = 12
"""Screens of so many lines have room for the strip."""
_NO_VERSIONS = "these two are not known as versions; reader history opens those of a file"
Pair = tuple[int, int]
"""The numbers of two versions, the earlier one first."""


class Versions(Making):
    """Compares any two versions of one article, the place kept, and tells what became of each.

    Without a series it is a comparison like any other.
    """

    @dataclass(eq=False, repr=False)
    class Timed(Message):
        """The timeline is made, or as much of it as is known before facts are looked for."""

        timeline: Timeline

    @dataclass(eq=False, repr=False)
    class Stepped(Message):
        """What changed between two versions that are no neighbours is known."""

        pair: Pair
        step: Step

    def __init__(
        self, left: Article, right: Article, *, series: Series | None = None, **options: Any
    ) -> None:
        super().__init__(left, right, **options)
        self._series = series
        self._timeline: Timeline | None = None
        self._steps: dict[Pair, Step] = {}
        """What changed between the versions that were compared, and between all neighbours."""
        self._pair: Pair = 0, 0
        self._carried: Place | None = None
        """Where the reader was, in the versions that come next."""
        self._usual_known = self._timing = False
        self._strip: VersionStrip | None = None
        if series is not None:
            from reader.tui.widgets.version_strip import VersionStrip

            numbers = {id(version.article): n for n, version in enumerate(series.versions)}
            self._pair = numbers[id(left)], numbers[id(right)]
            self._strip = VersionStrip(self._palette)

    def compose(self) -> ComposeResult:
        """Make the strip above all else."""
        if self._strip is not None:
            self._show_strip()
            yield self._strip
        yield from super().compose()

    def _fit(self, size: Size) -> None:
        if self._strip is not None:
            self._strip.display = size.height >= _STRIP_FROM
            size = Size(size.width, size.height - 2 * self._strip.display)
        super()._fit(size)

    # Which versions are compared

    def _compare_versions(self, left: int, right: int) -> None:
        """Compare two versions, the earlier one on the left, and go to the same place in them."""
        assert self._series is not None
        if (left, right) == self._pair:
            self._say("these two are compared already")
            return
        if self._worker is not None:
            self._worker.cancel()
            self._rest()
        self._carried = self._carry(left, right)
        self._pair = left, right
        versions = self._series.versions
        self.left, self.right = versions[left].article, versions[right].article
        self.comparison = self._partly = self._told = self._announce = None
        self._weighed = self._stopped = False
        self._search = Search(self._search.query)
        self._news = ""
        self._show_strip()
        self._work()

    def _carry(self, left: int, right: int) -> Place | None:
        """Answer the place of the reader in two other versions, by what becomes of sentences."""
        standing = self._standing(left, right)
        if standing is None or self._timeline is None:
            return None
        version, sentence, y = standing
        to = min((left, right), key=lambda number: abs(number - version))
        found = self._timeline.follow(version, sentence, to)
        if found is None:
            return None
        side: Side = "left" if (to == left) is not self._wanted.swapped else "right"
        start = self._timeline.versions[to].article.sentences[found].start
        return Place(Anchor(side, start), y, (side, found))

    def _standing(self, left: int, right: int) -> tuple[int, int, int] | None:
        """Answer the version and the sentence that the reader is at, and its line on the screen.

        Of a row that tells both sides the one that stays, where one of the versions does.
        """
        if self.comparison is None:  # another key came before these versions were shown
            if self._carried is None:
                return None
            side, sentence = self._carried.cursor
            return self._version_of(side), sentence, self._carried.y
        place, row = self._view.place, self._view.row
        if place is None or row is None:
            return None
        sides: tuple[tuple[Side, tuple[int, ...]], ...] = ("left", row.left), ("right", row.right)
        here = [(self._version_of(side), told[0]) for side, told in sides if told]
        version, sentence = min(here, key=lambda each: (each[0] not in (left, right), -each[0]))
        return version, sentence, max(place.y, 0)

    def _version_of(self, side: Side) -> int:
        """Answer the number of the version that stands on a side."""
        shown = self.comparison
        swapped = self._wanted.swapped if shown is None else shown.left is not self.left
        return self._pair[(side == "right") is not swapped]

    def action_earlier_versions(self) -> None:
        """Compare the two neighbours before."""
        self._step_versions(-1)

    def action_later_versions(self) -> None:
        """Compare the two neighbours after."""
        self._step_versions(1)

    def _step_versions(self, by: int) -> None:
        if self._series is None:
            self._say(_NO_VERSIONS)
            return
        left, right = self._pair
        # of two that are no neighbours, the step that led to the later or from the earlier one
        to = right + by if right - left == 1 else right if by < 0 else left + 1
        if 0 < to < len(self._series.versions):
            self._compare_versions(to - 1, to)
        else:
            self._say("there is no later version" if by > 0 else "there is no earlier version")

    def action_choose_versions(self) -> None:
        """Choose which two to compare."""
        if self._series is None:
            self._say(_NO_VERSIONS)
            return
        from reader.tui.screens.compare.choosing_versions import VersionsSheet

        sheet = VersionsSheet(self._series, self._timeline, self._pair)
        self.app.push_screen(sheet, self._chosen)

    def _chosen(self, pair: Pair | None) -> None:
        if pair is not None:
            self._compare_versions(*pair)

    def on_version_strip_clicked(self, event: VersionStrip.Clicked) -> None:
        """Compare the version that was clicked with the one before it."""
        version = max(event.version, 1)
        self._compare_versions(version - 1, version)

    # Making

    def _compare(self) -> Comparison | None:
        """Make the comparison as it is wanted (on the thread), if the timeline has it not."""
        timeline, (left, right) = self._timeline, self._pair
        if timeline is not None and right - left == 1:
            return self._arranged(timeline.steps[left].comparison, self._wanted)
        made = super()._compare()
        return made and self._arranged(made, self._wanted)

    def _begin_with(self, comparison: Comparison) -> None:
        if not self._usual_known:
            self._usual_known = True
            super()._begin_with(comparison)

    @property
    def _untouched(self) -> bool:
        return self._carried is None and super()._untouched

    def _put(self, ready: Ready) -> None:
        shown = self._view.spread
        if self._is_of(ready.comparison, shown.left, shown.right):
            super()._put(ready)
        else:
            self._view.show_others(ready.ahead, self._marks, self._carried)
        self._carried = None
        if self._series is not None:
            self._learn(ready.comparison)

    def _learn(self, comparison: Comparison) -> None:
        """Have the timeline made once a first comparison stands, then the steps of other pairs."""
        if self._timeline is None:
            if not self._timing:
                self._timing = True
                self.run_worker(self._time, thread=True, group="timeline")
        elif self._pair not in self._steps and self._pair[1] - self._pair[0] > 1:
            made = comparison if comparison.left is self.left else comparison.swapped()
            pair = self._pair
            self.run_worker(lambda: self._weigh(pair, made), thread=True, group="step")

    def _time(self) -> None:
        """Make the timeline (on a thread)."""
        from reader.alignment import Cancelled
        from reader.comparison.versions import timeline

        assert self._series is not None
        worker = get_current_worker()
        try:
            with garbage.held():
                made = timeline(
                    self._series.versions,
                    threshold=self._asked_threshold,
                    compared=lambda made: self.post_message(self.Timed(made)),
                    cancelled=lambda: worker.is_cancelled,
                )
        except Cancelled:
            return
        self.post_message(self.Timed(made))

    def _weigh(self, pair: Pair, comparison: Comparison) -> None:
        """Find what changed between two versions that are no neighbours (on a thread)."""
        from reader.comparison.versions import step

        self.post_message(self.Stepped(pair, step(comparison, pair[1])))

    def on_versions_timed(self, event: Timed) -> None:
        """Show how much changed at each version, and which facts."""
        self._timeline = event.timeline
        if event.timeline.checked:
            self._steps |= {(step.right - 1, step.right): step for step in event.timeline.steps}
        if self.comparison is not None:
            self._learn(self.comparison)
        self._learnt()

    def on_versions_stepped(self, event: Stepped) -> None:
        """Show which facts changed."""
        self._steps[event.pair] = event.step
        self._learnt()

    def _learnt(self) -> None:
        self._told = None
        self._show_strip()
        self._tell()

    # Saying

    def _show_strip(self) -> None:
        if self._strip is not None and self._series is not None:
            from reader.tui.widgets.versions_told import note, shown

            self._strip.show(
                shown(self._series, self._timeline),
                *self._pair,
                note(self._series, self._timeline, *self._pair),
            )

    def _explain(self, comparison: Comparison) -> list[Entry]:
        entries = super()._explain(comparison)
        timeline = self._timeline
        if timeline is None or not comparison.rows or self._partly is not None or self._why:
            return entries
        from reader.tui.widgets.versions_told import facts, histories

        row = comparison.rows[self._view.cursor]
        swapped = comparison.left is not self.left
        told = [
            *facts(self._steps.get(self._pair), row, swapped=swapped),
            *histories(timeline, self._version_of("left"), self._version_of("right"), row),
        ]
        return [*entries[:1], *told, *entries[1:]]

    def _pieces(self) -> list[Piece]:
        pieces = super()._pieces()
        step = self._steps.get(self._pair)
        if self._series is None or self._news or self._working is not None or step is None:
            return pieces
        from reader.comparison.versions.wording import FLAG

        count = sum(1 for _ in step.unexplained())
        return (
            [*pieces, Piece(f"{FLAG} {count} unexplained", f"{FLAG}{count}")] if count else pieces
        )

    # The changes of fact

    def action_next_unexplained(self) -> None:
        """Go to the next change of fact that no note explains; after the last comes the first."""
        if self._series is None:
            self._say(_NO_VERSIONS)
            return
        step = self._steps.get(self._pair)
        if self.comparison is None or step is None:
            self._say("still looking for changes of fact …")
            return
        rows = sorted({self._row_of(change) for change in step.unexplained()})
        if not rows:
            more = shown_key("compare.later-versions")
            none = "explained" if step.changes else "no change of fact"
            self._say(f"{none} here · {more} goes to the next versions")
            return
        self._news = ""
        after = (row for row in rows if row > self._view.cursor)
        self._view.move_to(next(after, rows[0]), centre=True)

    def _row_of(self, change: Change) -> int:
        """Answer the row that tells a change of fact, by its place in the earlier version."""
        assert self.comparison is not None
        side: Side = "left" if self.comparison.left is self.left else "right"
        spread = self._view.spread
        return spread.row_of(side, spread.sentence_at(side, change.left[0][0]))
