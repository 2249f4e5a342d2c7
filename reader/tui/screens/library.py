"""The articles that paths name, story by story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.worker import get_current_worker

from reader.article import Article
from reader.library.index import Index
from reader.text.safe import drawable
from reader.tui.keys import bindings, shown_key
from reader.tui.screens.asking import AskingScreen
from reader.tui.shelf import asked, by_story
from reader.tui.widgets.article_list import ArticleList, Entry, Row
from reader.tui.widgets.article_view import ArticleView
from reader.tui.wording import amount

if TYPE_CHECKING:
    from reader.library.search import Finder
    from reader.library.versions import Series
    from reader.sources import Unreadable
    from reader.tui.loading import Delivery, Told
    from reader.tui.widgets.prompt import Prompt

_BESIDE, _BELOW = 100, 20
"""From this width on the preview stands beside the list, else from this height on below it."""
_PAUSE = 0.04
"""Seconds the cursor rests on an article before it is previewed: held keys skip what they pass."""


class LibraryScreen(AskingScreen):
    """Shows the articles as they are read, and opens what is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("library")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE, "-wide")]  # noqa: RUF012 - Textual's type
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_BELOW, "-high")]  # noqa: RUF012
    DEFAULT_CSS = """
    LibraryScreen {
        #library { height: 1fr; layout: vertical; }
        #articles { height: 3fr; padding: 1 0 0 0; }
        #preview { height: 2fr; border-top: solid $panel; }
        &.-wide #library { layout: horizontal; }
        &.-wide #articles { width: 3fr; height: 100%; }
        &.-wide #preview {
            width: 2fr; height: 100%; border-top: none; border-left: solid $panel; padding: 1 0 0 0;
        }
        &.-narrow.-low #preview { display: none; }
        &.-no-preview #preview { display: none; }
    }
    """

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

    # moving

    def action_down(self) -> None:
        """Go to the next article."""
        self._list.move(1)

    def action_up(self) -> None:
        """Go to the article before."""
        self._list.move(-1)

    def action_page_down(self) -> None:
        """Go a page down."""
        self._list.move_page(1)

    def action_page_up(self) -> None:
        """Go a page up."""
        self._list.move_page(-1)

    def action_first(self) -> None:
        """Go to the first article."""
        self._list.move(-self._list.count)

    def action_last(self) -> None:
        """Go to the last article."""
        self._list.move(self._list.count)

    # reading and comparing

    def action_read(self) -> None:
        """Read the article under the cursor."""
        if self._list.entry is not None:
            self._open(self._list.entry)

    def on_article_list_chosen(self, event: ArticleList.Chosen) -> None:
        """Read the article that was clicked twice."""
        self._open(event.entry)

    def _open(self, entry: Entry) -> None:
        from reader.tui.screens.article import ArticleScreen

        relative = partial(self._closest, entry.key)
        screen = ArticleScreen(entry.article, relative=relative, threshold=self._threshold)
        self.app.push_screen(screen)

    def _closest(self, number: int) -> Article | None:
        from reader.library.grouping import closest

        found = closest(self._index, number)
        return self._index.articles[found[0][0]] if found else None

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

    # filter and paths

    def action_filter(self) -> None:
        """Ask for words to narrow the list by."""
        from reader.tui.widgets.prompt import Prompt

        self.ask(Prompt("/", "filter", text=self._filter, hint="title, source, words of the text"))

    def action_open_path(self) -> None:
        """Ask for a file or a folder to open."""
        from reader.tui.widgets.prompt import path_prompt

        self.ask(path_prompt())

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Narrow the list while it is typed."""
        if self.prompt is not None and self.prompt.purpose == "filter":
            self._filter = event.text
            self._fill(top=True)
            self._tell()
            self._show_preview()

    def on_prompt_submitted(self, event: Prompt.Submitted) -> None:
        """Keep the filter, or open the path."""
        purpose = self.answered(self._list)
        self._tell()
        if purpose == "open" and event.text.strip():
            self.open(event.text.strip())

    def on_prompt_cancelled(self) -> None:
        """Show everything again, or open nothing."""
        if self.answered(self._list) == "filter":
            self.action_clear_filter()

    def on_prompt_stepped(self, event: Prompt.Stepped) -> None:
        """Move the cursor while typing."""
        self._list.move(event.by)

    def action_clear_filter(self) -> None:
        """Show every article again."""
        self._filter = ""
        self._fill()
        self._tell()
        self._show_preview()

    def open(self, path: str) -> None:
        """Add the articles of a file or folder, and read it if it is a file."""
        import os

        path = os.path.expanduser(path)
        self._filter = ""
        known = (entry for entry in self._entries if entry.article.path == path)
        entry = next(known, None)
        if entry is not None:
            self._list.move_to_key(entry.key)
            self._open(entry)
            return
        self._asked, self._trouble = path, None
        self._read([path])

    # the rest

    def action_preview(self) -> None:
        """Show or hide the preview."""
        self.toggle_class("-no-preview")
        self.call_after_refresh(self._show_preview)

    def action_problems(self) -> None:
        """List what could not be read, and why."""
        if not self._unreadable:
            self.notify("Everything here could be read.", markup=False)
            return
        from reader.tui.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(self._unreadable))

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 - Textual hands it over
    ) -> bool | None:
        """Answer what can be done now: escape goes back when there is no filter to clear."""
        if action == "clear_filter":
            return bool(self._filter)
        return True
