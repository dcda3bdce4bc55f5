"""State pages whose sentence takes two lines: a label that wraps inside a centred column asks for one line too few."""

from sms_desktop.ui.states import StatePage


def show_whole_text(page: StatePage) -> None:
    """Give the sentence of an empty or error page the height that its width needs; call after its words change."""
    page.text.setMinimumHeight(page.text.heightForWidth(page.text.width()))
