"""Comparing each article with each other one in the background: how far, stop, go on, show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from textual.message import Message
from textual.worker import Worker, get_current_worker

from reader.article import Article
from reader.comparison.story.model import Story
from reader.comparison.story.pairing import PREPARE, pairing_of, pairs_of
from reader.crew import Crew
from reader.tui import garbage
from reader.tui.keys import shown_key
from reader.tui.screens.story.parts import Parts

if TYPE_CHECKING:
    from reader.comparison.story.pairing import Pair, Pairing, Wanted

PairingCrew: TypeAlias = "Crew[Wanted, Pair, Pairing]"

_PROGRESS_AFTER = 0.3
"""Seconds of work before the screen says how far it is."""
_PROGRESS_EVERY = 0.1


class Making(Parts):
    """Has the pairs compared by a crew, and shows the story that comes of it."""

    @dataclass(eq=False, repr=False)
    class Made(Message):
        """The story is made, of all pairs or of those that were compared before it was stopped."""

        story: Story

    def __init__(
        self,
        articles: Sequence[Article],
        crew: PairingCrew | None = None,
        *,
        threshold: float | None = None,
        language: str | None = None,
    ) -> None:
        """Let ``crew`` compare each with each, which may have begun already."""
        super().__init__(articles, threshold=threshold)
        self._crew = crew
        self._language = language
        self._pairings: dict[Pair, Pairing] = {}
        self._pairs = pairs_of(self.articles)
        self._worker: Worker[None] | None = None

    def on_mount(self) -> None:
        """Begin to compare."""
        self._table.focus()
        self._work()
        self._tell()

    def on_unmount(self) -> None:
        """Let nobody work for a screen that is gone."""
        if self._crew is not None:
            self._crew.close()

    @property
    def at_work(self) -> bool:
        """Whether pairs are being compared."""
        return self._worker is not None

    def _work(self) -> None:
        """Compare the pairs that have not been."""
        missing = [pair for pair in self._pairs if pair not in self._pairings]
        crew = self._crew = self._crew or Crew(pairing_of, *PREPARE)
        common = self.articles, self._threshold, self._language

        def make() -> None:
            worker = get_current_worker()
            with garbage.held():
                if not crew.given:
                    crew.give(common, missing)
                from reader.comparison.story.making import story_of  # while the crew is at work

                for pair, pairing in crew.answers():
                    self._pairings[pair] = pairing
                    if worker.is_cancelled:
                        break
                crew.close()
                self.post_message(self.Made(story_of(self.articles, self._pairings)))

        self._stopped = False
        self._worker = worker = self.run_worker(make, thread=True)
        self.set_timer(_PROGRESS_AFTER, lambda: self._report(worker))

    def _report(self, worker: Worker[None]) -> None:
        """Say how far the work is, until it is done."""
        if worker is not self._worker:
            return
        self._progress = len(self._pairings) / max(len(self._pairs), 1)
        if self.story is None:
            done = f"{len(self._pairings):,} of {len(self._pairs):,} pairs of articles"
            key = shown_key("story.clear-search")
            self._table.say(f"Comparing each with each: {done}. {key} stops.")
        self._tell()
        self.set_timer(_PROGRESS_EVERY, lambda: self._report(worker))

    def on_making_made(self, event: Made) -> None:
        """Show what was made."""
        self._worker = self._crew = None
        self._progress = None
        self._show(event.story)

    def _stop(self) -> None:
        """Stop comparing; what is known by then is shown."""
        if self._worker is not None and not self._stopped:
            self._stopped = True
            self._worker.cancel()
            if self._crew is not None:
                self._crew.close()
            again = shown_key("story.compare-again")
            self._say(f"stopped · {again} compares the rest")

    def action_compare_again(self) -> None:
        """Compare the pairs that are missing."""
        if self.at_work:
            self._say("still comparing …")
        elif len(self._pairings) == len(self._pairs):
            self._say("all are compared")
        else:
            self._news = ""
            self._work()
            self._tell()
