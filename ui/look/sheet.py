"""The style sheet of every window, with ``$names`` where the theme's colours and pictures go."""

SHEET = """
QMainWindow, QDialog { background: $panel; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[dim="true"] { color: $dim; }
QLabel[dim="true"]:disabled { color: $faint; }
QLabel[title="true"] { font-weight: 600; }
QLabel:disabled { color: $faint; }
QMessageBox QLabel#qt_msgbox_label { font-weight: 600; }
QMessageBox QLabel#qt_msgbox_informativelabel { color: $dim; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { border: 0; background: $line; }
QFrame[frameShape="4"] { max-height: 1px; }
QFrame[frameShape="5"] { max-width: 1px; }

QDockWidget {
    font-weight: 600; titlebar-close-icon: $close; titlebar-normal-icon: $float;
}
QDockWidget > QWidget { font-weight: 400; }
QDockWidget::title { background: $panel; text-align: left; padding: 10px; }
QDockWidget::close-button, QDockWidget::float-button {
    border: 0; border-radius: 5px; padding: 0; background: transparent;
    subcontrol-position: right center; subcontrol-origin: padding; width: 18px; height: 18px;
}
QDockWidget::close-button { right: 8px; }
QDockWidget::float-button { right: 28px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; }

QMenuBar { background: $panel; padding: 2px 8px; border: 0; }
QMenuBar::item { background: transparent; padding: 5px 9px; border-radius: 5px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $raised; }
QMenuBar::item:disabled { color: $faint; }
QMenu { background: $panel; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $raised; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 6px; }
QMenu::indicator:checked { image: $check; }
QMenu::right-arrow { image: $right; width: 12px; height: 12px; margin-right: 6px; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $line; padding: 5px 7px;
}

QToolBar { background: $panel; border: 0; border-bottom: 1px solid $line;
    padding: 3px 11px; spacing: 4px; }
QFrame#canvas_tools { background: $panel; border: 0; border-right: 1px solid $line; }
QToolBar::separator { background: $line; width: 1px; margin: 5px 6px; }
QToolBar::handle { width: 0; image: none; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 6px;
    color: $text;
}
QToolButton[text-only="true"], QToolButton[popupMode="1"] { padding-right: 10px; }
QToolButton:hover { background: $raised; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $hover; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; background: transparent; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[fold="true"] { color: $dim; padding: 3px 6px 3px 0; margin-left: -4px; }
QToolButton[fold="true"]:hover, QToolButton[fold="true"]:checked {
    background: transparent;
}
QToolButton[fold="true"]:hover { color: $text; }
QToolButton[fold="true"]:focus { color: $accent; border-color: transparent; }
QToolButton[segment="true"] { color: $dim; padding: 6px 9px; }
QToolButton[segment="true"]:hover { color: $text; }
QToolButton[segment="true"]:checked { background: $raised; color: $text; font-weight: 600; }
QToolButton[segment="true"]:disabled { color: $faint; background: transparent; }
QFrame#mode_switch { background: $raised; border: 1px solid $line; border-radius: 7px; }
QFrame#mode_switch QToolButton { padding: 4px 9px; border-radius: 5px; }
QFrame#mode_switch QToolButton:checked { background: $pressed; }
QToolButton[field="true"] {
    background: $raised; border: 1px solid $line; padding: 5px 9px; min-height: 16px;
}
QToolButton[field="true"]:hover { background: $hover; }
QToolButton[field="true"]:focus { border-color: $accent; }
QToolButton[quiet="true"] { padding: 3px; border-radius: 5px; }

QPushButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 12px; min-height: 16px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; background: $panel; }
QPushButton:checked { background: $pressed; }
QPushButton[primary="true"], QToolButton[primary="true"], QPushButton#primary,
QToolButton#primary {
    background: $accent; color: $on_accent; border: 1px solid $accent; border-radius: 6px;
    padding: 6px 14px; font-weight: 600;
}
QToolBar QPushButton[primary="true"], QToolBar QToolButton[primary="true"],
QToolBar QPushButton#primary, QToolBar QToolButton#primary { margin-left: 12px; }
QPushButton[primary="true"]:hover, QToolButton[primary="true"]:hover, QPushButton#primary:hover,
QToolButton#primary:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:pressed, QToolButton[primary="true"]:pressed,
QPushButton#primary:pressed, QToolButton#primary:pressed {
    background: $accent_pressed; border-color: $accent_pressed;
}
QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus, QPushButton#primary:focus,
QToolButton#primary:focus { border-color: $text; }
QPushButton[primary="true"]:disabled, QToolButton[primary="true"]:disabled,
QPushButton#primary:disabled, QToolButton#primary:disabled {
    background: $raised; color: $faint; border-color: $line;
}

QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 5px 9px; min-height: 16px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { background: $hover; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,
QComboBox:on { border-color: $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $faint; background: $panel;
}
QAbstractSpinBox { padding: 3px 20px 3px 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    background: transparent; border: 0; border-radius: 0; padding: 0; min-height: 0;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 20px; border: 0; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {
    background: $pressed; border-radius: 3px;
}
QAbstractSpinBox::up-arrow { image: $up; width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: $down_small; width: 8px; height: 8px; }
QAbstractSpinBox::up-arrow:off { image: $up_off; }
QAbstractSpinBox::down-arrow:off { image: $down_off; }
QAbstractSpinBox#components_number {
    background: transparent; border: 1px solid transparent; padding: 0;
    font-size: 17px; font-weight: 600;
}
QAbstractSpinBox#components_number::up-button, QAbstractSpinBox#components_number::down-button {
    width: 1px; margin: 0; image: none;
}
QAbstractSpinBox#components_number::up-arrow, QAbstractSpinBox#components_number::down-arrow {
    image: none; width: 0;
}
QAbstractSpinBox#components_number:hover { background: $raised; }
QAbstractSpinBox#components_number:focus { background: $raised; border-color: $accent; }
QAbstractSpinBox[bare="true"] { padding: 2px 6px 2px 2px; }
QAbstractSpinBox[bare="true"]::up-button, QAbstractSpinBox[bare="true"]::down-button {
    width: 1px; margin: 0; image: none;
}
QAbstractSpinBox[bare="true"]::up-arrow, QAbstractSpinBox[bare="true"]::down-arrow {
    image: none; width: 0;
}
QComboBox { combobox-popup: 0; padding-right: 4px; }
QComboBox::drop-down { border: 0; width: 26px; }
QComboBox::down-arrow { image: $down; width: 11px; height: 11px; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $line; border-radius: 0; padding: 4px; outline: 0;
    selection-background-color: $raised; selection-color: $text;
}
QComboBox QAbstractItemView::item { padding: 5px 6px; border-radius: 5px; min-height: 16px; }
QComboBox QAbstractItemView::item:selected { background: $raised; color: $text; }

QCheckBox, QRadioButton { spacing: 7px; background: transparent; border: 0; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator,
QGroupBox::indicator {
    width: 13px; height: 13px; border: 1px solid $edge; border-radius: 4px; background: $raised;
}
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    background: $accent; border-color: $accent; image: $tick;
}
QCheckBox::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:checked:disabled { background: $faint; border-color: $faint; }
QRadioButton::indicator:checked { border: 4px solid $accent; width: 7px; height: 7px;
    background: $handle; }

QSlider { background: transparent; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    background: $handle; border: 1px solid $handle_edge;
}
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $accent; width: 10px; height: 10px; }
QSlider::handle:horizontal:disabled { background: $faint; border-color: $faint; }
QSlider::sub-page:horizontal:disabled { background: $faint; }

QScrollArea, QAbstractScrollArea { border: 0; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QTextEdit, QPlainTextEdit { border: 1px solid $line; background: $raised; }
QListView, QTreeView, QTableView {
    background: $panel; color: $text; border: 0; outline: 0; alternate-background-color: $raised;
    selection-background-color: $raised; selection-color: $text; gridline-color: $line;
}
QListView::item, QTreeView::item { padding: 4px 6px; border-radius: 5px; }
QListView::item:hover, QTreeView::item:hover { background: $raised; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $hover; color: $text;
}
QTreeView#shortcuts_tree::item { height: 24px; padding: 0 6px; }
QListView#batch_photos {
    background: $background; border: 1px solid $line; border-radius: 8px; padding: 4px;
}
QFrame#palette_popover, QListView#names { background: $panel; border: 1px solid $line; }
QListView#labels_view { background: transparent; padding: 0; }
QListView QLineEdit#rename { padding: 0 6px; min-height: 0; border-color: $accent;
    background: $panel; }
QHeaderView { background: $panel; border: 0; }
QTableView#objects_view QHeaderView::section { padding-right: 18px; }
QHeaderView::section {
    background: $panel; color: $dim; border: 0; border-bottom: 1px solid $line; padding: 5px 8px;
}

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: $panel; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $dim; border: 0; border-bottom: 2px solid transparent;
    padding: 7px 12px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:bottom { border: 0; border-top: 2px solid transparent; }
QTabBar::tab:bottom:selected { border-top-color: $accent; }
QTabBar::tab:focus { color: $accent; }

QGroupBox { border: 0; border-top: 1px solid $line; margin-top: 22px; padding-top: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: 4px; font-weight: 600; }
QProgressBar {
    border: 0; border-radius: 2px; background: $line; min-height: 4px; max-height: 4px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QStatusBar { background: $panel; color: $dim; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $dim; padding: 4px 8px; }
QStatusBar QLabel[strong="true"] { color: $text; font-weight: 600; }
QFrame#message_bar { background: $raised; border: 1px solid $edge; border-radius: 8px; }
QFrame#page_strip { background: $panel; border: 1px solid $edge; border-radius: 8px; }
QFrame#reshape_card, QFrame#work_card {
    background: $panel; border: 1px solid $line; border-radius: 8px;
}
"""
