"""The keys that mark articles and compare them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.article import Article
from reader.tui.screens.library.listing import Listing

if TYPE_CHECKING:
    from reader.library.versions import Series


class Comparing(Listing):
    """Compares articles that are marked, or told of one story, or versions of one."""

    def action_mark(self) -> None:
        """Mark or unmark the article under the cursor."""
        entry = self._list.entry
        if entry is None:
            return
        if entry.key in self._marked:
            self._marked.remove(entry.key)
        else:
            self._marked.append(entry.key)
        self._list.mark(tuple(self._marked))
        self._tell()

    def action_unmark_all(self) -> None:
        """Take all marks away."""
        self._marked.clear()
        self._list.mark(())
        self._tell()

    def action_compare(self) -> None:
        """Compare the marked articles; with one mark, that one and the one at the cursor."""
        chosen = list(self._marked)
        entry = self._list.entry
        if len(chosen) == 1 and entry is not None and entry.key not in chosen:
            chosen.append(entry.key)
        articles = [self._entries[number].article for number in chosen]
        if len(articles) < 2:
            self.notify("Mark two articles with space, then compare them.", markup=False)
        elif len(articles) == 2:
            self._compare(*articles)
        else:
            self._tell_story(articles)

    def action_compare_relative(self) -> None:
        """Compare the article under the cursor with the one most like it."""
        entry = self._list.entry
        if entry is None:
            return
        relative = self._closest(entry.key)
        if relative is None:
            self.notify("No other article here shares a word with this one.", markup=False)
        else:
            self._compare(entry.article, relative)

    def _compare(self, left: Article, right: Article) -> None:
        """Compare two articles; versions of one with all of them at hand, the earlier one left."""
        from reader.tui.screens.compare import CompareScreen

        series = self._series_of(left)
        known = {id(version.article): n for n, version in enumerate(series.versions)}
        versions = id(left) in known and id(right) in known
        if versions and known[id(left)] > known[id(right)]:
            left, right = right, left
        self.app.push_screen(
            CompareScreen(
                left, right, series=series if versions else None, threshold=self._threshold
            )
        )

    def _series_of(self, article: Article) -> Series:
        """Answer the versions of an article among the tellings of its story."""
        from reader.library.versions import series, versions_among

        articles = self._index.articles
        for told in self._stories:
            tellings = [articles[number] for number in told.tellings]
            if any(telling is article for telling in tellings):
                return series(versions_among(tellings, article))
        return series([article])

    def action_versions(self) -> None:
        """Compare the article under the cursor with the version before it, or after the first."""
        entry = self._list.entry
        if entry is None:
            return
        articles = [version.article for version in self._series_of(entry.article).versions]
        if len(articles) < 2:
            self.notify("No other article here is a version of this one.", markup=False)
            return
        at = next((n for n, each in enumerate(articles) if each is entry.article), 1)
        at = max(at, 1)
        self._compare(articles[at - 1], articles[at])

    def _tell_story(self, articles: Sequence[Article]) -> None:
        from reader.tui.screens.story import StoryScreen

        self.app.push_screen(
            StoryScreen(articles, threshold=self._threshold, language=self._language)
        )
