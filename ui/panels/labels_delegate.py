"""How a label's row is painted and edited."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..look.colours import contrast, mixed, readable_on
from ..look.icons import icon
from ..look.theme import body_font, current_theme, heading_font
from .label_row import ROW_HEIGHT, Part, part_rect
from .labels_model import (
    AnyIndex,
    LabelRow,
    LabelsModel,
    LabelsRole,
    aside_text,
    share_text,
)
from .name_edit import NameEdit

EYE, LOCK = 16, 14
HIDDEN = 0.4  # of a swatch's colour is left
NUMBER_PIXELS = 11
FAINT = 1.4
LEAST_ASIDE = 16
VERTICALLY = Qt.AlignmentFlag.AlignVCenter


class LabelsDelegate(QStyledItemDelegate):
    """Swatch with the number, name, lock, share, eye.

    Attributes
    ----------
    lit : int, optional
        The label that looks as if the cursor were on its row.
    names : tuple of str
        What a name that is edited can be chosen from.
    """

    lit: int | None = None
    names: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every row."""
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        row: LabelRow = index.data(LabelsRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, index.data(LabelsRole.LABEL) == self.lit)
        _paint_swatch(painter, _part(option, index, "swatch"), row)
        _paint_name(painter, _part(option, index, "name"), row)
        painter.setPen(QColor(current_theme().dim))
        right = Qt.AlignmentFlag.AlignRight | VERTICALLY
        painter.drawText(_part(option, index, "share"), right, share_text(row.share))
        if row.is_locked or option.state & QStyle.StateFlag.State_MouseOver:
            lock = QRect(0, 0, LOCK, LOCK)
            lock.moveCenter(_part(option, index, "lock").center())
            icon("lock" if row.is_locked else "lock-open", "dim").paint(painter, lock)
        eye = QRect(0, 0, EYE, EYE)
        eye.moveCenter(_part(option, index, "eye").center())
        icon("eye" if row.style.visible else "eye-off", "dim").paint(painter, eye)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return the line the name is typed in."""
        editor = NameEdit(self.names, parent)
        editor.names.activated.connect(self._take_name)
        editor.setAccessibleName(self.tr("Name of label {0}").format(index.data(LabelsRole.LABEL)))
        return editor

    @Slot(str)
    def _take_name(self, name: str) -> None:
        """Be done once a name has been chosen."""
        completer = self.sender()
        editor = completer.widget() if isinstance(completer, QCompleter) else None
        if isinstance(editor, NameEdit):
            editor.setText(name)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Fill the editor, unless the user has typed: a running fit updates the rows."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Put the editor where the name is."""
        name = _part(option, index, "name")
        # Over the lock and the share, too: names are long.
        name.setRight(_part(option, index, "share").right())
        editor.setGeometry(name.adjusted(-7, 4, 4, -4))

    def editorEvent(
        self, event: QEvent, model: QObject, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """Toggle with the space bar; not, as Qt would, where it draws a check box: we draw none."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() == Qt.Key.Key_Space and isinstance(model, LabelsModel):  # type: ignore[attr-defined]
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        return False


def _part(option: QStyleOptionViewItem, index: AnyIndex, part: Part) -> QRect:
    model = index.model()
    last: LabelRow = model.index(model.rowCount() - 1, 0).data(LabelsRole.ROW)
    return part_rect(option.rect, part, last.label)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, lit: bool) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not lit and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    theme = current_theme()
    focused = selected and option.state & QStyle.StateFlag.State_HasFocus
    painter.setOpacity(1.0 if selected else 0.6)
    painter.setBrush(QColor(theme.raised))
    painter.setPen(QPen(QColor(theme.accent)) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
    painter.setOpacity(1.0)


def _paint_swatch(painter: QPainter, rect: QRect, row: LabelRow) -> None:
    theme = current_theme()
    colour = QColor(*row.style.colour)
    if not row.style.visible:
        colour = QColor(mixed(theme.panel, colour.name(), HIDDEN))
    faint = contrast(colour, theme.panel) < FAINT
    painter.setPen(QPen(QColor(theme.dim)) if faint else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    font = heading_font()
    font.setPixelSize(NUMBER_PIXELS)
    painter.setFont(font)
    painter.setPen(QColor(readable_on(colour)))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(row.label))


def _paint_name(painter: QPainter, rect: QRect, row: LabelRow) -> None:
    theme = current_theme()
    painter.setFont(body_font())
    painter.setPen(QColor(theme.text if row.style.visible else theme.dim))
    name = row.style.name
    elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | VERTICALLY, elided)
    rest = rect.adjusted(painter.fontMetrics().horizontalAdvance(f"{elided}  "), 0, 0, 0)
    if (aside := aside_text(row.style)) and rest.width() > LEAST_ASIDE:
        painter.setPen(QColor(theme.dim))
        aside = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignLeft | VERTICALLY, aside)
