"""Who teaches a class as a table, and the staff of the school as another."""

from sms_desktop.i18n import tr
from sms_desktop.models.field_words import choice_label, field_label
from sms_desktop.models.listing import Column, Listing
from sms_desktop.ui.days import show_day
from sms_desktop.ui.pills import PillLook

_T = "Staff"


def teachers_listing() -> Listing:
    """The staff of one class; rows are `SectionTeacher`."""
    return Listing(
        (
            Column(
                lambda: tr(_T, "Name"),
                lambda row: f"{row.family_name}, {row.given_name}",
                220,
                stretch=True,
                strong=True,
            ),
            Column(
                lambda: field_label("section_staff", "role"),
                lambda row: choice_label("section_staff", "role", row.role),
                160,
            ),
            Column(
                lambda: field_label("section_staff", "begin_date"),
                lambda row: "–" if row.begin_date is None else show_day(row.begin_date),
                130,
                order=lambda row: row.begin_date,
            ),
            Column(
                lambda: field_label("section_staff", "end_date"),
                lambda row: "–" if row.end_date is None else show_day(row.end_date),
                130,
                order=lambda row: row.end_date,
            ),
        ),
        key=lambda row: row.staff,
    )


STAFF_STATUS = 6  # the column that says who has left


def staff_listing() -> Listing:
    """The staff of the school; rows are `ops.staff.StaffRow`."""
    return Listing(
        (
            Column(
                lambda: tr(_T, "Name"),
                lambda row: f"{row.family_name}, {row.given_name}",
                220,
                stretch=True,
                strong=True,
                order=lambda row: row.order,
            ),
            Column(
                lambda: field_label("staff", "title"), lambda row: row.title, 140, tone="text-secondary", optional=2
            ),
            Column(lambda: field_label("staff", "subjects"), lambda row: row.subjects, 200, optional=1),
            Column(
                lambda: tr(_T, "Classes"),
                lambda row: str(row.classes),
                84,
                right=True,
                order=lambda row: row.classes,
            ),
            Column(
                lambda: field_label("staff_contact", "email"),
                lambda row: row.email,
                250,
                tone="text-secondary",
                optional=3,
            ),
            Column(
                lambda: field_label("staff_contact", "phone"),
                lambda row: row.phone,
                120,
                tone="text-secondary",
                optional=4,
            ),
            Column(
                lambda: field_label("student", "status"),
                lambda row: "" if row.active else tr(_T, "Has left"),
                100,
                pill=lambda row: None if row.active else PillLook("neutral"),
            ),
        ),
        spoken=lambda row: ", ".join(
            part
            for part in (
                f"{row.given_name} {row.family_name}",
                row.title,
                row.subjects,
                tr(_T, "%n classes", n=row.classes),
                "" if row.active else tr(_T, "Has left"),
            )
            if part
        ),
        key=lambda row: row.id,
    )


def taught_listing() -> Listing:
    """What somebody teaches; rows are `ops.staff.TaughtClass`."""
    return Listing(
        (
            Column(lambda: tr(_T, "Class"), lambda row: row.title, 200, stretch=True, strong=True),
            Column(
                lambda: field_label("section", "code"), lambda row: row.code, 120, tone="text-secondary", optional=2
            ),
            Column(
                lambda: field_label("section_staff", "role"),
                lambda row: choice_label("section_staff", "role", row.role),
                150,
            ),
            Column(
                lambda: field_label("section", "session"),
                lambda row: row.session,
                180,
                tone="text-secondary",
                optional=1,
            ),
            Column(
                lambda: tr(_T, "Students"),
                lambda row: str(row.students),
                100,
                right=True,
                order=lambda row: row.students,
            ),
        ),
        spoken=lambda row: f"{row.title}, {row.session}",
        key=lambda row: row.id,
    )
