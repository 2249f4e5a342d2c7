"""The articles that paths name, story by story."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from reader.tui.keys import bindings
from reader.tui.screens.library.comparing import Comparing
from reader.tui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    from reader.tui.widgets.prompt import Prompt


class LibraryScreen(Comparing):
    """Shows the articles as they are read, and opens what is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("library")
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

    # reading

    def action_read(self) -> None:
        """Read the article under the cursor."""
        if self._list.entry is not None:
            self._open(self._list.entry)

    def on_article_list_chosen(self, event: ArticleList.Chosen) -> None:
        """Read the article that was clicked twice."""
        self._open(event.entry)

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
