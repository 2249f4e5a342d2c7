"""One article, wrapped at a comfortable measure and coloured quietly; drawn line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.article import Article, Span
from reader.tui.colours import Colouring, colouring
from reader.tui.widgets.article_layout import ArticleLayout, Block, Line, Place, blocks
from reader.tui.widgets.layers import lay_over
from reader.tui.wording import amount

MEASURE = 72
NARROWEST, WIDEST = 32, 120
_EDGE = 2
"""Cells left free at either side where the screen is narrow."""
_CACHED = 2_000
_STYLES = ("headline", "heading", "quote", "facts", "quotation", "figure", "name", "match",
           "found", "selected")  # fmt: skip


class ArticleView(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws an article; the screen around it moves it and searches it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{name}" for name in _STYLES}
    DEFAULT_CSS = """
    ArticleView {
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        & > .article--headline { color: $primary; text-style: bold; }
        & > .article--heading { text-style: bold; }
        & > .article--facts { color: $secondary; }
        & > .article--quote { text-style: italic; }
        & > .article--quotation { color: $prose-quotation; }
        & > .article--figure { color: $prose-figure; }
        & > .article--name { color: $prose-name; }
        & > .article--match { background: $accent 30%; }
        & > .article--found { background: $accent; color: $background; text-style: bold; }
        & > .article--selected { background: $primary 40%; }
        &:ansi {
            & > .article--headline { color: $foreground; }
            & > .article--facts { text-style: dim; }
            & > .article--match { text-style: underline; background: $background; }
            & > .article--found {
                text-style: reverse bold; background: $background; color: $foreground;
            }
            & > .article--selected { text-style: reverse; background: $background; }
        }
    }
    """

    class Moved(Message):
        """Another part of the article is shown."""

    def __init__(
        self,
        *,
        measure: int = MEASURE,
        brief: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.measure = measure
        self._brief = brief
        self.article: Article | None = None
        self._layout: ArticleLayout | None = None
        self._blocks: tuple[Block, ...] = ()
        self._place: Place = (0, 0)
        self._matches: Sequence[Span] = ()
        self._current: int | None = None
        self._styles_of: dict[str, Style] = {}
        self._strips: dict[Line, Strip] = {}
        self._colours: dict[int, list[tuple[int, int, str]]] = {}
        self._colouring: Colouring | None = None

    # what is shown

    def show(self, article: Article | None, words: int | None = None) -> None:
        """Show another article, from its start; ``words`` is its length where that is known."""
        self.article = article
        self._blocks = ()
        if article is not None:
            if words is None:
                from reader.text.words import length

                words = length(article.text)
            self._blocks = blocks(article, amount(words, "word"), brief=self._brief)
        self._matches, self._current = (), None
        self._place = (0, 0)
        self._colours.clear()
        self._lay_out()
        self.scroll_to(0, 0, animate=False, force=True)
        if article is not None and self._colouring is None:
            self.call_after_refresh(self._load_colours)

    def _load_colours(self) -> None:
        # The lexer is loaded once the text stands on the screen: words first, colours after.
        self._colouring = colouring()
        self._redraw()

    @property
    def _room(self) -> int:
        """The cells beside the scroll bar."""
        return self.scrollable_content_region.width

    def _width(self) -> int:
        return max(min(self.measure, self._room - 2 * _EDGE), 8)

    def _lay_out(self) -> None:
        self._strips.clear()
        if self.article is None or not self.size.width:
            self._layout = None
            self.virtual_size = Size(0, 0)
            self.refresh()
            return
        self._layout = ArticleLayout(self.article, self._blocks, self._width())
        self._go(self._place)
        self.post_message(self.Moved())

    def set_measure(self, measure: int) -> None:
        """Set so many cells to a line, keeping the place."""
        self.measure = min(max(measure, NARROWEST), WIDEST)
        self._lay_out()

    def on_resize(self) -> None:
        """Wrap anew and stay where the reader was."""
        if self._layout is None or self._layout.width != self._width():
            self._lay_out()
        else:
            self._settle()
            self.post_message(self.Moved())
        self._redraw()

    # where it stands

    @property
    def top(self) -> int:
        """The first line shown."""
        return self.scroll_offset.y

    @property
    def lines(self) -> int:
        """The number of lines of the article, as far as known."""
        return self._layout.height if self._layout else 0

    @property
    def last_top(self) -> int:
        """The line at the top when the end is in view."""
        return max(self.lines - self.size.height, 0)

    def _settle(self) -> None:
        """Learn the true height of what is near, without moving what is shown."""
        if self._layout is None:
            return
        page = max(self.size.height, 1)
        before = self._layout.height
        shift = self._layout.settle(self.top, page, 2 * page)
        if shift or self._layout.height != before or self.virtual_size.height != before:
            self.virtual_size = Size(self.size.width, self._layout.height)
            if shift:
                self.scroll_to(y=self.top + shift, animate=False, force=True)

    def _go(self, place: Place, above: int = 0) -> None:
        """Show a place, so many lines below the top."""
        if self._layout is None:
            return
        page = max(self.size.height, 1)
        self._layout.settle(self._layout.y_of(place), page + above, 2 * page)
        self.virtual_size = Size(self.size.width, self._layout.height)
        y = self._layout.y_of(place)
        first = place == (0, 0)
        self.scroll_to(y=0 if first else max(y - above, 0), animate=False, force=True)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the place in mind, and settle what comes near."""
        super().watch_scroll_y(old_value, new_value)
        if self._layout is not None and round(old_value) != round(new_value):
            self.call_next(self._settle)
            self._place = self._layout.place(self.top) if self.top else (0, 0)
            self.post_message(self.Moved())

    def move(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=min(max(self.top + lines, 0), self.last_top), animate=False)

    def move_to_end(self) -> None:
        """Show the end."""
        if self._layout is None:
            return
        last = len(self._blocks) - 1
        lines = self._layout.lines(last)
        self._go((last, lines[-1][0]), above=self.size.height - 1)
        self.scroll_to(y=self.last_top, animate=False)

    # what is searched

    def mark(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Highlight spans of the article's text, and show the current one."""
        self._matches, self._current = matches, current
        self._redraw()
        if current is not None and self._layout is not None:
            place = self._layout.place_of(matches[current][0])
            y = self._layout.y_of(place)
            if not self.top <= y < self.top + self.size.height - 1:
                self._go(place, above=self.size.height // 3)

    def offset_at_top(self) -> int:
        """Answer the offset into the article's text of what stands at the top."""
        index, offset = self._place
        if not self._blocks or self._blocks[index].text is not None:
            return 0
        return self._blocks[index].start + offset

    # how it is drawn

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        super().notify_style_update()
        self._styles_of.clear()
        self._redraw()

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    @property
    def _plain(self) -> Style:
        """The style of the view itself; Textual would put it together anew for every line."""
        style = self._styles_of.get("")
        if style is None:
            style = self._styles_of[""] = self.rich_style
        return style

    def _style(self, name: str) -> Style:
        style = self._styles_of.get(name)
        if style is None:
            over = name in ("match", "found", "selected")
            style = self.get_component_rich_style(f"article--{name}", partial=not over)
            self._styles_of[name] = style
        return style

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Draw anew what is selected."""
        self._redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Answer the article's own text between the two ends of the selection."""
        if self._layout is None or self.article is None:
            return None
        first, last = 0, self._layout.height - 1
        if selection.start is not None:
            first = selection.start.y
        if selection.end is not None:
            last = selection.end.y
        parts: list[str] = []
        block: int | None = None
        for y in range(first, last + 1):
            line = self._layout.line(y)
            span = selection.get_span(y)
            if line is None or span is None:
                continue
            begin, end = self._selected(line, span)
            text = self._layout.text(line.block)
            if block is not None:
                parts.append(" " if block == line.block else "\n\n")
            parts.append(text[begin:end])
            block = line.block
        return "".join(parts), "\n"

    def _margin(self, line: Line) -> int:
        assert self._layout is not None
        free = max((self._room - self._layout.width) // 2, 0)
        return free + cell_len(self._layout.prefix(line.block))

    def _selected(self, line: Line, span: Span) -> Span:
        """Answer what of a line's text stands between two cells; -1 is its end."""
        assert self._layout is not None
        text = self._layout.text(line.block)
        margin = self._margin(line)
        begin = _offset(text, line, span[0] - margin)
        end = line.end if span[1] < 0 else _offset(text, line, span[1] - margin)
        return begin, end

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        if self._layout is None:
            if self.article is None:
                return Strip.blank(width, self._plain)
            self._lay_out()  # the size is known before Textual tells of it: draw text at once
            assert self._layout is not None
        top = self.top + y
        line = self._layout.line(top)
        if line is None:
            return Strip.blank(width, self._plain)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(top)) is not None:
            return self._draw(line, self._selected(line, span)).apply_offsets(0, top)
        strip = self._strips.get(line)
        if strip is None:
            if len(self._strips) > _CACHED:
                self._strips.clear()
            strip = self._strips[line] = self._draw(line, None)
        return strip.apply_offsets(0, top)

    def _draw(self, line: Line, selected: Span | None) -> Strip:
        assert self._layout is not None
        layout, width = self._layout, self._room
        text = layout.text(line.block)
        kind = self._blocks[line.block].kind
        base = self._plain
        if kind in ("title", "headline"):
            base += self._style("headline")
        elif kind in ("heading", "quote", "facts"):
            base += self._style(kind)
        prefix = layout.prefix(line.block)
        if prefix and line.start and kind == "item":
            prefix = " " * cell_len(prefix)
        free = " " * max((width - layout.width) // 2, 0)
        segments = [Segment(free, self._plain)]
        if prefix:
            segments.append(Segment(prefix, self._plain + self._style("facts")))
        spans = [(a, b, self._style(name)) for a, b, name in self._spans(line)]
        if selected is not None:
            spans.append((*selected, self._style("selected")))
        segments += lay_over(text, line.start, line.end, base, spans)
        return Strip(segments).adjust_cell_length(width, self._plain)

    def _spans(self, line: Line) -> list[tuple[int, int, str]]:
        """Answer what is highlighted in the block of a line: colours first, matches over them."""
        assert self._layout is not None
        assert self.article is not None
        block = self._blocks[line.block]
        if block.text is not None:
            return []
        found: list[tuple[int, int, str]] = []
        if self._colouring is not None and block.kind in ("text", "item", "quote"):
            colours = self._colours.get(line.block)
            if colours is None:
                if len(self._colours) > _CACHED:
                    self._colours.clear()
                colours = self._colouring(self._layout.text(line.block), self.article.language)
                self._colours[line.block] = colours
            found += colours
        for index in _within(self._matches, block.start + line.start, block.start + line.end):
            begin, end = self._matches[index]
            name = "found" if index == self._current else "match"
            found.append((begin - block.start, end - block.start, name))
        return found


def _within(spans: Sequence[Span], start: int, end: int) -> range:
    """Answer the indices of the spans that touch ``[start, end)``; spans ascend."""
    from bisect import bisect_left, bisect_right

    first = bisect_right(spans, start, key=lambda span: span[1])
    return range(first, max(bisect_left(spans, end, key=lambda span: span[0]), first))


def _offset(text: str, line: Line, cell: int) -> int:
    """Answer the offset into ``text`` of what a line draws at a cell."""
    at = line.start
    while at < line.end and cell > 0:
        cell -= cell_len(text[at])
        at += 1
    return at
