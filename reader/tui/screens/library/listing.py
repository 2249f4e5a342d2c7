"""The articles as they are read: the list, the preview, and the line under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size
from textual.worker import get_current_worker

from reader.article import Article
from reader.library.index import Index
from reader.text.safe import drawable
from reader.tui.keys import shown_key
from reader.tui.screens.asking import AskingScreen
from reader.tui.shelf import asked, by_story
from reader.tui.widgets.article_list import ArticleList, Entry, Row
from reader.tui.widgets.article_view import ArticleView
from reader.tui.wording import amount

if TYPE_CHECKING:
    from reader.library.search import Finder
    from reader.sources import Unreadable
    from reader.tui.loading import Delivery, Told

_BESIDE, _BELOW = 100, 20
"""From this width on the preview stands beside the list, else from this height on below it."""
_PAUSE = 0.04
"""Seconds the cursor rests on an article before it is previewed: held keys skip what they pass."""


class Listing(AskingScreen):
    """Reads articles in the background and lists them, with a preview beside the list."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE, "-wide")]  # noqa: RUF012 - Textual's type
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_BELOW, "-high")]  # noqa: RUF012

    def __init__(
        self,
        paths: Sequence[str],
        *,
        encoding: str | None = None,
        language: str | None = None,
        threshold: float | None = None,
        data: bytes | None = None,
        first: tuple[Article, int] | None = None,
    ) -> None:
        super().__init__("library")
        self._paths = tuple(paths)
        self._encoding = encoding
        self._language = language
        self._threshold = threshold
        self._data = data
        self._first = first
        self._index = Index()
        self._entries: list[Entry] = []
        self._stories: tuple[Told, ...] = ()
        self._unreadable: list[Unreadable] = []
        self._loading = 0
        self._turn = Lock()
        self._marked: list[int] = []
        self._filter = ""
        self._finder: Finder | None = None
        self._asked: str | None = None
        self._trouble: Unreadable | None = None
        self._list = ArticleList(id="articles")
        self._preview = ArticleView(brief=True, id="preview")
        self._preview.can_focus = False

    def compose(self) -> ComposeResult:
        """Make the list, the preview and the line under them."""
        self._fit(self.app.size)
        with Container(id="library"):
            yield self._list
            yield self._preview
        yield self.status

    def _fit(self, size: Size) -> None:
        """Know from the start how large the screen is, or all would be styled and drawn twice."""
        across, down = self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS
        for room, breakpoints in ((size.width, across), (size.height, down)):
            name = next(name for least, name in reversed(breakpoints) if room >= least)
            self.add_class(name, update=False)

    def on_mount(self) -> None:
        """Show what there is to show, and begin to read."""
        self._list.focus()
        if self._first is not None:
            self._preview.show(*self._first)
        self._tell()
        self.call_after_refresh(self._read, self._paths)

    # reading

    def _read(self, paths: Sequence[str]) -> None:
        self._loading += 1
        self._tell()
        self.run_worker(partial(self._work, tuple(paths)), thread=True, group="reading")

    def _work(self, paths: tuple[str, ...]) -> None:
        from reader.tui.loading import load

        worker = get_current_worker()
        with self._turn:
            load(
                self._index,
                paths,
                encoding=self._encoding,
                language=self._language,
                data=self._data,
                deliver=lambda delivery: self.app.call_from_thread(self._take, delivery),
                cancelled=lambda: worker.is_cancelled,
            )

    def _take(self, delivery: Delivery) -> None:
        """Show what has been read."""
        for number in delivery.articles:
            article, words = self._index.articles[number], self._index.length(number)
            self._entries.append(Entry(number, article, words))
        self._unreadable += delivery.unreadable
        if delivery.stories is not None:
            self._stories = delivery.stories
        if delivery.finished:
            self._loading -= 1
        if delivery.articles or delivery.stories is not None:
            self._fill()
        self._tell()
        self._open_asked(delivery)
        if not self._loading and not self._entries:
            self._welcome()

    def _open_asked(self, delivery: Delivery) -> None:
        """Open the file that was asked for by its path, or say why nothing could be read."""
        if self._asked is None:
            return
        new = [self._entries[number] for number in delivery.articles]
        asked = next((entry for entry in new if entry.article.path == self._asked), None)
        self._trouble = self._trouble or next(iter(delivery.unreadable), None)
        if asked is not None:
            self._asked = None
            self._list.move_to_key(asked.key)
            self._open(asked)
        elif new:
            self._asked = None
        elif delivery.finished:
            path, self._asked = self._asked, None
            nothing = f"{drawable(path)} holds nothing to read."
            news = nothing if self._trouble is None else str(self._trouble)
            self.notify(news, severity="warning", markup=False)

    def _welcome(self) -> None:
        from reader.tui.screens.welcome import WelcomeScreen

        self.app.switch_screen(WelcomeScreen(self._unreadable, self._threshold))

    # what is listed

    def _fill(self, *, top: bool = False) -> None:
        if wanted := self._filter.strip():
            nothing = f"No article holds “{wanted}”: {shown_key('library.clear-filter')} shows all."
            self._list.fill(self._found(), top=top, otherwise=nothing)
        else:
            self._list.fill(by_story(self._entries, self._stories), top=top)

    def _found(self) -> Iterator[Row]:
        """Answer the articles that fit the filter, best first."""
        if self._finder is None:
            from reader.library.search import Finder

            self._finder = Finder(self._index)
        shown = len(self._entries)
        return (
            self._entries[number] for number in self._finder.find(self._filter) if number < shown
        )

    def _tell(self) -> None:
        """Say how many articles, stories and troubles there are."""
        articles, stories = len(self._entries), len(self._stories)
        parts = [amount(articles, "article")]
        if self._filter.strip():
            parts = [f"{self._list.count:,} of {articles:,} for “{self._filter.strip()}”"]
        elif stories:
            parts.append(f"{stories:,} {'story' if stories == 1 else 'stories'}")
        if self._unreadable:
            parts.append(f"{len(self._unreadable):,} unread")
        if self._marked:
            parts.append(f"{len(self._marked)} marked")
        if self._loading:
            parts.append("reading…")
        self.status.status = " · ".join(parts)
        if self.prompt is not None and self.prompt.purpose == "filter":
            self.prompt.note(f"{self._list.count:,} of {articles:,}")

    def on_article_list_highlighted(self) -> None:
        """Preview the article that the cursor has come to rest on."""
        if self._preview.article is None:
            self._show_preview()
        else:
            self.set_timer(_PAUSE, self._show_preview)

    def _show_preview(self) -> None:
        """Preview the article under the cursor, from the first word that the filter asks for."""
        entry = self._list.entry
        if not self._preview.display:
            return
        if entry is None or entry.article != self._preview.article:
            if entry is None:
                self._preview.show(None)
            else:
                self._preview.show(entry.article, entry.words)
        matches = asked(entry.article.text, self._filter) if entry else []
        self._preview.mark(matches, 0 if matches else None)

    def _open(self, entry: Entry) -> None:
        from reader.tui.screens.article import ArticleScreen

        relative = partial(self._closest, entry.key)
        screen = ArticleScreen(entry.article, relative=relative, threshold=self._threshold)
        self.app.push_screen(screen)

    def _closest(self, number: int) -> Article | None:
        from reader.library.grouping import closest

        found = closest(self._index, number)
        return self._index.articles[found[0][0]] if found else None
