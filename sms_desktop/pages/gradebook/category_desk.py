"""Categories in the side panel: what each weighs, what is left out, and what they come to together."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sms_core.grading.model import Category, weights_add_up
from sms_core.grading.table import CATEGORY
from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label
from sms_desktop.models.forms import show_decimal, specs_for
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ops import gradebook_set_up
from sms_desktop.ops.gradebook import OpenGradebook
from sms_desktop.pages.asking import Asking, Question
from sms_desktop.pages.base import PageContext
from sms_desktop.ui.appearance import Role
from sms_desktop.ui.banner import Banner
from sms_desktop.ui.buttons import Button, Kind
from sms_desktop.ui.field_editors import FieldSpec
from sms_desktop.ui.labels import Label
from sms_desktop.ui.table import HEADER_HEIGHT, RowTable

_T = "Gradebook"
_FIELDS = ("title", "weight", "drop_lowest", "kind")
_MOST_ROWS = 9
_ROW = 40


class CategoryDesk(QObject):
    """Asks in the panel of its page; `did` with the words of its toast."""

    did = Signal(str)
    copy_wanted = Signal()

    def __init__(self, context: PageContext, asking: Asking) -> None:
        super().__init__(asking)
        self._context = context
        self._asking = asking
        self._found: OpenGradebook | None = None

    def work_on(self, found: OpenGradebook) -> None:
        """The gradebook as it was read."""
        again = self._found is not None and self._asking.key == "categories"
        self._found = found
        if again:
            self.offer_all()

    def offer_all(self) -> None:
        """Show the categories."""
        if self._found is not None:
            self._asking.ask(
                Question("categories", lambda: tr(_T, "Categories"), str, tuple, lambda _: None, below=self._list)
            )

    def _list(self) -> Sequence[QWidget]:
        found, look = self._found, self._context.look
        assert found is not None
        parts: list[QWidget] = []
        categories = found.book.categories
        if categories:
            parts.append(self._table(categories))
            parts.append(self._total(categories))
        else:
            words = tr(_T, "There is no category yet. Assessments stand in one, which says what they weigh together.")
            parts.append(Label(look, words, Role.TABLE, tone="text-secondary", wrap=True))
        if found.rights.edit:
            add = Button(look, tr(_T, "Add category"), icon="plus")
            add.setObjectName("category_add")
            add.clicked.connect(self.offer_new)
            copy = Button(look, tr(_T, "Copy from another class or term…"), Kind.QUIET, icon="copy")
            copy.setObjectName("category_copy")
            copy.clicked.connect(self.copy_wanted)
            parts += [add, copy]
        return parts

    def _table(self, categories: Sequence[Category]) -> RowTable:
        model = Listing(
            (
                Column(lambda: tr(_T, "Category"), lambda one: one.title, 110, stretch=True),
                Column(lambda: tr(_T, "Lowest left out"), lambda one: str(one.drop_lowest or "–"), 114, right=True,
                       tone="text-secondary"),
                Column(lambda: tr(_T, "Weight"), lambda one: show_decimal(one.weight), 66, right=True, strong=True),
            ),
            spoken=lambda one: tr(_T, "{category}, weight {weight}", category=one.title,
                                  weight=show_decimal(one.weight)),
            key=lambda one: one.id,
        )  # fmt: skip
        model.show(categories)
        table = RowTable(self._context.look, edge=4, row_pixels=_ROW)
        model.setParent(table)
        table.setObjectName("category_table")
        table.setAccessibleName(tr(_T, "Categories"))
        table.setModel(model)
        table.set_columns(model.widths)
        rows = min(len(categories), _MOST_ROWS)
        table.setFixedHeight(self._context.look.px(HEADER_HEIGHT + _ROW * rows) + 2)
        table.activated_row.connect(lambda row: self.offer_edit(model.row(row).id))
        table.clicked.connect(lambda index: self.offer_edit(model.row(index.row()).id))
        return table

    def _total(self, categories: Sequence[Category]) -> QWidget:
        look = self._context.look
        total = show_decimal(sum((one.weight for one in categories), Decimal(0)))
        if weights_add_up(categories):
            return Label(look, tr(_T, "Together {total}", total=total), Role.TABLE, tone="text-secondary")
        words = tr(_T, "The weights come to {total}, not 100. Results stay right: each category counts by its share.",
                   total=total)  # fmt: skip
        banner = Banner(look, words, "warning")
        banner.setObjectName("category_warning")
        return banner

    # --- one of them

    def offer_new(self) -> None:
        """Ask what the new category is; what is left to 100 is proposed as its weight."""
        found = self._found
        if found is None:
            return
        used = sum((one.weight for one in found.book.categories), Decimal(0))
        values = {"weight": int(max(Decimal(0), 100 - used) * 1000), "drop_lowest": 0, "kind": "other"}
        self._asking.ask(
            Question(
                "new_category",
                lambda: tr(_T, "Add category"),
                lambda: tr(_T, "Add category"),
                self._specs,
                self._create,
                values,
            )
        )

    def offer_edit(self, category: bytes) -> None:
        """Ask what a category shall be."""
        values = self._values(category)
        if values is not None:
            may = self._found is not None and self._found.rights.edit
            self._asking.ask(
                Question(
                    "category",
                    lambda: tr(_T, "Edit category"),
                    lambda: tr(_T, "Save") if may else "",
                    self._specs,
                    partial(self._change, category),
                    values,
                    now=partial(self._values, category),
                    below=partial(self._below, category),
                )
            )

    def _specs(self) -> Sequence[FieldSpec]:
        kinds = CATEGORY.by_name["kind"].choices
        codes = {"kind": tuple((one, choice_label("category", "kind", one)) for one in kinds)}
        return specs_for(CATEGORY, self._context.allows, _FIELDS, codes=codes)

    def _values(self, category: bytes) -> Mapping[str, object] | None:
        every = () if self._found is None else self._found.book.categories
        now = next((one for one in every if one.id == category), None)
        if now is None:
            return None
        return {
            "title": now.title,
            "weight": int(now.weight * 1000),
            "drop_lowest": now.drop_lowest,
            "kind": now.kind or "other",
        }

    def _below(self, category: bytes) -> Sequence[QWidget]:
        if self._found is None or not self._found.rights.edit:
            return ()
        delete = Button(self._context.look, tr(_T, "Delete category"), Kind.QUIET, icon="trash-2", tone="danger")
        delete.setObjectName("category_delete")
        delete.clicked.connect(partial(self._delete, category))
        return (delete,)

    def _create(self, values: Mapping[str, object]) -> None:
        if self._found is not None:
            done = partial(self._on_done, tr(_T, "Category added: {name}", name=values["title"]))
            gradebook_set_up.create_category(
                self._context.runner, self._found.section.id, values, done, self._asking.refuse
            )

    def _change(self, category: bytes, values: Mapping[str, object]) -> None:
        title = str(values["title"])
        done = partial(self._on_done, tr(_T, "Category changed: {name}", name=title))
        gradebook_set_up.change_category(self._context.runner, category, title, values, done, self._asking.refuse)

    def _delete(self, category: bytes, _: bool = False) -> None:
        values = self._values(category)
        if values is not None:
            title = str(values["title"])
            done = partial(self._on_done, tr(_T, "Category deleted: {name}", name=title))
            gradebook_set_up.delete_category(self._context.runner, category, title, done, self._asking.refuse)

    def _on_done(self, words: str, _: object) -> None:
        self.did.emit(words)
        self.offer_all()
