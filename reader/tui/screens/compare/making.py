"""Comparing in the background, while the texts can be read: begin, say how far, stop, show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.comparison.model import Order, Side
from reader.comparison.wording import percent
from reader.tui import garbage
from reader.tui.keys import shown_key
from reader.tui.screens.compare.sides import Sides
from reader.tui.widgets import phrases
from reader.tui.widgets.spread import Spread

if TYPE_CHECKING:
    from reader.article import Article
    from reader.aside import Aside
    from reader.comparison import Comparison
    from reader.comparison.wording import Kind
    from reader.keeping import Keeping
    from reader.tui.screens.compare.claims import Claims
    from reader.tui.widgets.pair_view import Ahead

_AT_THE_LATEST = 0.5
"""Seconds after which the comparison begins even where no line of text finds room."""
_PROGRESS_AFTER = 0.5
"""Seconds of work before the screen says how far it is."""
_PROGRESS_EVERY = 0.1


class Wanted(NamedTuple):
    """What can be asked of a comparison without aligning the texts again.

    ``threshold`` is ``None`` until the first comparison tells which it is.
    """

    threshold: float | None = None
    order: Order = "own"
    swapped: bool = False


class Ready(NamedTuple):
    """A comparison, and what takes long to make of it for the screen."""

    comparison: Comparison
    counts: dict[Kind, int]
    numbers: dict[int, int]
    ahead: Ahead


class Making(Sides):
    """Makes comparisons on a thread of their own, one at a time, and shows the one wanted."""

    @dataclass(eq=False, repr=False)
    class Made(Message):
        """A comparison is made."""

        ready: Ready
        wanted: Wanted
        claimed: bool
        """Whether what is claimed in it is made next."""

    @dataclass(eq=False, repr=False)
    class Weighed(Message):
        """The links of a comparison can be explained at once."""

        comparison: Comparison

    @dataclass(eq=False, repr=False)
    class Claimed(Message):
        """The ledger of a comparison is made, and what else is claimed in it."""

        claims: Claims

    def __init__(self, *args: Any, opening: Aside[object] | None = None, **options: Any) -> None:
        """Compare two articles; ``opening`` opened them aside, and goes on to read them."""
        super().__init__(*args, **options)
        self._opening = opening
        self._begun = False
        self._worker: Worker[None] | None = None
        """What is at work, if anything is."""
        self._wanted = Wanted(self._asked_threshold)
        self._announce: Callable[[Comparison], str] | None = None
        """What to say of the comparison that is wanted once it is shown."""
        self._share_done = 0.0
        self._keeping: Keeping | None = None
        """What has read long articles, and keeps their ledger."""

    @property
    def at_work(self) -> bool:
        """Whether a comparison is being made, its ledger, or what explains its links."""
        if self.comparison is None:
            return self._worker is not None
        return self._worker is not None or not self._weighed or self._claims is None

    def on_mount(self) -> None:
        """Compare in the background, once the texts stand on the screen."""
        self._view.focus()
        self.watch(self._view, "scroll_y", self._scrolled, init=False)
        self._waiting = self.set_timer(_AT_THE_LATEST, self._begin)

    def on_pair_view_drawn(self) -> None:
        """Begin to compare: what that takes would only have kept the text from the screen."""
        self._begin()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._waiting.stop()
            self._work()

    # Working

    def _work(self) -> None:
        """Make what is wanted, unless something is being made: that looks again when it is done."""
        if self._worker is not None:
            return
        comparison, wanted = self.comparison, self._wanted
        self._share_done = 0.0

        def make() -> None:
            with garbage.held():
                if comparison is None:
                    self._keep()
                made = self._compare() if comparison is None else self._arranged(comparison, wanted)
                if made is None or get_current_worker().is_cancelled:
                    return
                claimed = comparison is None or wanted == self._wanted
                keeping = self._keeping if claimed else None
                if keeping is not None and comparison is not None:
                    keeping.ask(made.alignment, turned=made.left is not self.left)
                self.post_message(self.Made(self._prepared(made), wanted, claimed))
                if comparison is None:
                    if made.links:
                        made.explain(0)  # weighs the words of both texts, once for all links
                    self.post_message(self.Weighed(made))
                if claimed:
                    self._claim(made, keeping)

        self._worker = worker = self.run_worker(make, thread=True)
        self.set_timer(_PROGRESS_AFTER, lambda: self._report(worker))

    def _claim(self, made: Comparison, keeping: Keeping | None) -> None:
        """Tell what is claimed, with the ledger that was asked for, if any was (on the thread)."""
        from reader.tui.screens.compare.claims import claims

        ledger = keeping.ledger(made.alignment) if keeping is not None else None
        # Where other versions are compared by now, nobody waits for these.
        here = self._is_of(made, self.left, self.right)
        if here and not get_current_worker().is_cancelled:
            self.post_message(self.Claimed(claims(made, ledger)))

    def _keep(self) -> None:
        """Have long articles read for their ledger while they are compared (on the thread)."""
        from reader.keeping import Keeping, begin_keeping

        before, opening, self._opening = self._keeping, self._opening, None
        if before is not None:
            before.close()  # it has read other versions
        if opening is None:
            begun = begin_keeping(self.left, self.right, threads=True)
        else:
            there = opening.going_on()
            begun = Keeping(there) if there is not None else None
        self._keeping = begun
        if begun is not None and get_current_worker().is_cancelled:  # while it was begun
            begun.close()

    def on_unmount(self) -> None:
        """Let nobody read for a screen that is gone."""
        self.workers.cancel_node(self)  # first: what is begun this very moment is ended there
        self._end_keeping()

    def _end_keeping(self) -> None:
        for kept in (self._keeping, self._opening):
            if kept is not None:
                kept.close()
        self._keeping = self._opening = None

    def _compare(self) -> Comparison | None:
        """Make the first comparison (on the thread); alignment is loaded only here."""
        from reader.alignment import Cancelled
        from reader.comparison import compare

        worker = get_current_worker()
        keeping = self._keeping

        def progress(share: float) -> None:
            self._share_done = share

        try:
            return compare(
                self.left,
                self.right,
                threshold=self._asked_threshold,
                progress=progress,
                cancelled=lambda: worker.is_cancelled,
                linked=keeping.ask if keeping is not None else None,
            )
        except Cancelled:
            return None

    def _arranged(self, comparison: Comparison, wanted: Wanted) -> Comparison:
        """Answer the comparison as it is wanted (on the thread)."""
        if wanted.threshold is not None and wanted.threshold != comparison.alignment.threshold:
            comparison = comparison.at(wanted.threshold)
        if wanted.order != comparison.order:
            comparison = comparison.ordered(wanted.order)
        if wanted.swapped is (comparison.left is self.left):
            comparison = comparison.swapped()
        return comparison

    def _prepared(self, comparison: Comparison) -> Ready:
        """Answer the comparison with what the screen needs of it (on the thread)."""
        left: set[tuple[Side, int]] = {("left", partly.left) for partly in comparison.partly}
        right: set[tuple[Side, int]] = {("right", partly.right) for partly in comparison.partly}
        spread = Spread(
            comparison.left, comparison.right, comparison.rows, partly=frozenset(left | right)
        )
        return Ready(
            comparison,
            phrases.counts(comparison),
            phrases.difference_numbers(comparison),
            self._view.ahead(spread),
        )

    def _report(self, worker: Worker[None]) -> None:
        """Say how far the work is, until it is done."""
        if worker is not self._worker:
            return
        if self.comparison is None:
            self._progress = self._share_done
            key = shown_key("compare.clear-search")
            self._working = f"comparing … {percent(self._share_done)} · {key} stops"
        else:
            self._working = "choosing links …"
        self._tell()
        self.set_timer(_PROGRESS_EVERY, lambda: self._report(worker))

    def _rest(self) -> None:
        self._worker = None
        self._working = self._progress = None

    def on_making_made(self, event: Made) -> None:
        """Show what was made, and make what is wanted by now if that is something else."""
        comparison = event.ready.comparison
        if self._stopped or not self._is_of(comparison, self.left, self.right):
            return
        self._rest()
        first = self.comparison is None
        if first:
            self._begin_with(comparison)
        elif event.wanted != self._wanted or not event.claimed:
            self._work()
            return
        untouched = first and self._untouched
        self._news = self._announce(comparison) if self._announce is not None else ""
        self._announce = None
        self._show(event.ready)
        if untouched and self._at is not None:
            side, sentence = self._at
            self._view.show_text(side, self._view.spread.article(side).sentences[sentence].start)
        elif untouched and comparison.differences:
            self._view.move_to(comparison.differences[0], centre=True)

    @staticmethod
    def _is_of(comparison: Comparison, left: Article, right: Article) -> bool:
        """Whether these two are what a comparison compares, whichever stands on the left."""
        return {id(comparison.left), id(comparison.right)} == {id(left), id(right)}

    def _begin_with(self, comparison: Comparison) -> None:
        """Take the threshold of the first comparison for the usual one."""
        self._usual = comparison.alignment.threshold
        self._wanted = self._wanted._replace(threshold=self._usual)

    @property
    def _untouched(self) -> bool:
        """Whether the reader has gone nowhere yet."""
        return self._view.cursor == 0

    def on_making_weighed(self, event: Weighed) -> None:
        """Explain, if that was asked for already and these articles are still compared."""
        if not self._is_of(event.comparison, self.left, self.right):
            return
        self._weighed = True
        if self._why:
            self._news = ""
            self._light()

    def on_making_claimed(self, event: Claimed) -> None:
        """Show which facts differ, unless something else is compared by now."""
        if event.claims.comparison is self.comparison:
            self._set_claims(event.claims)
            self._tell()

    def _set_claims(self, made: Claims | None) -> None:
        """Know what is claimed in what is shown, or, while that is being made, nothing."""
        self._claims = made
        self._told = None
        self._view.facts = frozenset(made.by_row) if made is not None else frozenset()

    def _show(self, ready: Ready) -> None:
        """Show a comparison of the same articles, keeping the place."""
        self.comparison = ready.comparison
        self._set_claims(None)
        self._threshold = ready.comparison.alignment.threshold
        self._known_marks, self._known_shared = {}, {}
        self._partly = None
        self._counts, self._numbers = ready.counts, ready.numbers
        self._put(ready)
        self._find_again()

    def _put(self, ready: Ready) -> None:
        """Put the rows of a comparison where others stand."""
        self._view.show(ready.ahead, self._marks)

    # What the keys ask for

    def _want(self, wanted: Wanted, announce: Callable[[Comparison], str] | None = None) -> None:
        """Have that shown as soon as it is made."""
        self._wanted, self._announce = wanted, announce
        self._work()

    @property
    def _stoppable(self) -> bool:
        """Whether a comparison is being made, for so long that one can see it."""
        return self.comparison is None and self._working is not None

    def _stop(self) -> None:
        """Stop comparing; the texts stay as they are."""
        if self._worker is not None:
            self._worker.cancel()
        self._end_keeping()
        self._rest()
        self._stopped = True
        self._news = ""
        self._tell()

    def action_compare_again(self) -> None:
        """Compare after all, from the beginning."""
        if not self._stopped:
            self._say(phrases.STILL_COMPARING if self.comparison is None else "compared already")
            return
        self._stopped = False
        self._news = ""
        self._work()
        self._tell()
